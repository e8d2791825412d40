import { parentPort } from "node:worker_threads";
import { openScratch } from "#lib/db/open-scratch.ts";
import { readAuthorBaselines, readPlaysBaselines } from "./baselines.sql.ts";
import { buildState } from "./build-state.ts";
import { clearTopics, type Copied, learnCopied, removeReels, writePage } from "./copy-rows.sql.ts";
import { finishTrends } from "./finish-trends.ts";
import { readNewestObservation } from "./observations.sql.ts";
import { takeChanges } from "./take-changes.sql.ts";

export type AnalysisRequest =
  | { call: "write"; table: Copied; json: string }
  | { call: "remove"; reelIds: string[] }
  | { call: "clear_topics" }
  | { call: "analyse" };
export type Analysis = Awaited<ReturnType<typeof analyse>>;

const { db } = await openScratch();

async function analyse() {
  const asOf = await readNewestObservation(db);
  await learnCopied(db);
  if (!asOf) return { changedReels: 0, finished: [], authors: [], plays: [] };
  return db.transaction(async (tx) => {
    const changedReels = await takeChanges(tx);
    await buildState(tx, asOf);
    return { changedReels, finished: await finishTrends(tx), authors: await readAuthorBaselines(tx), plays: await readPlaysBaselines(tx) };
  });
}

function answer(request: AnalysisRequest): Promise<unknown> {
  switch (request.call) {
    case "write": return writePage(db, request.table, request.json);
    case "remove": return removeReels(db, request.reelIds);
    case "clear_topics": return clearTopics(db);
    case "analyse": return analyse();
  }
}

parentPort?.on("message", ({ id, request }: { id: number; request: AnalysisRequest }) => {
  answer(request).then(
    (value) => parentPort?.postMessage({ id, value }),
    (error: unknown) => parentPort?.postMessage({ id, error: error instanceof Error ? `${error.message} ${String(error.cause ?? "")}` : String(error) }),
  );
});
