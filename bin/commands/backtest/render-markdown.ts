import type { BacktestReport } from "#lib/trends/backtest/evaluate-backtest.ts";
import { TARGETS } from "#lib/trends/backtest/predict-trends.ts";
import { renderMarkdownTable } from "../report/render-page.ts";
import { buildTables, countCells, listOpenCells } from "./build-tables.ts";
import { LIMITS, METHOD } from "./report-text.ts";
import { TARGET_WORDS } from "./words.ts";

/** The report as Markdown: every table, what is not ahead, and the limits. */
export function renderMarkdown(report: BacktestReport): string {
  const tables = buildTables(report);
  const targets = TARGETS.flatMap((target) => {
    const { ahead, open, behind } = countCells(report, target);
    const rest = listOpenCells(report, target);
    return [
      `## ${TARGET_WORDS[target].title}`, TARGET_WORDS[target].text, `![${TARGET_WORDS[target].title}: our forecast less each baseline](trend_backtest_${target}_ahead.png)`, renderMarkdownTable(tables.targets[target].ahead),
      `${ahead} of ${ahead + open + behind} cells have the whole interval above zero (✓), ${behind} below it.`,
      ...(rest.length > 0 ? [`Not shown to be ahead:\n\n${rest.map((cell) => `- ${cell}`).join("\n")}`] : []),
      renderMarkdownTable(tables.targets[target].values),
    ];
  });
  return `${[
    "# Backtest of the trend engine", "Written by `npm run backtest`; the same data give the same numbers. Plots and the same tables: [trend_backtest.html](trend_backtest.html).",
    "## Method", ...METHOD, renderMarkdownTable(tables.data), ...targets,
    "## Calibration", "![Odds of growth given against how often trends grew](trend_backtest_reliability.png)", renderMarkdownTable(tables.calibration), renderMarkdownTable(tables.reliability),
    "## Coefficients", "Quantile regression on the weeks to fit on; every week of every corpus weighs the same.", renderMarkdownTable(tables.coefficients),
    "## Limits", LIMITS.map((limit) => `- ${limit}`).join("\n"),
  ].join("\n\n")}\n`;
}
