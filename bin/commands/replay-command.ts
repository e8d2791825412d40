import { readFileSync } from "node:fs";
import type { Command } from "commander";
import type { ReplayCheck } from "#lib/scripts/trace/replay/replay-check.ts";
import { AppError } from "#lib/errors.ts";
import { plain } from "./text-table.ts";

const MARK: Record<ReplayCheck["outcome"], string> = { pass: "ok  ", fail: "FAIL", skip: "--  " };

/** Registers `replay FILE`. */
export function addReplayCommand(program: Command): void {
  program
    .command("replay")
    .description("Verify a replay file of a generation, offline: hashes, and plan, prompt, draft and checks computed again. '-' reads standard input.")
    .argument("<file>", "the file, as the trace page of a script gives it")
    .option("--json", "print the checks as JSON")
    .action(async (file: string, { json }: { json?: boolean }) => {
      process.exitCode = await run(file, json ?? false);
    });
}

function describe(checks: readonly ReplayCheck[]): string {
  const width = Math.max(...checks.map(({ id }) => id.length));
  const count = (outcome: ReplayCheck["outcome"]) => checks.filter((check) => check.outcome === outcome).length;
  const lines = checks.map(({ id, outcome, detail }) => `${MARK[outcome]}  ${id.padEnd(width)}  ${plain(detail)}`);
  const skipped = count("skip") === 0 ? "" : `, ${count("skip")} could not be looked at`;
  const verdict = count("fail") === 0 ? "The file holds" : "The file does not hold";
  return [...lines, "", `${verdict}: ${count("pass")} passed, ${count("fail")} failed${skipped}.`].join("\n");
}

/** 0: whatever can be looked at holds. 1: something does not. 2: no replay file. */
async function run(file: string, json: boolean): Promise<number> {
  let text: string;
  try {
    text = readFileSync(file === "-" ? process.stdin.fd : file, "utf8");
  } catch (error) {
    console.error(`${file} cannot be read: ${(error as NodeJS.ErrnoException).code ?? "unknown reason"}`);
    return 2;
  }
  // Composer and planner are much to load, for the other commands too.
  const { readReplay, verifyReplay } = await import("#lib/scripts/trace/replay/verify-replay.ts");
  try {
    const checks = await verifyReplay(readReplay(text));
    const holds = checks.every(({ outcome }) => outcome !== "fail");
    console.log(json ? JSON.stringify({ holds, checks }, null, 2) : describe(checks));
    return holds ? 0 : 1;
  } catch (error) {
    if (!(error instanceof AppError && error.code === "bad_input")) throw error;
    console.error(`${file}: ${error.message}`);
    return 2;
  }
}
