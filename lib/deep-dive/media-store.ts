import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { copyFile, mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { Settings } from "#lib/env.ts";

/**
 * Where given media are kept: a file under the SHA-256 of its bytes, the frames taken from it beside it. Nothing in
 * here decides who may see what; it never serves by itself and never lies under public/.
 */
export type MediaStore = {
  /** For files on their way in, and for the work of an analysis; on the store's own disk, so that a move is a rename. */
  newPath: (kind: "incoming" | "work") => Promise<string>;
  /** Takes a finished file over, whole or not at all. The same bytes twice are kept once. */
  put: (file: string, sha256: string) => Promise<void>;
  /** Path of a kept file; null where there is none. */
  find: (sha256: string) => Promise<string | null>;
  /** Takes the frames of an analysis over; those of an earlier one are replaced. */
  putFrames: (folder: string, sha256: string, names: readonly string[]) => Promise<void>;
  /** `name` must be one that the analysis gave. */
  findFrame: (sha256: string, name: string) => Promise<string | null>;
  removeFile: (sha256: string) => Promise<void>;
  removeFrames: (sha256: string) => Promise<void>;
  /** Hashes of which a file or frames are kept since before `before`. */
  listHashes: (before: Date) => Promise<string[]>;
  /** Removes what a killed process left on its way in or in work since before `before`. */
  sweep: (before: Date) => Promise<void>;
  root: string;
};

const SHA256 = /^[0-9a-f]{64}$/;
const FRAME = /^[\w-]{1,100}\.webp$/;
const PARTIAL = /\.part$/;

/** MEDIA_DIR, or `media` in the data folder. */
export function mediaDir({ MEDIA_DIR, DATA_DIR }: Pick<Settings, "MEDIA_DIR" | "DATA_DIR">): string {
  return path.resolve(MEDIA_DIR ?? path.join(DATA_DIR, "media"));
}

/** SHA-256 of a file's bytes, read in pieces. */
export async function hashFile(file: string, signal?: AbortSignal): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(file, { signal })) hash.update(piece as Buffer);
  return hash.digest("hex");
}

/** On disk, not only in a cache: a laptop may lose power the next moment. */
export async function sync(place: string): Promise<void> {
  const handle = await open(place, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function isThere(place: string): Promise<boolean> {
  return (await stat(place).catch(() => null)) !== null;
}

/** A move that works over a border between disks too, and is seen whole or not at all. */
export async function moveFile(from: string, to: string): Promise<void> {
  await mkdir(path.dirname(to), { recursive: true, mode: 0o700 });
  try {
    await sync(from);
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EXDEV") throw error;
    const beside = `${to}.${randomUUID()}.part`;
    await copyFile(from, beside);
    await sync(beside);
    await rename(beside, to);
    await rm(from, { force: true });
  }
  await sync(path.dirname(to));
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}

/** Opens the store in a folder of this machine; folders are made as they are needed. */
export function openMediaStore(root: string): MediaStore {
  const check = (sha256: string) => {
    if (!SHA256.test(sha256)) throw new Error("not a SHA-256");
    return sha256;
  };
  const inShard = (kind: "files" | "frames", sha256: string) => path.join(root, kind, check(sha256).slice(0, 2), sha256);
  const ifThere = async (place: string) => ((await isThere(place)) ? place : null);
  const hashesOf = async (kind: "files" | "frames", before: Date): Promise<string[]> => {
    const found: string[] = [];
    for (const shard of await namesIn(path.join(root, kind))) {
      for (const name of await namesIn(path.join(root, kind, shard))) {
        const about = await stat(path.join(root, kind, shard, name)).catch(() => null);
        if (SHA256.test(name) && about && about.mtimeMs < before.getTime()) found.push(name);
      }
    }
    return found;
  };
  return {
    root,
    newPath: async (kind) => {
      const folder = path.join(root, kind);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      return path.join(folder, randomUUID());
    },
    put: async (file, sha256) => {
      const place = inShard("files", sha256);
      if (await isThere(place)) return rm(file, { force: true });
      await moveFile(file, place);
    },
    find: (sha256) => ifThere(inShard("files", sha256)),
    putFrames: async (folder, sha256, names) => {
      const place = inShard("frames", sha256);
      const beside = `${place}.${randomUUID()}.part`;
      await mkdir(beside, { recursive: true, mode: 0o700 });
      for (const name of names) {
        if (!FRAME.test(name)) throw new Error("not the name of a frame");
        await moveFile(path.join(folder, name), path.join(beside, name));
      }
      await rm(place, { recursive: true, force: true });
      await rename(beside, place).catch(async (error: NodeJS.ErrnoException) => {
        await rm(beside, { recursive: true, force: true });
        // The same bytes were looked into for two reels at once: the other's frames are these.
        if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
      });
      await sync(path.dirname(place));
    },
    findFrame: async (sha256, name) => (FRAME.test(name) ? ifThere(path.join(inShard("frames", sha256), name)) : null),
    removeFile: (sha256) => rm(inShard("files", sha256), { force: true }),
    removeFrames: (sha256) => rm(inShard("frames", sha256), { recursive: true, force: true }),
    listHashes: async (before) => [...new Set([...(await hashesOf("files", before)), ...(await hashesOf("frames", before))])],
    sweep: async (before) => {
      const partial = ["files", "frames"].map((kind) => path.join(root, kind));
      const shards = (await Promise.all(partial.map(async (folder) => (await namesIn(folder)).map((shard) => path.join(folder, shard))))).flat();
      for (const folder of [path.join(root, "incoming"), path.join(root, "work"), path.join(root, "uploads"), ...shards]) {
        for (const name of await namesIn(folder)) {
          if (shards.includes(folder) && !PARTIAL.test(name)) continue;
          const about = await stat(path.join(folder, name)).catch(() => null);
          if (about && about.mtimeMs < before.getTime()) await rm(path.join(folder, name), { recursive: true, force: true });
        }
      }
    },
  };
}
