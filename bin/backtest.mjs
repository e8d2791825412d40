#!/usr/bin/env node
// `npm run backtest`: how well trends are forecast, on held-back days. Exit codes: 0 done or nothing to work on, 1 failed, 2 wrong usage.
import { ensureNode24 } from "./node-24.mjs";

ensureNode24();
const { Command } = await import("commander");
const { addBacktest } = await import("./commands/backtest-command.ts");
const program = addBacktest(new Command("backtest").exitOverride());
try {
  await program.parseAsync();
} catch (error) {
  if (error?.code?.startsWith?.("commander.")) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else throw error;
}
