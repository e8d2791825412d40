import { setTimeout as pause } from "node:timers/promises";
import type { Database } from "#lib/db/database.ts";
import { recogniseCaptionStyle } from "#lib/plan/recognise-caption-style.ts";
import { recogniseHookPattern } from "#lib/plan/recognise-hook-pattern.ts";
import { readUnclassified, writeClasses } from "./captions.sql.ts";

const PAGE = 500;

/** Names hook pattern and caption style of reels that came without: those of an older version, or whose caption changed. */
export async function classifyCaptions(db: Pick<Database, "execute">): Promise<void> {
  for (;;) {
    const reels = await readUnclassified(db, PAGE);
    await writeClasses(db, reels.map(({ id, caption }) => ({ id, hook: recogniseHookPattern(caption) ?? "none", style: recogniseCaptionStyle(caption) })));
    if (reels.length < PAGE) return;
    await pause(0);
  }
}
