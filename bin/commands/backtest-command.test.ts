import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Command } from "commander";
import { afterEach, expect, test, vi } from "vitest";
import { addBacktest } from "./backtest-command.ts";

const folder = mkdtempSync(path.join(tmpdir(), "backtest-"));
afterEach(() => {
  process.exitCode = 0;
  rmSync(folder, { recursive: true, force: true });
});

test("a folder without data is said to be so, and is no crash", async () => {
  const said = vi.spyOn(console, "log").mockImplementation(() => {});
  await addBacktest(new Command("backtest")).parseAsync(["--data", folder], { from: "user" });
  expect(said.mock.calls.flat().join("\n")).toBe(`Nothing to test on: no CSV files in ${folder}. Name a folder with --data, or the imported corpus with --database.`);
  expect(process.exitCode).toBe(1);
});
