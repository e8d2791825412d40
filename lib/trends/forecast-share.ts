import { readStageFacts, weekDays } from "./decide-stage.ts";
import type { Estimate, TrendPoint } from "./schema.ts";

/** A shorter history has no forecast. */
const MIN_DAYS = 14;
/** Shares within this part of the peak above zero are evened out, as in decide-stage.ts. */
const GUARD_OF_PEAK = 0.05;
/** Observed reel-days of a week beyond which the interval gets no narrower: more were hardly seen when it was fitted. */
const MAX_REEL_DAYS = 40;
/** The 0.9 quantile of the normal distribution. */
const Z_90 = 1.2815515655446004;

type Coefficients = { intercept: number; day: number; past: number; reels: number };

/**
 * Quantiles of the log growth, by quantile regression on the first 8 weeks of four countries' trending
 * charts (docs/research/trend_backtest.md; `npm run backtest` fits them anew and compares).
 */
export const FORECAST_COEFFICIENTS: Record<"low" | "middle" | "high", Coefficients> = {
  low: { intercept: -3.298, day: 0.124, past: 0.677, reels: 0.705 },
  middle: { intercept: -0.237, day: 0.159, past: 0.707, reels: 0 },
  high: { intercept: 1.255, day: 0.06, past: 0.522, reels: -0.207 },
};

/** What the forecast looks at; logarithms of shares over the last week's. */
export type ForecastFeatures = {
  /** Mean share of the last week (0..1), and what is added to every share before its logarithm is taken. */
  shareNow: number;
  guard: number;
  /** ln(last day / last week), ln(mean of all days before the last week / last week), guarded. */
  day: number;
  past: number;
  /** ln(1 + reel-days observed in the last week). */
  reels: number;
};

export type LogGrowth = {
  /** 10 %, 50 % and 90 % points of ln((next + guard) / (now + guard)). */
  low: number;
  middle: number;
  high: number;
  /** How likely (0..1) the next week's share is above the last one's. */
  grows: number;
};

/** Null where the history is shorter than two weeks or nothing was gained in its last week. */
export function readForecastFeatures(points: Pick<TrendPoint, "share" | "reels">[]): ForecastFeatures | null {
  const shares = points.map(({ share }) => share);
  const { shareNow, sharePeak } = readStageFacts(shares);
  if (points.length < MIN_DAYS || shareNow <= 0) return null;
  const week = weekDays(points.length);
  const guard = GUARD_OF_PEAK * sharePeak;
  const overNow = (share: number) => Math.log((share + guard) / (shareNow + guard));
  const reelDays = (points.slice(-week).reduce((sum, { reels }) => sum + reels, 0) * 7) / week;
  return {
    shareNow, guard, day: overNow(shares.at(-1) ?? 0), past: overNow(mean(shares.slice(0, -week))),
    reels: Math.log1p(Math.min(MAX_REEL_DAYS, reelDays)),
  };
}

/**
 * Growth of the share from the last week to the next: a weighted geometric mean of the last week, the last
 * day and all days before (regression towards the trend's own past), less what trends lose as a rule. The
 * fewer reels, the wider the interval. `grows` is from the two halves of a normal distribution on either
 * side of the middle (Fechner 1897; "two-piece normal", as the Bank of England's fan charts).
 */
export function forecastLogGrowth(features: ForecastFeatures): LogGrowth {
  const at = ({ intercept, day, past, reels }: Coefficients) => intercept + day * features.day + past * features.past + reels * features.reels;
  const middle = at(FORECAST_COEFFICIENTS.middle);
  const low = Math.min(middle, at(FORECAST_COEFFICIENTS.low));
  const high = Math.max(middle, at(FORECAST_COEFFICIENTS.high));
  const halfWidth = Math.max(middle > 0 ? middle - low : high - middle, 1e-6);
  return { low, middle, high, grows: normalBelow((middle / halfWidth) * Z_90) };
}

/** Expected share of the next 7 days over the last week's, with an 80 % interval; null where there is too little history. */
export function forecastShare(points: Pick<TrendPoint, "share" | "reels">[]): Estimate | null {
  const features = readForecastFeatures(points);
  if (!features) return null;
  const { low, middle, high } = forecastLogGrowth(features);
  const ratio = (logGrowth: number) => Math.max(0, Math.exp(logGrowth) * (features.shareNow + features.guard) - features.guard) / features.shareNow;
  return { value: ratio(middle), low: ratio(low), high: ratio(high) };
}

/** Normal distribution function (Abramowitz & Stegun 26.2.17, error below 7.5e-8). */
function normalBelow(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const tail = (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return z > 0 ? 1 - tail : tail;
}

function mean(values: number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
