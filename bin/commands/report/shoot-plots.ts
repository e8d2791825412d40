import { pathToFileURL } from "node:url";
import { chromium } from "@playwright/test";
import { findChromium } from "../../tasks/find-chromium.mjs";

type Shot = { name: string; file: string };

const CHROMIUM_FLAGS = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];

/** PNGs of plots (by name) of a page made by render-page.ts. Returns the files: none without a Chromium, and says so. */
export async function shootPlots({ html, shots }: { html: string; shots: Shot[] }): Promise<string[]> {
  try {
    return await shoot(findChromium(), html, shots);
  } catch (error) {
    console.error(`No PNG plots: ${error instanceof Error ? error.message : String(error)}`);
    return [];
  }
}

async function shoot(executablePath: string, html: string, shots: Shot[]): Promise<string[]> {
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
  try {
    const page = await browser.newPage({ colorScheme: "light", deviceScaleFactor: 2, viewport: { width: 1100, height: 900 } });
    await page.goto(pathToFileURL(html).href);
    for (const { name, file } of shots) await page.locator(`#plot-${name} svg`).screenshot({ path: file });
    return shots.map(({ file }) => file);
  } finally {
    await browser.close();
  }
}
