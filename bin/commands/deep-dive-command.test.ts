import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { lockDataDir } from "#lib/db/data-dir-lock.ts";
import { deepDiveSchema } from "#lib/deep-dive/schema.ts";

const folder = mkdtempSync(path.join(tmpdir(), "reelwright-dive-"));
const dataDir = path.join(folder, "data");
const tool = path.resolve("bin/reelwright.mjs");
const clip = path.resolve("public/demo/media/bbb-vertical.mp4");
const REEL = "other:7106594312292453675";
const OTHER = "other:7106594312292453999";

function reelwright(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [tool, ...args], { cwd: folder, encoding: "utf8", env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: "", MEDIA_URL_HOSTS: "", TRANSCRIBER_BASE_URL: "", TRANSCRIBER_API_KEY: "" } });
  return { status, stdout, stderr };
}
const kept = (kind: "files" | "frames") => {
  const place = path.join(dataDir, "media", kind);
  return readdirSync(place).flatMap((shard) => readdirSync(path.join(place, shard)));
};

beforeAll(() => {
  const file = path.join(folder, "reels.csv");
  writeFileSync(file, [
    "id,author,caption,hashtags,views,published_at,observed_at,language,country",
    '7106594312292453675,anna,"Iced coffee at home #icedcoffee",icedcoffee,1000,2026-10-20,2026-11-01T12:00:00Z,en,US',
    '7106594312292453999,boris,"Iced coffee like in a café #icedcoffee",icedcoffee,2000,2026-10-21,2026-11-01T12:00:00Z,en,BY',
  ].join("\n"));
  expect(reelwright("import", file)).toMatchObject({ status: 0 });
  writeFileSync(path.join(folder, "fake.mp4"), "#EXTM3U\nfile:///etc/passwd\n");
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("what cannot be meant is wrong usage", () => {
  for (const args of [[], ["1", "--file", "a", "--url", "b"], [REEL, "--advise"], [REEL, "--file", "none.mp4"], ["nobody", "--file", clip], ["--folder", "nowhere"]]) {
    expect(reelwright("deep-dive", ...args), args.join(" ")).toMatchObject({ status: 2, stdout: "" });
  }
}, 240_000);

test("a file in disguise is refused, and nothing of it is kept; an address is refused where no host is listed", () => {
  expect(reelwright("deep-dive", REEL, "--file", "fake.mp4")).toMatchObject({ status: 1, stderr: expect.stringContaining("playlist") });
  expect(reelwright("deep-dive", REEL, "--url", "https://example.com/a.mp4")).toMatchObject({ status: 1, stderr: expect.stringContaining("MEDIA_URL_HOSTS") });
  const { stdout } = reelwright("deep-dive", REEL, "--json");
  expect(JSON.parse(stdout)).toMatchObject({ state: "metadata_only", facts: null, document: null });
}, 240_000);

test("a clip is looked into with progress, printed, kept, printed again as JSON; its file is dropped, and all of it deleted", () => {
  const looked = reelwright("deep-dive", "7106594312292453675", "--file", clip, "--rights", "CC BY 3.0, Blender Foundation");
  expect(looked).toMatchObject({ status: 0, stderr: expect.stringMatching(/\d+ %: /) });
  expect(looked.stdout).toMatch(/Shot cuts\s+4: 2 s, 5 s, 6\.5 s, 9 s/);
  expect(looked.stdout).toMatch(/Transcript\s+not known: no provider/);
  const shown = JSON.parse(reelwright("deep-dive", REEL, "--json").stdout) as { document: unknown; facts: { cutsSeconds: number[] }; state: string; rightsNote: string };
  expect(shown).toMatchObject({ state: "analysed", rightsNote: "CC BY 3.0, Blender Foundation" });
  const document = deepDiveSchema.parse(shown.document);
  expect(document.parts.cuts).toMatchObject({ state: "known", value: { cutsSeconds: shown.facts.cutsSeconds } });
  expect(kept("files")).toHaveLength(1);
  expect(kept("frames")).toEqual(kept("files"));
  expect(reelwright("deep-dive", REEL, "--file", clip)).toMatchObject({ status: 0, stderr: expect.stringContaining("given before") });
  expect(reelwright("deep-dive", REEL, "--drop-file")).toMatchObject({ status: 0, stdout: expect.stringContaining("file removed") });
  expect(kept("files")).toEqual([]);
  expect(reelwright("deep-dive", REEL, "--retry")).toMatchObject({ status: 1 });
  expect(reelwright("deep-dive", REEL, "--delete")).toMatchObject({ status: 0, stdout: expect.stringContaining("gone") });
  expect(kept("frames")).toEqual([]);
  expect(JSON.parse(reelwright("deep-dive", REEL, "--json").stdout)).toMatchObject({ state: "gone", facts: null, document: null });
}, 600_000);

test("a folder's files find their reels by the ids in their names", () => {
  const place = path.join(folder, "clips", "deeper");
  mkdirSync(place, { recursive: true });
  copyFileSync(clip, path.join(place, `boris ${OTHER.slice(6)}_video.mp4`));
  writeFileSync(path.join(folder, "clips", "holiday.mp4"), "x");
  writeFileSync(path.join(folder, "clips", "7106594312292453675-7106594312292453999.mp4"), "x");
  const { status, stdout } = reelwright("deep-dive", "--folder", "clips", "--json");
  expect(status).toBe(0);
  const outcomes = JSON.parse(stdout) as { file: string; outcome: string; reelId: string | null }[];
  expect(outcomes.map(({ outcome, reelId }) => [outcome, reelId]).toSorted()).toEqual([["ambiguous", null], ["analysed", OTHER], ["no_reel", null]]);
}, 600_000);

test("advice is printed, and a running server is named with the way round", () => {
  expect(reelwright("deep-dive", "--advise")).toMatchObject({ status: 0 });
  expect(reelwright("deep-dive", "--advise", "--json").stdout).toMatch(/^\[/);
  const release = lockDataDir(dataDir);
  expect(reelwright("deep-dive", REEL)).toMatchObject({ status: 1, stderr: expect.stringContaining("reel's page") });
  release();
}, 240_000);
