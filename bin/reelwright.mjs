#!/usr/bin/env node
// The command-line tool: `npx reelwright import FILE...`, `npx reelwright trends`. Exit codes: 0 done, 1 failed or nothing usable, 2 wrong usage.
import { ensureNode24 } from "./node-24.mjs";

ensureNode24();
const { Command } = await import("commander");
const { addDeepDiveCommand } = await import("./commands/deep-dive-command.ts");
const { addImportCommand } = await import("./commands/import-command.ts");
const { addReindexCommand } = await import("./commands/reindex-command.ts");
const { addReplayCommand } = await import("./commands/replay-command.ts");
const { addSearchCommand } = await import("./commands/search-command.ts");
const { addTrendsCommand } = await import("./commands/trends-command.ts");
const { addEvaluateComposerCommand } = await import("./commands/evaluate-composer-command.ts");
const { addEvaluateRetrievalCommand } = await import("./commands/evaluate-retrieval-command.ts");
const program = new Command("reelwright").description("Reelwright's command line.").exitOverride();
addDeepDiveCommand(program);
addImportCommand(program);
addReindexCommand(program);
addReplayCommand(program);
addSearchCommand(program);
addTrendsCommand(program);
addEvaluateComposerCommand(program);
addEvaluateRetrievalCommand(program);
try {
  await program.parseAsync();
} catch (error) {
  if (error?.code?.startsWith?.("commander.")) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else throw error;
}
