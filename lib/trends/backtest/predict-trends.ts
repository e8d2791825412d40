import type { Context } from "#lib/context.ts";
import { forecastLogGrowth, type ForecastFeatures, type LogGrowth, readForecastFeatures } from "../forecast-share.ts";
import { readHistories, type TrendHistory } from "../read-histories.ts";
import type { TrendKind } from "../schema.ts";
import { ewmaZ } from "./ewma-z.ts";

/** What is forecast: ln growth of the share; plays gained; plays gained less those of the week before. */
export const TARGETS = ["growth", "gain", "change"] as const;
export type Target = (typeof TARGETS)[number];

/** Ours, the baselines it is held against, and for information the board's order and two common detectors. */
export const BASELINES = ["persistence", "totalViews", "velocity"] as const;
export const METHODS = ["forecast", ...BASELINES, "score", "momentum", "surprise"] as const;
export type Method = (typeof METHODS)[number];

/** What stays the same thing over time: a topic or a combination is drawn anew as reels come in, a format is no trend of its own. */
const KINDS: ReadonlySet<TrendKind> = new Set(["hashtag", "audio"]);
/**
 * Where between the forecast's points plays and changes are put in order (in logarithms; chosen on the fit weeks):
 * plays a third of the way from the middle to the 10 % point, as what is unsure mostly ends at zero; changes a fifth
 * of the way to the 90 % point, as the largest are made by what may rise far.
 */
const [CAUTION, HOPE] = [1 / 3, 1 / 5];
/** A half-life of two days. */
const EWMA_ALPHA = 0.3;

export type Prediction = {
  id: string;
  kind: TrendKind;
  features: ForecastFeatures;
  forecast: LogGrowth;
  /** Plays gained in the last week. */
  gainNow: number;
  /** Higher = more is expected; only the order counts. */
  predicted: Record<Method, Record<Target, number>>;
};

/**
 * What every method says of every hashtag and audio that could be on the board at `asOf`, from what was observed until
 * then. Left out: trends known only by day of publication (no gain can be observed on them), and all but one
 * of several on exactly the same reels.
 */
export async function predictTrends({ ctx, input }: { ctx: Pick<Context, "db">; input: { asOf: Date } }): Promise<Prediction[]> {
  const histories = (await readHistories({ ctx, input })).filter(({ kind, byPublication }) => KINDS.has(kind) && !byPublication);
  const distinct = new Map(histories.toSorted((a, b) => (a.id < b.id ? 1 : -1)).map((history) => [fingerprint(history), history]));
  return [...distinct.values()].reverse().flatMap((history) => {
    const features = readForecastFeatures(history.points);
    return features ? [predict(history, features)] : [];
  });
}

/** Two keys of a kind with the same plays on every day are two names for the same reels. */
function fingerprint({ kind, points, reelCount, totalPlays }: TrendHistory): string {
  return JSON.stringify([kind, reelCount, totalPlays, points.map(({ playsGained, reels }) => [playsGained, reels])]);
}

function predict({ id, kind, points, measures, momentum, score, totalPlays }: TrendHistory, features: ForecastFeatures): Prediction {
  const gained = (from: number, to?: number) => points.slice(from, to).reduce((sum, { playsGained }) => sum + playsGained, 0);
  const [gainNow, gainBefore] = [gained(-7), gained(-14, -7)];
  const forecast = forecastLogGrowth(features);
  const shareAt = (logGrowth: number) => Math.exp(logGrowth) * (features.shareNow + features.guard) - features.guard;
  const always = (value: number) => ({ growth: value, gain: value, change: value });
  return {
    id, kind, features, forecast, gainNow,
    predicted: {
      forecast: {
        growth: forecast.middle,
        gain: shareAt(forecast.middle + CAUTION * (forecast.low - forecast.middle)),
        change: shareAt(forecast.middle + HOPE * (forecast.high - forecast.middle)) - features.shareNow,
      },
      persistence: { growth: measures.slope, gain: gainNow, change: gainNow - gainBefore },
      totalViews: always(totalPlays),
      velocity: always((points.at(-1)?.playsGained ?? 0) / 24),
      score: always(score),
      momentum: always(momentum.value),
      surprise: always(ewmaZ(points.map(({ share }) => share), EWMA_ALPHA).z.at(-1) ?? 0),
    },
  };
}
