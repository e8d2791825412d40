import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "@playwright/test";
import type { BacktestReport } from "#lib/trends/backtest/evaluate-backtest.ts";
import { findChromium } from "../../tasks/find-chromium.mjs";
import { drawPlots } from "./draw-plots.ts";
import { type Plot, renderHtml } from "./render-html.ts";
import { renderMarkdown } from "./render-markdown.ts";

const CHROMIUM_FLAGS = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];

/** Writes trend_backtest.md, .html and a PNG for every plot. Returns the files. Without a Chromium: no PNG, and says so. */
export async function writeReport(report: BacktestReport, folder: string): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const plots = await drawPlots(report);
  const [markdown, html] = [path.join(folder, "trend_backtest.md"), path.join(folder, "trend_backtest.html")];
  writeFileSync(markdown, renderMarkdown(report));
  writeFileSync(html, renderHtml(report, plots));
  try {
    return [markdown, html, ...(await shootPlots(findChromium(), html, plots, folder))];
  } catch (error) {
    console.error(`No PNG plots: ${error instanceof Error ? error.message : String(error)}`);
    return [markdown, html];
  }
}

async function shootPlots(executablePath: string, html: string, plots: Plot[], folder: string): Promise<string[]> {
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
  try {
    const page = await browser.newPage({ colorScheme: "light", deviceScaleFactor: 2, viewport: { width: 1100, height: 900 } });
    await page.goto(pathToFileURL(html).href);
    const files: string[] = [];
    for (const { name } of plots) {
      const file = path.join(folder, `trend_backtest_${name}.png`);
      await page.locator(`#plot-${name} svg`).screenshot({ path: file });
      files.push(file);
    }
    return files;
  } finally {
    await browser.close();
  }
}
