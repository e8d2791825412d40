import { database } from "#lib/db/client.ts";
import { settings } from "#lib/env.ts";
import type { Context } from "#lib/context.ts";
import { afterImport } from "#lib/reels/after-import.ts";
import { countCorpus } from "#lib/reels/data.ts";
import { loadDemoReels } from "#lib/reels/load-demo-reels.ts";
import { markInterruptedImports } from "#lib/reels/mutations.ts";
import { hasTrendChanges } from "#lib/trends/data.ts";
import { readActiveSpace } from "#lib/retrieval/vector-spaces.ts";
import { refreshTrends } from "#lib/trends/refresh-trends.ts";
import { markInterruptedGenerations } from "#lib/scripts/mutations.ts";
import { SILENT_FOR_MS } from "#lib/scripts/open-event-log.ts";
import { keepVectors } from "./keep-vectors.ts";
import { isBuiltin } from "#lib/ai/embeddings/space-name.ts";
import { warmEmbeddings } from "#lib/ai/embeddings/warm-embeddings.ts";

/**
 * Brings a database to the state the pages expect: what a killed process left running is marked
 * interrupted, and an empty corpus gets the demo reels, their vectors and their trends.
 */
export async function prepareData(ctx: Context): Promise<void> {
  // The embedded database has one process: whatever "runs" at its start is dead. On a server others may be writing.
  const alone = (await database()).engine === "pglite";
  await markInterruptedGenerations({ ctx, silentForMs: alone ? 0 : SILENT_FOR_MS });
  await markInterruptedImports({ ctx });
  const corpus = await countCorpus({ ctx });
  if (corpus.reels === 0 && settings().DEMO_REELS === "load") {
    await loadDemoReels({ ctx });
    await afterImport({ ctx });
    void keepVectors(ctx);
  } else {
    if (isBuiltin(await readActiveSpace(ctx.db))) warmEmbeddings();
    void catchUpTrends(ctx).then(() => keepVectors(ctx));
  }
}

/** What a killed process imported but never brought into the trends is brought in now, behind the first pages. */
async function catchUpTrends(ctx: Context): Promise<void> {
  try {
    if (await hasTrendChanges({ ctx })) await refreshTrends({ ctx });
  } catch (error) {
    ctx.log.error({ error }, "trends could not be brought up to date");
  }
}

const SWEEP_MS = 15_000;

/** Finds generations whose process died while this one lives on. */
export function sweepInterrupted(ctx: Context): void {
  setInterval(() => {
    markInterruptedGenerations({ ctx, silentForMs: SILENT_FOR_MS }).catch((error: unknown) => ctx.log.warn({ error }, "sweep failed"));
  }, SWEEP_MS).unref();
}
