import { expect, test } from "vitest";
import { drawCases } from "#lib/trends/backtest/backtest.fixtures.ts";
import { evaluateBacktest } from "#lib/trends/backtest/evaluate-backtest.ts";
import { drawPlots } from "./draw-plots.ts";
import { renderHtml } from "./render-html.ts";
import { renderMarkdown } from "./render-markdown.ts";

const report = evaluateBacktest({
  isFittedHere: true,
  datasets: ["AA", "<b>"].map((name) => ({
    name, firstDay: new Date("2026-01-01"), lastDay: new Date("2026-06-01"), example: null,
    weeks: Array.from({ length: 12 }, (_, n) => ({ asOf: new Date(Date.UTC(2026, 0, 1 + 7 * n)), origins: [drawCases({ seed: `${name} ${n}`, count: 40, spread: 0.5 })] })),
  })),
});

test("Markdown and page hold every corpus, and the page has a table for each plot, no script and no foreign markup", async () => {
  const [markdown, html] = [renderMarkdown(report), renderHtml(report, await drawPlots(report))];
  expect(markdown.match(/^\| AA \| (Spearman|Precision@10|Precision@20) \|/gm)).toHaveLength(18);
  expect(markdown).toContain("18 of 18 cells have the whole interval above zero");
  expect(html.match(/<figure /g)).toHaveLength(7);
  for (const figure of html.split("<figure ").slice(1)) expect(figure.slice(figure.indexOf("</figure>"))).toMatch(/^<\/figure><div class="scroll"[^>]*><table>/);
  expect(html).not.toMatch(/<script|<b>|https?:\/\/(?!www\.w3\.org)/);
  expect(html).toContain("&lt;b&gt;");
});

test("the same report is drawn and written alike", async () => {
  expect(renderHtml(report, await drawPlots(report))).toBe(renderHtml(report, await drawPlots(report)));
});
