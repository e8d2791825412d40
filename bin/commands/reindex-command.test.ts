import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type EmbeddingDouble, startEmbeddingDouble } from "#lib/ai/testing/embedding-double.ts";
import { lockDataDir } from "#lib/db/data-dir-lock.ts";

const REELS = 60;
const folder = mkdtempSync(path.join(tmpdir(), "reelwright-reindex-"));
const tool = path.resolve("bin/reelwright.mjs");
let double: EmbeddingDouble;

beforeAll(async () => {
  double = await startEmbeddingDouble();
  const rows = Array.from({ length: REELS }, (_, n) => `reel-${n},ann,Bread number ${n},100,2026-11-01`);
  writeFileSync(path.join(folder, "reels.csv"), ["id,author,caption,views,observed_at", ...rows, ""].join("\n"));
});
afterAll(async () => {
  await double.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the tool beside this process, which answers for the provider; `onStart` may kill it. */
async function reelwright(args: string[], { env = {}, onStart }: { env?: Record<string, string>; onStart?: (kill: () => void) => Promise<void> } = {}) {
  const child = spawn(process.execPath, [tool, ...args], {
    cwd: folder, env: { ...process.env, DATA_DIR: path.join(folder, "data"), DATABASE_URL: "", EMBEDDING_BASE_URL: double.url, ...env },
  });
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
  await onStart?.(() => child.kill("SIGKILL"));
  const [status, signal] = await new Promise<[number | null, string | null]>((resolve) => child.on("close", (code, by) => resolve([code, by])));
  return { status, signal, stdout, stderr };
}

/** Reels the provider was asked for, without the trial. */
const asked = () => double.texts().filter((text) => text !== "Reelwright").length;

test("killed in the middle it goes on from there, swaps at the end, and topics follow", async () => {
  expect(await reelwright(["import", "reels.csv"])).toMatchObject({ status: 0, stderr: "" });
  double.delay(300);
  const killed = await reelwright(["reindex", "--space", "compatible:bge-m3", "--batch", "4"], {
    onStart: async (kill) => {
      while (asked() < 24) await pause(20);
      kill();
    },
  });
  expect(killed.signal).toBe("SIGKILL");
  const before = asked();
  double.delay(0);
  const done = await reelwright(["reindex", "--space", "compatible:bge-m3", "--batch", "4"]);
  expect(done).toMatchObject({ status: 0 });
  expect(done.stderr).toMatch(new RegExp(`${REELS} of ${REELS} reels\\n$`));
  // The batch in the air when it was killed is asked for again, no other.
  expect(asked() - before).toBeGreaterThanOrEqual(REELS - before);
  expect(asked() - before).toBeLessThanOrEqual(REELS - before + 4);
  expect(done.stdout).toContain(`Embedded ${asked() - before} reels. Queries use compatible:bge-m3; builtin-1 is removed.`);
  expect(done.stdout).toMatch(/Topics follow: \d+ trends/);
  expect(await reelwright(["reindex", "--space", "compatible:bge-m3"])).toMatchObject({ status: 0, stdout: "compatible:bge-m3 is the space in use already.\n" });
}, 120_000);

test("settings that would undo it are told of", async () => {
  const back = await reelwright(["reindex", "--space", "builtin"], { env: { EMBEDDINGS: "compatible", EMBEDDING_MODEL: "bge-m3" } });
  expect(back).toMatchObject({ status: 0, stderr: expect.stringContaining("EMBEDDINGS=compatible asks for another space") });
}, 240_000);

test("what can't be done is said in a line", async () => {
  expect(await reelwright(["reindex"])).toMatchObject({ status: 2 });
  expect(await reelwright(["reindex", "--space", "gpt"])).toMatchObject({ status: 2, stderr: expect.stringContaining("No space can be called") });
  expect(await reelwright(["reindex", "--space", "openai", "--batch", "0"])).toMatchObject({ status: 2 });
  const keyless = await reelwright(["reindex", "--space", "openai"]);
  expect(keyless).toMatchObject({ status: 1, stderr: "The space openai:text-embedding-3-small needs a key (OPENAI_API_KEY).\n" });
  double.behave({ kind: "answer", dimensions: 768 });
  const narrow = await reelwright(["reindex", "--space", "compatible:nomic"]);
  expect(narrow).toMatchObject({ status: 1, stderr: expect.stringContaining("768 dimensions instead of 1024") });
  const release = lockDataDir(path.join(folder, "data"));
  try {
    const locked = await reelwright(["reindex", "--space", "builtin"]);
    expect(locked).toMatchObject({ status: 1, stderr: expect.stringMatching(/in use by process \d+[\s\S]*with EMBEDDINGS set/) });
  } finally {
    release();
  }
}, 240_000);
