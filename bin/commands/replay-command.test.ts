import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestDatabase } from "#lib/db/test-db.ts";
import { loadDemoReels } from "#lib/reels/load-demo-reels.ts";
import { COFFEE_BRIEF, insertGuest, testContext } from "#lib/scripts/generation.fixtures.ts";
import { alter, download, generate } from "#lib/scripts/trace/replay.fixtures.ts";
import type { Replay } from "#lib/scripts/trace/schema.ts";

const folder = mkdtempSync(path.join(tmpdir(), "reelwright-replay-"));
const dataDir = path.join(folder, "data");
const tool = path.resolve("bin/reelwright.mjs");
let replay: Replay;

function run(file: string, args: string[] = [], input?: string) {
  return spawnSync(process.execPath, [tool, "replay", file, ...args], {
    cwd: folder, encoding: "utf8", input, env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: "postgres://nobody@127.0.0.1:1/none" },
  });
}

beforeAll(async () => {
  const opened = await openTestDatabase();
  try {
    const ctx = testContext(opened.db);
    const ownerId = await insertGuest(opened.db, "guest-1");
    await loadDemoReels({ ctx });
    replay = await download({ ctx, ownerId, generationId: await generate({ ctx, ownerId, brief: COFFEE_BRIEF }) });
  } finally {
    await opened.close();
  }
  writeFileSync(path.join(folder, "good.json"), JSON.stringify(replay, null, 2));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a file as it was downloaded holds, with no database: a line a check, exit 0", () => {
  const { status, stdout, stderr } = run("good.json");
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  for (const id of ["hash.evidence", "hash.all", "plan", "prompt.text", "draft", "document", "checks.v1", "cost"]) expect(stdout).toMatch(new RegExp(`^ok +${id.replace(".", "\\.")} `, "m"));
  expect(stdout).not.toContain("FAIL");
  expect(stdout).toMatch(/The file holds: \d+ passed, 0 failed\.\n$/);
  expect(existsSync(dataDir)).toBe(false);
});

test("an altered one does not: exit 1, and which check says so", () => {
  writeFileSync(path.join(folder, "bad.json"), JSON.stringify(alter(replay, (parts) => { parts.evidence[0]!.caption = "another \u001b[31mcaption"; }, { covered: false })));
  const { status, stdout } = run("bad.json");
  expect(status).toBe(1);
  expect(stdout).toMatch(/^FAIL +hash\.evidence /m);
  expect(stdout).toMatch(/^FAIL +prompt\.text /m);
  expect(stdout).not.toContain("\u001b");
});

test("--json, and standard input", () => {
  const { status, stdout } = run("-", ["--json"], JSON.stringify(replay));
  expect(status).toBe(0);
  const report = JSON.parse(stdout);
  expect(report.holds).toBe(true);
  expect(report.checks).toContainEqual(expect.objectContaining({ id: "plan", outcome: "pass" }));
});

test.each([
  ["there is none", "none.json", null],
  ["is not JSON", "text.json", "hello"],
  ["is some other JSON", "other.json", '{"format":"something-else"}'],
  ["is of a later format", "later.json", '{"format":"reelwright-replay","formatVersion":2}'],
])("a file that %s: exit 2 and one line", (_, name, text) => {
  if (text !== null) writeFileSync(path.join(folder, name), text);
  const { status, stdout, stderr } = run(name);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr.trim().split("\n")).toHaveLength(1);
});

test("no file named: wrong usage", () => {
  expect(spawnSync(process.execPath, [tool, "replay"], { cwd: folder, encoding: "utf8" }).status).toBe(2);
});
