import type { Context } from "#lib/context.ts";
import { type KeyGain, readOutcomes } from "../read-histories.ts";
import { HORIZON_DAYS, type Origin, type Week } from "./plan-weeks.ts";
import type { Prediction, Target } from "./predict-trends.ts";

/** A forecast and what became of it. */
export type Case = Prediction & { actual: Record<Target, number> };

/** Every key's days after the first of a week's origins, as far as any of them forecasts. */
export async function readWeek({ ctx, input: { origins, settledAt } }: { ctx: Pick<Context, "db">; input: Week }): Promise<KeyGain[]> {
  const [first, last] = [origins[0], origins.at(-1)];
  return first && last ? readOutcomes({ ctx, input: { from: first.from, to: last.to, asOf: settledAt } }) : [];
}

/**
 * What happened in the 7 days after the origin: plays gained by all reels of the trend, new ones included,
 * and the mean daily share. A trend nobody observed in that time gained nothing. Growth is evened out by the
 * same guard as the engine's own: ln((next + guard) / (now + guard)), guard = 5 % of the peak before the origin.
 */
export function observeOutcomes(predictions: Prediction[], days: KeyGain[], { from, to }: Origin): Case[] {
  const happened = new Map<string, { gain: number; share: number }>();
  for (const { id, day, gain, share } of days) {
    if (day <= from || day > to) continue;
    const sum = happened.get(id) ?? { gain: 0, share: 0 };
    happened.set(id, { gain: sum.gain + gain, share: sum.share + share / HORIZON_DAYS });
  }
  return predictions.map((prediction) => {
    const { gain, share } = happened.get(prediction.id) ?? { gain: 0, share: 0 };
    const { shareNow, guard } = prediction.features;
    return { ...prediction, actual: { growth: Math.log((share + guard) / (shareNow + guard)), gain, change: gain - prediction.gainNow } };
  });
}
