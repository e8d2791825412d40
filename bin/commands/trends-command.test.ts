import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { lockDataDir } from "#lib/db/data-dir-lock.ts";
import { trendDetailSchema } from "#lib/trends/schema.ts";
import { trendPageSchema } from "#lib/trends/engine.ts";
import { displayWidth } from "./text-table.ts";

const folder = mkdtempSync(path.join(tmpdir(), "reelwright-trends-"));
const dataDir = path.join(folder, "data");
const tool = path.resolve("bin/reelwright.mjs");

function reelwright(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [tool, ...args], {
    cwd: folder, encoding: "utf8", env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: "" },
  });
  return { status, stdout, stderr };
}

/** Four weeks of daily counts: a bread tag that takes off in the last week, a tag in Japanese that stays level, and the rest. */
function corpus(): string {
  const lines = ["id,author,caption,hashtags,views,published_at,observed_at"];
  for (let reel = 0; reel < 12; reel++) {
    const tag = reel % 3 === 0 ? "sourdough" : reel % 3 === 1 ? "東京カフェ" : `own${reel}`;
    let plays = 1000;
    for (let day = 1; day <= 28; day++) {
      plays += tag === "sourdough" && day > 21 ? 5000 : 300 + ((reel * 7 + day * 13) % 50);
      lines.push(`reel-${reel},author${reel},"Clip ${reel} #${tag}",${tag},${plays},2026-10-20,2026-11-${String(day).padStart(2, "0")}T12:00:00Z`);
    }
  }
  return lines.join("\n");
}

beforeAll(() => {
  const file = path.join(folder, "reels.csv");
  writeFileSync(file, corpus());
  expect(reelwright("import", file)).toMatchObject({ status: 0 });
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the board as a table: aligned whatever the script, filtered and sorted as asked", () => {
  const { status, stdout } = reelwright("trends", "--kind", "hashtag", "--sort", "share");
  expect(status).toBe(0);
  const lines = stdout.split("\n");
  const head = lines.findIndex((line) => line.startsWith("Trend"));
  expect(lines[head + 1]).toMatch(/^#sourdough\s+Hashtag/);
  expect(lines[head + 2]).toMatch(/^#東京カフェ\s+Hashtag/);
  const column = (line: string) => displayWidth(line.slice(0, line.indexOf("Hashtag")));
  expect(column(lines[head + 2] ?? "")).toBe(column(lines[head + 1] ?? ""));
  expect(column(lines[head + 1] ?? "")).toBe(displayWidth((lines[head] ?? "").slice(0, (lines[head] ?? "").indexOf("Kind"))));
});

test("as JSON it is what the API answers, and one trend in full has the same numbers", () => {
  const page = trendPageSchema.parse(JSON.parse(reelwright("trends", "--json", "--data-dir", "data").stdout));
  const card = page.trends.find(({ id }) => id === "hashtag:sourdough");
  expect(card).toBeDefined();
  const detail = trendDetailSchema.parse(JSON.parse(reelwright("trends", "show", "hashtag:sourdough", "--json").stdout));
  expect(detail.measures).toEqual(card?.measures);
  const shown = reelwright("trends", "show", "#SourDough");
  expect(shown.status).toBe(0);
  expect(shown.stdout).toContain("#sourdough  (hashtag:sourdough)");
  expect(shown.stdout).toMatch(new RegExp(`Growth of share +×${card?.measures.growth.value.toFixed(1)}`));
  expect(shown.stdout).toContain("What we don’t know");
  expect(shown.stdout).toMatch(/@author0 +Metadata/);
}, 240_000);

test("nothing found, wrong usage and a folder in use are told apart", () => {
  expect(reelwright("trends", "show", "hashtag:nowhere")).toMatchObject({ status: 1, stderr: expect.stringContaining("hashtag:nowhere") });
  expect(reelwright("trends", "--country", "FR")).toMatchObject({ status: 0, stdout: expect.stringContaining("No trend fits") });
  expect(reelwright("trends", "--kind", "meme")).toMatchObject({ status: 2 });
  expect(reelwright("trends", "--limit", "0")).toMatchObject({ status: 2, stderr: expect.stringContaining("--limit") });
  expect(reelwright("trends", "--data-dir", "empty")).toMatchObject({ status: 0, stdout: expect.stringContaining("No trends yet") });
  const release = lockDataDir(dataDir);
  try {
    expect(reelwright("trends")).toMatchObject({ status: 1, stderr: expect.stringMatching(new RegExp(`in use by process ${process.pid}[^]*/api/v1/trends`)) });
  } finally {
    release();
  }
}, 240_000);
