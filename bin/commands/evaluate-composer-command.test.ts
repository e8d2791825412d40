import { Command } from "commander";
import { afterEach, expect, test, vi } from "vitest";
import { addEvaluateComposerCommand } from "./evaluate-composer-command.ts";

afterEach(() => {
  process.exitCode = 0;
});

test("prints the measures of both languages as JSON, within the gates, and leaves the report alone", async () => {
  const said = vi.spyOn(console, "log").mockImplementation(() => {});
  const program = new Command("reelwright");
  addEvaluateComposerCommand(program);
  await program.parseAsync(["evaluate-composer", "--json"], { from: "user" });
  const measures = JSON.parse(String(said.mock.calls[0]?.[0])) as { language: string; scripts: number; faults: string[] }[];
  expect(measures.map(({ language, faults }) => [language, faults])).toEqual([["en", []], ["ru", []]]);
  expect(said).toHaveBeenCalledTimes(1);
  expect(process.exitCode).toBe(0);
});
