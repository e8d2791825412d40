import { METRICS } from "#lib/trends/backtest/compare-methods.ts";
import type { BacktestReport } from "#lib/trends/backtest/evaluate-backtest.ts";
import { BASELINES, METHODS, type Target } from "#lib/trends/backtest/predict-trends.ts";
import type { Example } from "#lib/trends/backtest/run-backtest.ts";
import type { TopLevelSpec } from "vega-lite";
import { METHOD_WORDS, METRIC_WORDS } from "./words.ts";

/** Colours are the page's own custom properties, so that one drawing serves light and dark. */
const INK = "var(--ink)";
const MUTED = "var(--muted)";
const LINE = "var(--line)";
const OURS = "var(--ours)";
const OTHER = "var(--other)";
const WASH = "var(--wash)";

const CONFIG: TopLevelSpec["config"] = {
  aria: false, background: "transparent", font: "system-ui, sans-serif", view: { stroke: LINE },
  axis: { labelColor: INK, titleColor: INK, domainColor: MUTED, tickColor: MUTED, gridColor: LINE, labelFontSize: 12, titleFontSize: 12, titleFontWeight: 500 },
  header: { labelColor: INK, titleColor: INK, labelFontSize: 13, labelFontWeight: 600 },
};

const SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json";

type Dot = { corpus: string; metric: string; name: string; isOurs: boolean; value: number; low: number; high: number };

/** Every method's metric with its interval, by metric and corpus; our forecast in the accent colour. */
export function methodsSpec({ datasets }: BacktestReport, target: Target): TopLevelSpec {
  const dots = datasets.flatMap(({ name, comparisons }) => comparisons.filter((one) => one.target === target).flatMap(({ metric, byMethod }) =>
    METHODS.map((method) => ({ corpus: name, metric: METRIC_WORDS[metric], name: METHOD_WORDS[method], isOurs: method === "forecast", ...byMethod[method] }))));
  return dotsSpec(dots, METHODS.map((method) => METHOD_WORDS[method]), "mean of weeks, 95 %");
}

/** How far ahead of each baseline the forecast is, by metric and corpus, with intervals. */
export function aheadSpec({ datasets }: BacktestReport, target: Target): TopLevelSpec {
  const dots = datasets.flatMap(({ name, comparisons }) => comparisons.filter((one) => one.target === target).flatMap(({ metric, ahead }) =>
    BASELINES.map((baseline) => ({ corpus: name, metric: METRIC_WORDS[metric], name: METHOD_WORDS[baseline], isOurs: true, ...ahead[baseline] }))));
  return dotsSpec(dots, BASELINES.map((baseline) => METHOD_WORDS[baseline]), "ours less the baseline, 95 %");
}

/** Dots with intervals in a grid of corpora and metrics; zero is marked. */
function dotsSpec(values: Dot[], names: string[], title: string): TopLevelSpec {
  const y = { field: "name", type: "nominal" as const, title: null, sort: names };
  const color = { condition: { test: "datum.isOurs", value: OURS }, value: OTHER };
  return {
    $schema: SCHEMA, config: CONFIG, data: { values },
    facet: { column: { field: "metric", title: null, sort: METRICS.map((metric) => METRIC_WORDS[metric]) }, row: { field: "corpus", title: null, header: { labelAngle: 0, labelAlign: "left" } } },
    spec: {
      width: 190, height: 20 * names.length,
      layer: [
        { mark: { type: "rule", color: MUTED, strokeDash: [3, 3] }, encoding: { x: { datum: 0 } } },
        { mark: { type: "rule", strokeWidth: 3 }, encoding: { y, x: { field: "low", type: "quantitative", title }, x2: { field: "high" }, color } },
        { mark: { type: "point", filled: true, opacity: 1, size: 55 }, encoding: { y, x: { field: "value", type: "quantitative" }, color } },
      ],
    },
  };
}

