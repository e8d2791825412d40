import type { Context } from "#lib/context.ts";
import { buildState } from "./build-state.ts";
import { scoreTrends } from "./finish-trends.ts";
import { readKeyGains, readTotalPlays } from "./histories.sql.ts";
import { preparePast } from "./prepare-changes.ts";
import type { Estimate, TrendKind, TrendMeasures, TrendPoint } from "./schema.ts";

/** A candidate as it stood at a past moment. */
export type TrendHistory = {
  id: string;
  kind: TrendKind;
  /** Daily, oldest first, days without gain included. */
  points: TrendPoint[];
  measures: TrendMeasures;
  momentum: Estimate;
  score: number;
  reelCount: number;
  authorCount: number;
  effectiveAuthors: number;
  byPublication: boolean;
  /** Sum of its reels' newest play counts. */
  totalPlays: number;
};

type Reader = { ctx: Pick<Context, "db"> };

/** Every candidate the engine would have looked at on `asOf`, from what was observed until then. Leaves nothing behind. */
export async function readHistories({ ctx, input }: Reader & { input: { asOf: Date } }): Promise<TrendHistory[]> {
  return ctx.db.transaction(async (tx) => {
    await preparePast(tx, input.asOf);
    await buildState(tx, input.asOf);
    const totalPlays = await readTotalPlays(tx);
    return (await scoreTrends(tx)).map(({ row, selection, basis }) => ({
      id: row.id, kind: row.kind, points: row.points, measures: row.measures, momentum: selection.momentum, score: row.score,
      reelCount: row.reelCount, authorCount: row.authorCount, effectiveAuthors: selection.effectiveAuthors, byPublication: basis === "publish",
      totalPlays: totalPlays.get(selection.candidate.keyId) ?? 0,
    }));
  });
}

export type KeyGain = { id: string; day: string; gain: number; share: number };

/**
 * What really happened: plays gained a day (UTC) and their share of all, for every key, of the days
 * (`from`, `to`] (ISO dates), from everything observed until `asOf`.
 */
export async function readOutcomes({ ctx, input }: Reader & { input: { from: string; to: string; asOf: Date } }): Promise<KeyGain[]> {
  return ctx.db.transaction(async (tx) => {
    await preparePast(tx, input.asOf);
    await buildState(tx, input.asOf);
    return readKeyGains(tx, input.from, input.to);
  });
}
