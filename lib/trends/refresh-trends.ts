import type { Context } from "#lib/context.ts";
import type { Database } from "#lib/db/database.ts";
import { isEmbedded } from "#lib/db/embedded.ts";
import { observeRefresh } from "#lib/observability/metrics.ts";
import { writeBaselines } from "./baselines.sql.ts";
import { buildState } from "./build-state.ts";
import { classifyCaptions } from "./classify-captions.ts";
import { finishTrends } from "./finish-trends.ts";
import { readNewestObservation } from "./observations.sql.ts";
import { prepareChanges, preparePast } from "./prepare-changes.ts";
import { refreshApart } from "./refresh-apart.ts";
import { countBoard, dropOtherTrends, type FinishedTrend, lockRefresh, putTrends } from "./replace-trends.sql.ts";
import { countReels, markBoardPast } from "./take-changes.sql.ts";

type Input = { asOf?: Date; onStep?: (step: string, ms: number) => void };
type Refresher = { ctx: Pick<Context, "db" | "log">; input?: Input };
export type Refreshed = { trends: number; changedReels: number };

/** Above this many reels the embedded database, which does one thing at a time, has its analysis done apart. */
const APART_REELS = 3_000;
/** Trends written in one statement. */
const PUT_AT_ONCE = 100;

/**
 * Brings the board and the baselines up to what was observed until now: the newest observation, never the
 * clock. Only reels touched since the last refresh are computed anew; where none was, nothing is done. With `asOf` the board shows exactly what
 * was knowable at that moment, computed from nothing, and what is kept for the next refresh stays as it is.
 */
export async function refreshTrends({ ctx, input = {} }: Refresher): Promise<Refreshed> {
  const startedAt = performance.now();
  try {
    const done = await refresh({ ctx, input });
    const seconds = (performance.now() - startedAt) / 1000;
    observeRefresh({ seconds, outcome: "done", ...done });
    ctx.log.info({ ...done, asOf: input.asOf, ms: Math.round(seconds * 1000) }, "trends refreshed");
    return done;
  } catch (error) {
    observeRefresh({ seconds: (performance.now() - startedAt) / 1000, outcome: "failed", trends: 0, changedReels: 0 });
    throw error;
  }
}

async function refresh({ ctx, input = {} }: Refresher): Promise<Refreshed> {
  await classifyCaptions(ctx.db);
  if (!input.asOf && isEmbedded(ctx.db) && (await countReels(ctx.db)) > APART_REELS) return refreshApart({ ctx });
  const asOf = input.asOf ?? (await readNewestObservation(ctx.db));
  if (!asOf) return { trends: 0, changedReels: 0 };
  return ctx.db.transaction(async (tx) => {
    await lockRefresh(tx);
    const changedReels = input.asOf ? await preparePast(tx, asOf) : await prepareChanges(tx, asOf);
    if (changedReels === 0) return { trends: await countBoard(tx), changedReels };
    await buildState(tx, asOf, input.onStep);
    const finished = await finishTrends(tx);
    await writeBoard(tx, finished);
    await writeBaselines(tx);
    if (input.asOf) await markBoardPast(tx);
    return { trends: finished.length, changedReels };
  });
}

async function writeBoard(tx: Database, finished: FinishedTrend[]): Promise<void> {
  await dropOtherTrends(tx, finished.map(({ row }) => row.id));
  for (let from = 0; from < finished.length; from += PUT_AT_ONCE) await putTrends(tx, finished.slice(from, from + PUT_AT_ONCE));
}
