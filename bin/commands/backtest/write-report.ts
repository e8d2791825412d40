import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { BacktestReport } from "#lib/trends/backtest/evaluate-backtest.ts";
import { shootPlots } from "../report/shoot-plots.ts";
import { drawPlots } from "./draw-plots.ts";
import { renderHtml } from "./render-html.ts";
import { renderMarkdown } from "./render-markdown.ts";

/** Writes trend_backtest.md, .html and a PNG for every plot. Returns the files. Without a Chromium: no PNG, and says so. */
export async function writeReport(report: BacktestReport, folder: string): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const plots = await drawPlots(report);
  const [markdown, html] = [path.join(folder, "trend_backtest.md"), path.join(folder, "trend_backtest.html")];
  writeFileSync(markdown, renderMarkdown(report));
  writeFileSync(html, renderHtml(report, plots));
  return [markdown, html, ...(await shootPlots({ html, shots: plots.map(({ name }) => ({ name, file: path.join(folder, `trend_backtest_${name}.png`) })) }))];
}
