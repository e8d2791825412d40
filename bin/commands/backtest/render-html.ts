import type { BacktestReport } from "#lib/trends/backtest/evaluate-backtest.ts";
import { TARGETS } from "#lib/trends/backtest/predict-trends.ts";
import { buildTables, countCells, type Table } from "./build-tables.ts";
import { LIMITS, METHOD } from "./report-text.ts";
import { TARGET_WORDS } from "./words.ts";

export type Plot = { name: string; label: string; svg: string };

/** Every pair of text and ground keeps WCAG AA in both themes. */
const STYLE = `
:root{color-scheme:light dark;--paper:light-dark(#faf6ef,#14100d);--ink:light-dark(#1d1612,#f5ede2);--muted:light-dark(#6c6054,#a39586);--line:light-dark(#e4dacb,#332a24);--ours:light-dark(#cb4010,#ff7a50);--other:light-dark(#2a5a7c,#93c2e0);--wash:light-dark(#faeecf,#2d220b)}
:root[data-theme=light]{color-scheme:light}:root[data-theme=dark]{color-scheme:dark}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 system-ui,sans-serif}
main{max-width:60rem;margin:0 auto;padding:2rem 1.25rem 4rem}
h1{font-size:1.9rem;line-height:1.2}h2{margin-top:2.6rem;font-size:1.35rem}p,li{max-width:46rem}
figure{margin:1.5rem 0}figcaption{color:var(--muted);font-size:.92rem;max-width:46rem}
.scroll{overflow-x:auto}.scroll:focus-visible{outline:2px solid var(--ours);outline-offset:2px}
table{border-collapse:collapse;font-size:.88rem;font-variant-numeric:tabular-nums;margin:1rem 0}
caption{text-align:left;font-weight:600;padding-bottom:.4rem}th,td{text-align:left;padding:.3rem .8rem .3rem 0;border-bottom:1px solid var(--line);vertical-align:top;white-space:nowrap}
@media print{:root{color-scheme:light}}`;

/** The report as one page of its own: no script, no other file; every plot has its table. */
export function renderHtml(report: BacktestReport, plots: Plot[]): string {
  const tables = buildTables(report);
  const figure = (name: string) => plots.filter((plot) => plot.name === name).map(renderFigure).join("");
  const targets = TARGETS.map((target) => {
    const { ahead, open, behind } = countCells(report, target);
    return `<h2>${escape(TARGET_WORDS[target].title)}</h2><p>${escape(TARGET_WORDS[target].text)}</p>
<p>${ahead} of ${ahead + open + behind} comparisons have the whole interval above zero, ${behind} below it.</p>
${figure(target)}${renderTable(tables.targets[target].values)}${figure(`${target}_ahead`)}${renderTable(tables.targets[target].ahead)}`;
  });
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Backtest of the trend engine</title><style>${STYLE}</style></head>
<body><main>
<h1>Backtest of the trend engine</h1>
<p>Written by <code>npm run backtest</code>; the same data give the same numbers.</p>
<h2>Method</h2>${METHOD.map((text) => `<p>${escape(text)}</p>`).join("\n")}
${renderTable(tables.data)}
${targets.join("\n")}
<h2>Calibration</h2>${figure("reliability")}${renderTable(tables.calibration)}${renderTable(tables.reliability)}
<h2>One trend</h2>${figure("example")}${exampleTable(report)}
<h2>Coefficients</h2>${renderTable(tables.coefficients)}
<h2>Limits</h2><ul>${LIMITS.map((text) => `<li>${escape(text)}</li>`).join("\n")}</ul>
</main></body></html>
`;
}

function renderFigure({ name, label, svg }: Plot): string {
  return `<figure id="plot-${name}"><div class="scroll" role="img" tabindex="0" aria-label="${escape(label)}">${svg.replace("<svg ", '<svg aria-hidden="true" focusable="false" ')}</div><figcaption>${escape(label)}</figcaption></figure>`;
}

function exampleTable({ example }: BacktestReport): string {
  if (!example) return "<p>No trend was in a burst.</p>";
  const rows = [
    ...example.history.points.map(({ day, share, playsGained, reels }) => [day, `${(100 * share).toFixed(2)} %`, Math.round(playsGained).toLocaleString("en"), String(reels)]),
    ...example.after.map(({ day, share, gain }) => [day, `${(100 * share).toFixed(2)} %`, Math.round(gain).toLocaleString("en"), "after the forecast"]),
  ];
  return renderTable({ caption: `${example.history.id} in ${example.dataset}, day by day`, head: ["Day", "Share of plays gained", "Plays gained", "Reels observed"], rows });
}

function renderTable({ caption, head, rows }: Table): string {
  const cells = (row: string[]) => row.map((cell, at) => (at === 0 ? `<th scope="row">${escape(cell)}</th>` : `<td>${escape(cell)}</td>`)).join("");
  return `<div class="scroll" tabindex="0" role="region" aria-label="${escape(caption)}"><table><caption>${escape(caption)}</caption><thead><tr>${head.map((cell) => `<th scope="col">${escape(cell)}</th>`).join("")}</tr></thead><tbody>${rows.map((row) => `<tr>${cells(row)}</tr>`).join("")}</tbody></table></div>`;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
