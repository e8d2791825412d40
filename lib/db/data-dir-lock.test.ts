import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { AppError } from "#lib/errors.ts";
import { lockDataDir } from "./data-dir-lock.ts";

const folder = () => mkdtempSync(path.join(tmpdir(), "reelwright-lock-"));

test("a second holder is refused by name, and admitted after release", () => {
  const dir = folder();
  const release = lockDataDir(dir);
  expect(() => lockDataDir(dir)).toThrow(AppError);
  expect(() => lockDataDir(dir)).toThrow(new RegExp(`process ${process.pid}`));
  release();
  lockDataDir(dir)();
  expect(existsSync(path.join(dir, "lock"))).toBe(false);
});

test("a dead process's lock is taken over", () => {
  const dir = folder();
  const dead = spawnSync(process.execPath, ["-e", ""]).pid;
  writeFileSync(path.join(dir, "lock"), JSON.stringify({ pid: dead, startTicks: "1", since: "2026-01-01" }));
  const release = lockDataDir(dir);
  release();
});

test("a recycled pid does not keep the lock for ever", () => {
  const dir = folder();
  writeFileSync(path.join(dir, "lock"), JSON.stringify({ pid: process.pid, startTicks: "1", since: "2026-01-01" }));
  if (!existsSync("/proc/self/stat")) return;
  lockDataDir(dir)();
});
