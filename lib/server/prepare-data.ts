import { settings } from "#lib/env.ts";
import type { Context } from "#lib/context.ts";
import { afterImport } from "#lib/reels/after-import.ts";
import { countCorpus } from "#lib/reels/data.ts";
import { loadDemoReels } from "#lib/reels/load-demo-reels.ts";
import { markInterruptedImports } from "#lib/reels/mutations.ts";
import { markInterruptedGenerations } from "#lib/scripts/mutations.ts";
import { warmEmbeddings } from "#lib/ai/embeddings/warm-embeddings.ts";

/**
 * Brings a database to the state the pages expect: what a killed process left running is marked
 * interrupted, and an empty corpus gets the demo reels, their vectors and their trends.
 */
export async function prepareData(ctx: Context): Promise<void> {
  await markInterruptedGenerations({ ctx });
  await markInterruptedImports({ ctx });
  const corpus = await countCorpus({ ctx });
  if (corpus.reels === 0 && settings().DEMO_REELS === "load") {
    await loadDemoReels({ ctx });
    await afterImport({ ctx });
  } else {
    warmEmbeddings();
  }
}
