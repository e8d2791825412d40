import { setImmediate as nextTurn } from "node:timers/promises";
import type { Context } from "#lib/context.ts";
import { readDemoReels } from "./demo/read-demo-reels.ts";
import { upsertObservations } from "./import/mutations.ts";
import { toUpsertRow } from "./import/upsert-rows.ts";
import { insertDeepDives } from "./mutations.ts";

const BATCH_ROWS = 500;

/**
 * Puts the demo reels (`demo:<item>`, authors `demo:<key>`) into the corpus, marked as demo, with
 * the deep dives of those that ship with their video. Again changes nothing.
 */
export async function loadDemoReels({ ctx }: { ctx: Context }): Promise<{ reelsNew: number; snapshotsNew: number }> {
  const demo = readDemoReels();
  const rows = demo.flatMap(({ item, observations }) => observations.map((observation) => toUpsertRow(observation, true, "demo", item)));
  const total = { reelsNew: 0, snapshotsNew: 0 };
  for (let at = 0; at < rows.length; at += BATCH_ROWS) {
    const { reelsNew, snapshotsNew } = await upsertObservations(ctx.db, { rows: rows.slice(at, at + BATCH_ROWS), importId: null, demo: true });
    total.reelsNew += reelsNew;
    total.snapshotsNew += snapshotsNew;
    await nextTurn();
  }
  const dives = demo.flatMap(({ item, media }) =>
    media ? [{ reelId: `demo:${item}`, facts: media.facts, mediaPath: media.path, attribution: media.attribution }] : [],
  );
  await insertDeepDives({ ctx, input: dives });
  return total;
}
