import { setTimeout as pause } from "node:timers/promises";
import type { Database } from "#lib/db/database.ts";
import { recogniseCaptionStyle } from "#lib/plan/recognise-caption-style.ts";
import { recogniseHookPattern } from "#lib/plan/recognise-hook-pattern.ts";
import { readUnclassified, writeClasses } from "./captions.sql.ts";

/** Writing a reel anew costs its search index too: a few at a time. */
const PAGE = 50;
const REST_MS = 20;

/** Names hook pattern and caption style of reels that a version without them imported. */
export async function classifyCaptions(db: Pick<Database, "execute">): Promise<void> {
  for (;;) {
    const reels = await readUnclassified(db, PAGE);
    await writeClasses(db, reels.map(({ id, caption }) => ({ id, hook: recogniseHookPattern(caption) ?? "none", style: recogniseCaptionStyle(caption) })));
    if (reels.length < PAGE) return;
    await pause(REST_MS);
  }
}
