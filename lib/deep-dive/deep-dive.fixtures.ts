import { mkdtempSync, rmSync } from "node:fs";
import { copyFile, appendFile, mkdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Database } from "#lib/db/database.ts";
import { authors, reels } from "#lib/db/schema.ts";
import { openMediaStore } from "./media-store.ts";
import type { DeepDive } from "./schema.ts";

export const CLIP = path.resolve("public/demo/media/bbb-vertical.mp4");

/** A store in a folder of the test's own. */
export function openTestStore() {
  const root = mkdtempSync(path.join(tmpdir(), "reelwright-media-"));
  const store = openMediaStore(path.join(root, "media"));
  let count = 0;
  return {
    root,
    store,
    /** A video that is taken in, unlike any other by the bytes behind its end; `name`s of one kind have the same bytes. */
    incoming: async (name: string) => {
      const file = await store.newPath("incoming");
      await copyFile(CLIP, file);
      if (name !== "") await appendFile(file, name);
      return file;
    },
    write: async (bytes: Buffer | string) => {
      const file = path.join(root, `given-${++count}`);
      await mkdir(root, { recursive: true });
      await writeFile(file, bytes);
      return file;
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** Reels known by their metadata, `tiktok:<id>`. */
export async function insertReels(db: Database, ids: readonly string[]): Promise<void> {
  await db.insert(authors).values({ id: "tiktok:anna", platform: "tiktok", handle: "anna" }).onConflictDoNothing();
  const at = new Date("2026-11-01T12:00:00Z");
  await db.insert(reels).values(ids.map((id) => ({ id: `tiktok:${id}`, platform: "tiktok" as const, platformId: id, authorId: "tiktok:anna", caption: `Reel ${id}`, searchText: `Reel ${id}`, firstObservedAt: at, lastObservedAt: at, plays: 1_000, durationSeconds: 11 })));
}

const unknown = { state: "unknown", reason: "not_applicable" } as const;

/** An analysis with cuts, speech and one frame, `mark`ed by where its first cut is. */
export function documentWith(mark: number): DeepDive {
  const by = { method: "test", version: "1", confidence: null };
  return {
    formatVersion: 1,
    analysedSeconds: null,
    parts: {
      probe: { state: "known", ...by, value: { container: "mp4", sizeBytes: 1, durationSeconds: 11, width: 1080, height: 1920, rotationDegrees: 0, videoCodec: "h264", audioCodec: "aac", framesPerSecond: 30, variableFrameRate: false } },
      cuts: { state: "known", ...by, value: { cutsSeconds: [mark], cutsPerMinute: 5, firstCutSeconds: mark } },
      onScreenText: { state: "known", ...by, value: [{ startSeconds: 0, endSeconds: 1, text: "BUY\u202e NOW", script: "latin", confidence: 0.9, box: { x: 0, y: 0, width: 1, height: 0.1 } }] },
      speech: { state: "known", ...by, value: { spans: [{ startSeconds: 0, endSeconds: 2 }], share: 0.2 } },
      transcript: unknown, music: unknown, loudness: unknown, silence: unknown, look: unknown,
      frames: { state: "known", ...by, value: [{ atSeconds: 1, file: "frame-1.webp", width: 540, height: 960 }] },
    },
  };
}
