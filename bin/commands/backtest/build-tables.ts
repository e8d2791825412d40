import { type Comparison, METRICS } from "#lib/trends/backtest/compare-methods.ts";
import type { BacktestReport } from "#lib/trends/backtest/evaluate-backtest.ts";
import { BASELINES, METHODS, type Target, TARGETS } from "#lib/trends/backtest/predict-trends.ts";
import type { Table } from "../report/render-page.ts";
import { interval, METHOD_WORDS, METRIC_WORDS, number, percent, signed, TARGET_WORDS } from "./words.ts";

/** Every number of the report, in tables that Markdown and HTML both render. */
export function buildTables(report: BacktestReport): { data: Table; targets: Record<Target, { values: Table; ahead: Table }>; calibration: Table; reliability: Table; coefficients: Table } {
  return {
    data: dataTable(report),
    targets: Object.fromEntries(TARGETS.map((target) => [target, { values: valuesTable(report, target), ahead: aheadTable(report, target) }])) as Record<Target, { values: Table; ahead: Table }>,
    calibration: calibrationTable(report), reliability: reliabilityTable(report), coefficients: coefficientsTable(report),
  };
}

/** How many cells (dataset x baseline x metric) of a target have their whole interval above zero, on it, or below. */
export function countCells({ datasets }: BacktestReport, target: Target): { ahead: number; open: number; behind: number } {
  const cells = datasets.flatMap(({ comparisons }) => comparisons.filter((one) => one.target === target).flatMap(({ ahead }) => BASELINES.map((baseline) => ahead[baseline])));
  const [ahead, behind] = [cells.filter(({ low }) => low > 0).length, cells.filter(({ high }) => high < 0).length];
  return { ahead, open: cells.length - ahead - behind, behind };
}

/** Cells of a target whose interval is not above zero, in words. */
export function listOpenCells({ datasets }: BacktestReport, target: Target): string[] {
  return datasets.flatMap(({ name, comparisons }) => comparisons.filter((one) => one.target === target).flatMap(({ metric, ahead }) =>
    BASELINES.filter((baseline) => ahead[baseline].low <= 0).map((baseline) => `${name} ${METRIC_WORDS[metric]} against ${METHOD_WORDS[baseline].toLowerCase()}: ${signed(ahead[baseline].value)} (${interval(ahead[baseline])})`)));
}

function dataTable({ datasets }: BacktestReport): Table {
  return {
    caption: "What was tested on", head: ["Corpus", "Observed", "Weeks to fit on", "Weeks tested", "First and last week tested", "Trends a forecast"],
    rows: datasets.map((one) => [one.name, `${one.firstDay} to ${one.lastDay}`, String(one.fitWeeks), String(one.testWeeks), `${one.testFrom}, ${one.testTo}`, number(one.casesPerOrigin, 1)]),
  };
}

const comparisonsOf = ({ datasets }: BacktestReport, target: Target) =>
  datasets.flatMap(({ name, comparisons }) => METRICS.flatMap((metric) => comparisons.filter((one) => one.target === target && one.metric === metric).map((one): [string, Comparison] => [name, one])));

function valuesTable(report: BacktestReport, target: Target): Table {
  return {
    caption: `${TARGET_WORDS[target].title}: mean over the weeks tested`, head: ["Corpus", "Metric", ...METHODS.map((method) => METHOD_WORDS[method])],
    rows: comparisonsOf(report, target).map(([name, { metric, byMethod }]) => [name, METRIC_WORDS[metric], ...METHODS.map((method) => number(byMethod[method].value))]),
  };
}

function aheadTable(report: BacktestReport, target: Target): Table {
  return {
    caption: `${TARGET_WORDS[target].title}: our forecast less the baseline, with 95 % interval (2,000 draws of weeks)`, head: ["Corpus", "Metric", ...BASELINES.map((baseline) => `over ${METHOD_WORDS[baseline].toLowerCase()}`)],
    rows: comparisonsOf(report, target).map(([name, { metric, ahead }]) => [name, METRIC_WORDS[metric], ...BASELINES.map((baseline) => `${signed(ahead[baseline].value)} (${interval(ahead[baseline])})${ahead[baseline].low > 0 ? " ✓" : ""}`)]),
  };
}

function calibrationTable({ datasets }: BacktestReport): Table {
  return {
    caption: "The 80 % interval and the odds of growth", head: ["Corpus", "Forecasts", "Inside (80 % is right)", "95 % interval", "Below", "Above", "Brier score of the odds", "Brier score of the mere frequency"],
    rows: datasets.map(({ name, calibration: { cases, coverage, below, above, brier, brierOfFrequency } }) =>
      [name, String(cases), percent(coverage.value), `${percent(coverage.low)} to ${percent(coverage.high)}`, percent(below), percent(above), number(brier), number(brierOfFrequency)]),
  };
}

function reliabilityTable({ datasets }: BacktestReport): Table {
  return {
    caption: "Odds of growth, in fifths of the forecasts", head: ["Corpus", "Forecasts", "Odds given (mean)", "Grew", "95 % interval"],
    rows: datasets.flatMap(({ name, calibration }) => calibration.bins.map(({ cases, predicted, observed }) => [name, String(cases), percent(predicted), percent(observed.value), `${percent(observed.low)} to ${percent(observed.high)}`])),
  };
}

function coefficientsTable({ shipped, fitted }: BacktestReport): Table {
  const names = ["low", "middle", "high"] as const;
  const row = (source: string, from: BacktestReport["shipped"]) => names.map((name) => [source, name, ...[from[name].intercept, from[name].day, from[name].past, from[name].reels].map((value) => number(value))]);
  return {
    caption: "Coefficients of the forecast", head: ["Source", "Quantile", "Constant", "Last day", "Past", "Reel-days"],
    rows: [...row("in use", shipped), ...(fitted ? row("fitted now", fitted) : [])],
  };
}
