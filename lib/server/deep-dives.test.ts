import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";

const folder = mkdtempSync(path.join(tmpdir(), "reelwright-killed-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Told = { state: string; attempts: number; stage: string | null };

function start(what: "give" | "resume") {
  const told: Told[] = [];
  const child = fork(path.join(import.meta.dirname, "deep-dives.fixtures.ts"), ["tiktok:70000000009", what], {
    env: { ...process.env, DATA_DIR: folder, DATABASE_URL: "", TRANSCRIBER_BASE_URL: "", TRANSCRIBER_API_KEY: "", VITEST: undefined }, stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  child.on("message", (message: Told) => told.push(message));
  const kill = async () => {
    if (child.exitCode !== null) throw new Error(`it had ended by itself, with code ${child.exitCode}`);
    const exited = once(child, "exit");
    child.kill("SIGKILL");
    await exited;
  };
  return { told, kill };
}

test("a server on the embedded database that is killed amid an analysis takes it up again at its next start, and stores it once", async () => {
  const first = start("give");
  await expect.poll(() => first.told.at(-1)?.state, { timeout: 240_000 }).toBe("analysing");
  await first.kill();
  expect(first.told.some(({ state }) => state === "analysed")).toBe(false);
  const second = start("resume");
  await expect.poll(() => second.told.at(-1)?.state, { timeout: 300_000 }).toBe("analysed");
  await second.kill();
  expect(second.told[0]).toMatchObject({ state: "analysing", attempts: 1 });
  expect(second.told.at(-1)).toMatchObject({ attempts: 2, stage: null });
  const shards = readdirSync(path.join(folder, "media", "frames"));
  expect(shards).toHaveLength(1);
}, 600_000);
