import type { Metric } from "#lib/trends/backtest/compare-methods.ts";
import type { Method, Target } from "#lib/trends/backtest/predict-trends.ts";
import type { Estimate } from "#lib/trends/schema.ts";

export const TARGET_WORDS: Record<Target, { title: string; text: string }> = {
  growth: { title: "Growth of the share", text: "ln((next week's share + guard) / (last week's + guard)), guard = 5 % of the peak before the forecast. Persistence = last week's growth again." },
  gain: { title: "Plays gained", text: "Plays gained in the next 7 days by the trend's reels, new ones included. Persistence = last week's plays again." },
  change: { title: "Change of plays gained", text: "Plays gained in the next 7 days less those of the last 7. Persistence = last week's change again." },
};

export const METHOD_WORDS: Record<Method, string> = {
  forecast: "Our forecast", persistence: "Persistence", totalViews: "Total views", velocity: "Velocity",
  score: "Board score", momentum: "Momentum alone", surprise: "EWMA z alone",
};

export const METRIC_WORDS: Record<Metric, string> = { "spearman": "Spearman", "precision@10": "Precision@10", "precision@20": "Precision@20" };

export const number = (value: number, digits = 3) => value.toFixed(digits).replace("-", "−");
export const signed = (value: number, digits = 3) => `${value >= 0 ? "+" : ""}${number(value, digits)}`;
export const interval = ({ low, high }: Estimate, digits = 3) => `${signed(low, digits)} to ${signed(high, digits)}`;
export const percent = (part: number) => `${(100 * part).toFixed(1)} %`;
