import type { Context } from "#lib/context.ts";
import { giveWay } from "#lib/db/give-way.ts";
import { AnalysisThread } from "./analysis-thread.ts";
import { saveAuthorBaselines, savePlaysBaselines } from "./baselines.sql.ts";
import { COPIED, type Copied, countBlocks, forgetMarks, forgetState, type Marks, readBlocks, readMarks, readPage } from "./copy-rows.sql.ts";
import { readNewestObservation } from "./observations.sql.ts";
import { refreshTopics } from "./refresh-topics.ts";
import { countBoard, dropOtherTrends, putTrends } from "./replace-trends.sql.ts";

/** Rows read, trends and authors written at once: some 10 ms each, for which pages wait. */
const PAGE_ROWS: Record<Copied, number> = { reels: 400, reel_snapshots: 2_000, reel_topics: 2_000, topics: 500, deep_dives: 2_000 };
const PAGE_BLOCKS = 24;
const PAGE_IDS = 200;
const PAGE_TRENDS = 4;
const PAGE_AUTHORS = 400;
/** The copy is given up when nobody asked for this long. */
const KEEP_MS = 10 * 60_000;

type State = { thread?: AnalysisThread; queue: Promise<unknown>; idle?: NodeJS.Timeout };
const STATE = Symbol.for("reelwright.analysis");
const globals = globalThis as typeof globalThis & { [STATE]?: State };
const state: State = (globals[STATE] ??= { queue: Promise.resolve() });

type Input = { ctx: Pick<Context, "db"> };

/**
 * A refresh for the embedded database, which does one thing at a time:
 * the analysis runs on a copy in another thread; here rows are only read and written, a few at a time with
 * rests between. Each trend is replaced whole; the board turns over within seconds. One refresh at a time.
 */
export function refreshApart({ ctx }: Input): Promise<{ trends: number; changedReels: number }> {
  const turn = state.queue.then(() => refresh(ctx));
  state.queue = turn.catch(() => {});
  return turn;
}

async function refresh({ db }: Pick<Context, "db">): Promise<{ trends: number; changedReels: number }> {
  clearTimeout(state.idle);
  const asOf = await readNewestObservation(db);
  if (!asOf) return { trends: 0, changedReels: 0 };
  await refreshTopics(db, asOf);
  const thread = state.thread?.isAlive ? state.thread : new AnalysisThread();
  state.thread = thread;
  try {
    const marks = await readMarks(db);
    if (!thread.isFresh && marks.reelIds.length === 0) return { trends: await countBoard(db), changedReels: 0 };
    if (thread.isFresh) {
      await forgetState(db);
      for (const table of COPIED) await copyWhole(db, thread, table);
    } else {
      await copyChanges(db, thread, marks);
    }
    const analysis = await thread.call({ call: "analyse" });
    await inTurns(db, analysis.finished, PAGE_TRENDS, (page) => db.transaction((tx) => putTrends(tx, page)));
    await dropOtherTrends(db, analysis.finished.map(({ row }) => row.id));
    await inTurns(db, analysis.authors, PAGE_AUTHORS, (page) => saveAuthorBaselines(db, page));
    await db.transaction((tx) => savePlaysBaselines(tx, analysis.plays));
    await forgetMarks(db, marks.until);
    return { trends: analysis.finished.length, changedReels: analysis.changedReels };
  } catch (error) {
    // Half-copied changes must not be built upon: the next refresh starts with a thread of its own.
    state.thread = undefined;
    await thread.stop();
    throw error;
  } finally {
    state.idle = setTimeout(() => {
      const idle = state.thread;
      state.thread = undefined;
      void idle?.stop();
    }, KEEP_MS).unref();
  }
}

async function copyWhole(db: Context["db"], thread: AnalysisThread, table: Copied): Promise<void> {
  const blocks = await countBlocks(db, table);
  for (let from = 0; from < blocks; from += PAGE_BLOCKS) {
    const startedAt = performance.now();
    const json = await readBlocks(db, table, from, PAGE_BLOCKS);
    await giveWay(db, startedAt);
    if (json) await thread.call({ call: "write", table, json });
  }
}

async function copyTable(db: Context["db"], thread: AnalysisThread, table: Copied, reelIds?: string[]): Promise<void> {
  let after: string[] | null = null;
  for (;;) {
    const startedAt = performance.now();
    const page = await readPage(db, table, after, PAGE_ROWS[table], reelIds);
    if (!page) return;
    await giveWay(db, startedAt);
    await thread.call({ call: "write", table, json: page.json });
    if (page.rows < PAGE_ROWS[table]) return;
    after = page.after;
  }
}

async function copyChanges(db: Context["db"], thread: AnalysisThread, { reelIds }: Marks): Promise<void> {
  await thread.call({ call: "clear_topics" });
  await copyTable(db, thread, "topics");
  for (let from = 0; from < reelIds.length; from += PAGE_IDS) {
    const ids = reelIds.slice(from, from + PAGE_IDS);
    const startedAt = performance.now();
    const page = await readPage(db, "reels", null, PAGE_IDS, ids);
    await giveWay(db, startedAt);
    const there = new Set((page ? (JSON.parse(page.json) as { id: string }[]) : []).map(({ id }) => id));
    const gone = ids.filter((id) => !there.has(id));
    if (gone.length > 0) await thread.call({ call: "remove", reelIds: gone });
    if (page) await thread.call({ call: "write", table: "reels", json: page.json });
    for (const table of ["reel_snapshots", "reel_topics", "deep_dives"] as const) await copyTable(db, thread, table, ids);
  }
}

async function inTurns<T>(db: Context["db"], items: T[], size: number, write: (page: T[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < items.length; from += size) {
    const startedAt = performance.now();
    await write(items.slice(from, from + size));
    await giveWay(db, startedAt);
  }
}
