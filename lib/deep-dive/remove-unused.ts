import { readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Context } from "#lib/context.ts";
import { listReferenced } from "./data.ts";
import type { MediaStore } from "./media-store.ts";
import { removeUnreferenced } from "./mutations.ts";

/** Files that were stored so long ago and belong to nothing are left over from a process that was killed between two steps. */
const LEFT_OVER_MS = 24 * 3_600_000;
const ANALYSIS_FOLDER = "reelwright-analysis-";

/** Removes files and frames that no reel refers to any more; those of the same bytes given for another reel stay. */
export async function removeUnused({ ctx, store, hashes }: { ctx: Pick<Context, "db" | "clock">; store: MediaStore; hashes: readonly string[] }): Promise<void> {
  for (const sha256 of hashes) {
    await removeUnreferenced({ ctx, input: { sha256, remove: { file: () => store.removeFile(sha256), frames: () => store.removeFrames(sha256) } } });
  }
}

/** Folders of analyses (analyse-media.ts) whose process was killed. By the machine's own clock: others' analyses run here too. */
async function sweepTemporary(): Promise<void> {
  const before = Date.now() - LEFT_OVER_MS;
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(ANALYSIS_FOLDER)) continue;
    const place = path.join(tmpdir(), name);
    const about = await stat(place).catch(() => null);
    // Another user's are not ours to remove; they stay theirs.
    if (about && about.mtimeMs < before) await rm(place, { recursive: true, force: true }).catch(() => {});
  }
}

/** What a killed process left behind: parts on their way in, work of analyses, files of which no row tells. */
export async function sweepStore({ ctx, store }: { ctx: Pick<Context, "db" | "clock">; store: MediaStore }): Promise<void> {
  const before = new Date(ctx.clock().getTime() - LEFT_OVER_MS);
  await store.sweep(before);
  await sweepTemporary();
  const hashes = await store.listHashes(before);
  const referenced = await listReferenced({ ctx, input: { hashes } });
  await removeUnused({ ctx, store, hashes: hashes.filter((hash) => !referenced.has(hash)) });
}
