import type { Context } from "#lib/context.ts";
import { readOutcomes } from "../read-histories.ts";
import { HORIZON_DAYS, type Origin } from "./plan-origins.ts";
import type { Prediction, Target } from "./predict-trends.ts";

/** A forecast and what became of it. */
export type Case = Prediction & { actual: Record<Target, number> };

/**
 * What happened in the 7 days after the origin: plays gained by all reels of the trend, new ones included,
 * and the mean daily share. A trend nobody observed in that time gained nothing. Growth is evened out by the
 * same guard as the engine's own: ln((next + guard) / (now + guard)), guard = 5 % of the peak before the origin.
 */
export async function observeOutcomes({ ctx, input }: { ctx: Pick<Context, "db">; input: { origin: Origin; predictions: Prediction[] } }): Promise<Case[]> {
  const { origin: { from, to, settledAt }, predictions } = input;
  const happened = new Map<string, { gain: number; share: number }>();
  for (const { id, gain, share } of await readOutcomes({ ctx, input: { from, to, asOf: settledAt } })) {
    const sum = happened.get(id) ?? { gain: 0, share: 0 };
    happened.set(id, { gain: sum.gain + gain, share: sum.share + share / HORIZON_DAYS });
  }
  return predictions.map((prediction) => {
    const { gain, share } = happened.get(prediction.id) ?? { gain: 0, share: 0 };
    const { shareNow, guard } = prediction.features;
    return { ...prediction, actual: { growth: Math.log((share + guard) / (shareNow + guard)), gain, change: gain - prediction.gainNow } };
  });
}