/** Odds of growth given against how often trends grew. */
export function reliabilitySpec({ datasets }: BacktestReport): TopLevelSpec {
  const values = datasets.flatMap(({ name, calibration }) => calibration.bins.map(({ predicted, observed }) => ({ corpus: name, predicted, ...observed })));
  const scale = { domain: [0, 1] };
  return {
    $schema: SCHEMA, config: CONFIG, data: { values },
    facet: { column: { field: "corpus", title: null } },
    spec: {
      width: 160, height: 160,
      layer: [
        { data: { values: [{ a: 0, b: 0 }, { a: 1, b: 1 }] }, mark: { type: "line", color: MUTED, strokeDash: [3, 3] }, encoding: { x: { field: "a", type: "quantitative" }, y: { field: "b", type: "quantitative" } } },
        { mark: { type: "rule", color: OURS, strokeWidth: 2 }, encoding: { x: { field: "predicted", type: "quantitative", scale, title: "odds of growth given", axis: { format: "%" } }, y: { field: "low", type: "quantitative", scale, title: "grew", axis: { format: "%" } }, y2: { field: "high" } } },
        { mark: { type: "point", filled: true, color: OURS, opacity: 1, size: 60 }, encoding: { x: { field: "predicted", type: "quantitative" }, y: { field: "value", type: "quantitative" } } },
      ],
    },
  };
}

/** A trend's daily share with its baseline, its bursts, the forecast and what happened. */
export function exampleSpec({ history: { points, measures }, after }: Example): TopLevelSpec {
  const { baseline, bursts, forecast, shareNow } = measures;
  const nextDay = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
  const past = points.map(({ day, share }) => ({ day, share, what: "before" }));
  const next = after.map(({ day, share }) => ({ day, share, what: "after" }));
  const [from, to] = [after[0]?.day ?? points.at(-1)?.day ?? "", nextDay(after.at(-1)?.day ?? points.at(-1)?.day ?? "")];
  const x = { field: "day", type: "temporal" as const, title: null, scale: { type: "utc" as const }, axis: { format: "%b %-d" } };
  const y = { field: "share", type: "quantitative" as const, title: "share of plays gained", axis: { format: ".1%" } };
  const bands = baseline ? [{ from: points[0]?.day ?? "", to: points.at(-7)?.day ?? "", low: Math.max(0, baseline.median - baseline.mad), middle: baseline.median, high: baseline.median + baseline.mad }] : [];
  const fans = forecast ? [{ from, to, low: forecast.low * shareNow, middle: forecast.value * shareNow, high: forecast.high * shareNow }] : [];
  return {
    $schema: SCHEMA, config: CONFIG, width: 640, height: 260,
    layer: [
      { data: { values: bursts.map(({ startDay, endDay }) => ({ from: startDay, to: nextDay(endDay) })) }, mark: { type: "rect", color: WASH }, encoding: { x: { ...x, field: "from" }, x2: { field: "to" } } },
      { data: { values: bands }, mark: { type: "rect", color: OTHER, opacity: 0.25 }, encoding: { x: { ...x, field: "from" }, x2: { field: "to" }, y: { ...y, field: "low" }, y2: { field: "high" } } },
      { data: { values: bands }, mark: { type: "rule", color: OTHER, strokeDash: [5, 3] }, encoding: { x: { ...x, field: "from" }, x2: { field: "to" }, y: { ...y, field: "middle" } } },
      { data: { values: fans }, mark: { type: "rect", color: OURS, opacity: 0.22 }, encoding: { x: { ...x, field: "from" }, x2: { field: "to" }, y: { ...y, field: "low" }, y2: { field: "high" } } },
      { data: { values: fans }, mark: { type: "rule", color: OURS, strokeWidth: 2.5 }, encoding: { x: { ...x, field: "from" }, x2: { field: "to" }, y: { ...y, field: "middle" } } },
      { data: { values: past }, mark: { type: "line", color: INK, strokeWidth: 1.8 }, encoding: { x, y } },
      { data: { values: next }, mark: { type: "line", color: INK, strokeWidth: 1.8, strokeDash: [2, 3], point: { color: INK, size: 25 } }, encoding: { x, y } },
    ],
  };
}
