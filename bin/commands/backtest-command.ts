import { globSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import type { Command } from "commander";
import { openDatabase } from "#lib/db/client.ts";
import { settings, SettingsError } from "#lib/env.ts";
import { AppError } from "#lib/errors.ts";
import { backtestFileApart, type FileProgress } from "#lib/trends/backtest/backtest-file.ts";
import { evaluateBacktest } from "#lib/trends/backtest/evaluate-backtest.ts";
import { type Dataset, runBacktest } from "#lib/trends/backtest/run-backtest.ts";
import { renderMarkdown } from "./backtest/render-markdown.ts";
import { writeReport } from "./backtest/write-report.ts";

type Options = { data?: string; database?: boolean; out?: string };

const ROOT = path.join(import.meta.dirname, "../..");
/** Not part of the repository: see ../shared/README.md where it is there. */
const SHARED_DATA = path.join(ROOT, "../shared/data/youtube-trending-cc0");
const REPORT_FOLDER = path.join(ROOT, "docs/research");

/** Turns the command into `backtest [--data DIR | --database] [--out DIR]`. */
export function addBacktest(program: Command): Command {
  return program
    .description("Forecast trends at moments of the past, each from what was known then, and compare with what happened.")
    .option("-d, --data <folder>", "folder of CSV files, each a corpus of its own (the shared YouTube charts)")
    .option("--database", "the imported corpus instead (DATA_DIR or DATABASE_URL)")
    .option("-o, --out <folder>", "where the report goes (docs/research; with --database it is only printed)")
    .action(async (options: Options) => {
      process.exitCode = await run(options);
    });
}

async function run({ data, database, out }: Options): Promise<number> {
  const folder = path.resolve(data ?? SHARED_DATA);
  const files = database ? [] : globSync("*.csv", { cwd: folder }).sort().map((file) => path.join(folder, file));
  if (!database && files.length === 0) {
    console.log(`Nothing to test on: no CSV files in ${folder}. Name a folder with --data, or the imported corpus with --database.`);
    return data ? 1 : 0;
  }
  const outFolder = out ? path.resolve(out) : database ? null : REPORT_FOLDER;
  process.chdir(ROOT);
  try {
    const datasets = database ? await testImported() : await testFiles(files);
    if (datasets.length === 0) {
      console.log("Nothing to test on: observations must span eight weeks at least (six to learn from, one to forecast).");
      return 0;
    }
    const report = evaluateBacktest({ datasets, isFittedHere: !database });
    console.log(`\n${renderMarkdown(report)}`);
    if (outFolder) for (const file of await writeReport(report, outFolder)) console.log(`Written: ${path.relative(ROOT, file)}`);
    return 0;
  } catch (error) {
    if (!(error instanceof AppError) && !(error instanceof SettingsError)) throw error;
    console.error(error.message);
    return 1;
  }
}

async function testImported(): Promise<Dataset[]> {
  const { db, close } = await openDatabase(settings());
  try {
    const dataset = await runBacktest({ ctx: { db }, input: { name: "imported corpus", onWeek: (done, of) => tellProgress("imported corpus", { done, of }) } });
    return dataset ? [dataset] : [];
  } finally {
    await close();
  }
}

/** As many files at once as there are processors; results in the order of the files. */
async function testFiles(files: string[]): Promise<Dataset[]> {
  const datasets: (Dataset | null)[] = [];
  const waiting = [...files.entries()];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [at, file] = next;
      datasets[at] = await backtestFileApart(file, (progress) => tellProgress(path.basename(file), progress));
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), files.length) }, work));
  return datasets.filter((dataset) => dataset !== null);
}

function tellProgress(name: string, progress: FileProgress): void {
  if ("imported" in progress) console.log(`${name}: ${progress.imported} rows imported, ${progress.rejected} rejected`);
  else if (progress.done % 5 === 0 || progress.done === progress.of) console.log(`${name}: ${progress.done} of ${progress.of} weeks`);
}
