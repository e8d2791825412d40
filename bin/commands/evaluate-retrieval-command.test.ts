import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";

const run = (...args: string[]) => spawnSync(process.execPath, ["bin/reelwright.mjs", "evaluate-retrieval", ...args], { encoding: "utf8" });

test("a folder without the collection's files is named, before anything is measured", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "reelwright-no-trec-"));
  const { status, stdout, stderr } = run("--trec", folder);
  rmSync(folder, { recursive: true });
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(stderr).toContain(folder);
  expect(stderr).not.toContain("    at ");
});

test("an unknown option is wrong usage", () => {
  expect(run("--tred").status).toBe(2);
});
