import * as vega from "vega";
import { compile, type TopLevelSpec } from "vega-lite";
import type { BacktestReport } from "#lib/trends/backtest/evaluate-backtest.ts";
import { TARGETS } from "#lib/trends/backtest/predict-trends.ts";
import type { Plot } from "../report/render-page.ts";
import { aheadSpec, exampleSpec, methodsSpec, reliabilitySpec } from "./plot-specs.ts";
import { TARGET_WORDS } from "./words.ts";

/** Every plot of the report as SVG, drawn without a browser. */
export async function drawPlots(report: BacktestReport): Promise<Plot[]> {
  const { example } = report;
  return Promise.all([
    ...TARGETS.flatMap((target) => [
      toSvg(methodsSpec(report, target)).then((svg) => ({
        name: target, svg, label: `${TARGET_WORDS[target].title}: every method's rank correlation and precision, mean of the weeks tested with 95 % intervals. The numbers are in the tables below.`,
      })),
      toSvg(aheadSpec(report, target)).then((svg) => ({
        name: `${target}_ahead`, svg, label: `${TARGET_WORDS[target].title}: our forecast less each baseline, with 95 % intervals; right of the dashed line ours is ahead. The numbers are in the table below.`,
      })),
    ]),
    toSvg(reliabilitySpec(report)).then((svg) => ({
      name: "reliability", svg, label: "Odds of growth given against how often trends grew, in fifths of the forecasts, with 95 % intervals; on the dashed line odds are right. The numbers are in the table below.",
    })),
    ...(example ? [toSvg(exampleSpec(example)).then((svg) => ({
      name: "example", svg, label: `${example.history.id} in ${example.dataset} as of ${example.asOf.toISOString().slice(0, 10)}: daily share of plays gained, bursts shaded, baseline (median and MAD) dashed, the forecast for the next week with its 80 % interval, and what happened as a dotted line. The numbers are in the table below.`,
    }))] : []),
  ]);
}

async function toSvg(spec: TopLevelSpec): Promise<string> {
  return new vega.View(vega.parse(compile(spec).spec), { renderer: "none" }).toSVG();
}
