import { readdir } from "node:fs/promises";
import path from "node:path";
import type { Context } from "#lib/context.ts";
import { findReelsByPlatformIds } from "../data.ts";

/** Shorter words are of the name, not ids. */
const SHORTEST_ID = 5;
const MOST_FILES = 10_000;
const FOLDERS_DEEP = 3;

/** `ambiguous`: the name holds ids of several reels. */
export type FolderMatch = { file: string; reelIds: string[]; state: "matched" | "no_reel" | "ambiguous" };

/**
 * What in a file's name may be a platform's id of a reel: each run of letters, digits, `-` and `_`, whole and in the
 * pieces its `-` and `_` make. `clip [dQw4w9WgXcQ].mp4`, `7106594312292453675_video.mp4`, `reel-CxYz12.mov`.
 */
export function wordsOfName(name: string): string[] {
  const bare = name.slice(0, name.length - path.extname(name).length);
  const runs = bare.match(/[\w-]+/g) ?? [];
  const pieces = runs.flatMap((run) => [run, ...run.split("_"), ...run.split("-"), ...run.split(/[-_]/)]);
  return [...new Set(pieces.filter((piece) => piece.length >= SHORTEST_ID && piece.length <= 200))];
}

async function listFiles(folder: string, deep: number): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const files: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith(".") || files.length >= MOST_FILES) continue;
    const place = path.join(folder, entry.name);
    // A link may lead anywhere; only what lies in the folder itself is given.
    if (entry.isFile()) files.push(place);
    else if (entry.isDirectory() && deep > 0) files.push(...(await listFiles(place, deep - 1)));
  }
  return files;
}

/** Files of a folder (three folders deep) with the reels whose platform id their names hold. */
export async function matchFolder({ ctx, folder }: { ctx: Pick<Context, "db">; folder: string }): Promise<FolderMatch[]> {
  const files = await listFiles(folder, FOLDERS_DEEP);
  const words = new Map(files.map((file) => [file, wordsOfName(path.basename(file))]));
  const byWord = await findReelsByPlatformIds({ ctx, input: { words: [...new Set([...words.values()].flat())] } });
  return files.map((file) => {
    const found = (words.get(file) ?? []).map((word) => ({ word, ids: byWord.get(word) ?? [] })).filter(({ ids }) => ids.length > 0);
    // The longest word wins: a piece of an id may happen to be another's.
    const longest = Math.max(0, ...found.map(({ word }) => word.length));
    const reelIds = [...new Set(found.filter(({ word }) => word.length === longest).flatMap(({ ids }) => ids))];
    return { file, reelIds, state: reelIds.length === 1 ? "matched" : reelIds.length === 0 ? "no_reel" : "ambiguous" };
  });
}
