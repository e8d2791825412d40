import type { BacktestReport } from "#lib/trends/backtest/evaluate-backtest.ts";
import { TARGETS } from "#lib/trends/backtest/predict-trends.ts";
import { escapeHtml, type Plot, renderFigure, renderHtmlTable, renderPage } from "../report/render-page.ts";
import { buildTables, countCells } from "./build-tables.ts";
import { LIMITS, METHOD } from "./report-text.ts";
import { TARGET_WORDS } from "./words.ts";

/** The report as one page of its own: no script, no other file; every plot has its table. */
export function renderHtml(report: BacktestReport, plots: Plot[]): string {
  const tables = buildTables(report);
  const figure = (name: string) => plots.filter((plot) => plot.name === name).map(renderFigure).join("");
  const targets = TARGETS.map((target) => {
    const { ahead, open, behind } = countCells(report, target);
    return `<h2>${escapeHtml(TARGET_WORDS[target].title)}</h2><p>${escapeHtml(TARGET_WORDS[target].text)}</p>
<p>${ahead} of ${ahead + open + behind} comparisons have the whole interval above zero, ${behind} below it.</p>
${figure(target)}${renderHtmlTable(tables.targets[target].values)}${figure(`${target}_ahead`)}${renderHtmlTable(tables.targets[target].ahead)}`;
  });
  return renderPage({ title: "Backtest of the trend engine", body: `<p>Written by <code>npm run backtest</code>; the same data give the same numbers.</p>
<h2>Method</h2>${METHOD.map((text) => `<p>${escapeHtml(text)}</p>`).join("\n")}
${renderHtmlTable(tables.data)}
${targets.join("\n")}
<h2>Calibration</h2>${figure("reliability")}${renderHtmlTable(tables.calibration)}${renderHtmlTable(tables.reliability)}
<h2>One trend</h2>${figure("example")}${exampleTable(report)}
<h2>Coefficients</h2>${renderHtmlTable(tables.coefficients)}
<h2>Limits</h2><ul>${LIMITS.map((text) => `<li>${escapeHtml(text)}</li>`).join("\n")}</ul>` });
}

function exampleTable({ example }: BacktestReport): string {
  if (!example) return "<p>No trend was in a burst.</p>";
  const rows = [
    ...example.history.points.map(({ day, share, playsGained, reels }) => [day, `${(100 * share).toFixed(2)} %`, Math.round(playsGained).toLocaleString("en"), String(reels)]),
    ...example.after.map(({ day, share, gain }) => [day, `${(100 * share).toFixed(2)} %`, Math.round(gain).toLocaleString("en"), "after the forecast"]),
  ];
  return renderHtmlTable({ caption: `${example.history.id} in ${example.dataset}, day by day`, head: ["Day", "Share of plays gained", "Plays gained", "Reels observed"], rows });
}
