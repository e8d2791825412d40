import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { lockDataDir } from "#lib/db/data-dir-lock.ts";
import { evidenceSchema } from "#lib/retrieval/schema.ts";

const folder = mkdtempSync(path.join(tmpdir(), "reelwright-search-"));
const dataDir = path.join(folder, "data");
const tool = path.resolve("bin/reelwright.mjs");

function reelwright(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [tool, ...args], {
    cwd: folder, encoding: "utf8", env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: "" },
  });
  return { status, stdout, stderr };
}

beforeAll(() => {
  const file = path.join(folder, "reels.csv");
  writeFileSync(file, [
    "id,author,caption,hashtags,views,published_at,observed_at,language,country",
    '1,anna,"Iced coffee at home in one minute #icedcoffee",icedcoffee,1000,2026-10-20,2026-11-01T12:00:00Z,en,US',
    '2,"bo\u001b[31mris","Iced coffee \u001b]0;pwned\u0007 like in a café #icedcoffee",icedcoffee,2000,2026-06-01,2026-11-01T12:00:00Z,en,BY',
    '3,vera,"Кофе со льдом дома за минуту #кофе",кофе,2000,2026-10-21,2026-11-01T12:00:00Z,ru,BY',
    '4,cleo,"Welding a garden gate",welding,3000,2026-10-21,2026-11-01T12:00:00Z,en,US',
  ].join("\n"));
  expect(reelwright("import", file)).toMatchObject({ status: 0 });
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const captions = (...args: string[]) => {
  const { status, stdout } = reelwright("search", ...args);
  expect(status).toBe(0);
  return stdout.split("\n").filter((line) => /^\s*\d/.test(line)).map((line) => /Iced coffee at home|Iced coffee .*café|Кофе со льдом|Welding/.exec(line)?.[0].slice(-4));
};

test("finds what it is about, narrowed by language, country and period, in a table without foreign escape sequences", () => {
  expect(captions("iced", "coffee").toSorted()).toEqual(["café", "home"]);
  expect(captions("iced coffee", "--country", "BY")).toEqual(["café"]);
  expect(captions("iced coffee", "--period", "30")).toEqual(["home"]);
  expect(captions("кофе дома", "--language", "ru")).toEqual(["льдом".slice(-4)]);
  expect(captions("iced coffee", "--limit", "1")).toHaveLength(1);
  const { stdout } = reelwright("search", "iced coffee", "--explain");
  expect(stdout).toContain("café");
  expect(stdout).not.toMatch(/[\u001b\u0007]/);
}, 120_000);

test("--explain tells each arm's rank and score, parts that add up to the total, and the time of every step", () => {
  const { status, stdout } = reelwright("search", "#icedcoffee at home", "--explain");
  expect(status).toBe(0);
  expect(stdout).toMatch(/found by .*Exact name #1 \(1\.000\)/);
  const sums = [...stdout.matchAll(/score {5}(.*) = (\d\.\d{3})/g)];
  expect(sums.length).toBeGreaterThan(0);
  for (const [, parts, total] of sums) {
    const values = (parts ?? "").split(" + ").map((part) => Number(part.slice(part.lastIndexOf(" ") + 1)));
    expect(values.length).toBeGreaterThanOrEqual(8);
    expect(Math.abs(values.reduce((sum, value) => sum + value, 0) - Number(total))).toBeLessThan(0.005);
  }
  for (const step of ["embed", "vector", "text", "exact", "trend", "neighbour", "read", "fuse", "together"]) expect(stdout).toMatch(new RegExp(`^${step} .*\\d\\.\\d ms$`, "m"));
}, 60_000);

test("as JSON: evidence with arms, parts and times, as a script's drawer shows it", () => {
  const answer = JSON.parse(reelwright("search", "iced coffee", "--tier", "metadata", "--json").stdout);
  expect(answer).toMatchObject({ query: "iced coffee", filters: { tier: "metadata" }, arms: { vector: 4 } });
  for (const item of answer.results) {
    const { found, score } = evidenceSchema.parse(item);
    expect(found.length).toBeGreaterThan(0);
    expect(Object.values(score.parts).reduce((sum, part) => sum + part, 0)).toBeCloseTo(score.total, 9);
  }
}, 60_000);

test("nothing found, wrong usage and a folder in use are told apart", () => {
  expect(reelwright("search", "iced coffee", "--tier", "deep_dive")).toMatchObject({ status: 0, stdout: expect.stringContaining("No reel fits") });
  expect(reelwright("search", "iced coffee", "--data-dir", "empty")).toMatchObject({ status: 0, stdout: expect.stringContaining("No reel fits"), stderr: expect.stringContaining("no reels here yet") });
  expect(reelwright("search", " ?! ")).toMatchObject({ status: 2, stderr: expect.stringContaining("Say what to look for") });
  expect(reelwright("search")).toMatchObject({ status: 2 });
  expect(reelwright("search", "coffee", "--stage", "viral")).toMatchObject({ status: 2 });
  expect(reelwright("search", "coffee", "--language", "English")).toMatchObject({ status: 2, stderr: expect.stringContaining("--language") });
  expect(reelwright("search", "coffee", "--period", "0")).toMatchObject({ status: 2, stderr: expect.stringContaining("--period") });
  expect(reelwright("search", "coffee", "--limit", "101")).toMatchObject({ status: 2 });
  const release = lockDataDir(dataDir);
  try {
    expect(reelwright("search", "coffee")).toMatchObject({ status: 1, stderr: expect.stringContaining(`in use by process ${process.pid}`) });
  } finally {
    release();
  }
}, 120_000);
