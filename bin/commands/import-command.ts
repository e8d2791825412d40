import { randomUUID } from "node:crypto";
import { createReadStream, createWriteStream, statSync, type WriteStream } from "node:fs";
import { once } from "node:events";
import path from "node:path";
import { SingleBar } from "cli-progress";
import type { Command } from "commander";
import type { Context } from "#lib/context.ts";
import type { Database } from "#lib/db/database.ts";
import { AppError } from "#lib/errors.ts";
import { log } from "#lib/observability/log.ts";
import { afterImport } from "#lib/reels/after-import.ts";
import { importFile } from "#lib/reels/import/import-file.ts";
import type { Mapping } from "#lib/reels/import/fields.ts";
import type { ProfileId } from "#lib/reels/import/vocabulary.ts";
import { REJECTIONS_CSV_HEADER, toRejectionCsv } from "#lib/reels/import/rejections-csv.ts";
import type { ImportReport } from "#lib/reels/import/schema.ts";
import { describeReport } from "./describe-report.ts";
import { parseMap, parseMoment, parseProfile, parseZone } from "./import-options.ts";
import { withDatabase } from "./with-database.ts";

type Options = {
  dryRun?: boolean;
  map?: Mapping;
  profile?: ProfileId;
  zone?: string;
  observedAt?: Date;
  replaceDemo?: boolean;
  report?: string;
  json?: boolean;
};

type Outcome = ImportReport & { file: string };

/** Registers `import FILE...`. */
export function addImportCommand(program: Command): void {
  program
    .command("import")
    .description("Bring reels' metadata into the corpus: CSV, JSON or JSONL, plain or gzipped. '-' reads standard input.")
    .argument("<file...>", "files to import")
    .option("-n, --dry-run", "read everything, write nothing")
    .option("-m, --map <field=column>", "take a field from this column; repeat for more; a|b = the first filled, =text = a constant", parseMap)
    .option("-p, --profile <name>", "shape of the file instead of the one recognised", parseProfile)
    .option("-z, --zone <zone>", "time zone of times that name none (UTC)", parseZone)
    .option("--observed-at <moment>", "when the counters were read, for files that don't say (now)", parseMoment)
    .option("--replace-demo", "remove the demo reels once rows have landed")
    .option("-r, --report <file.csv>", "write every rejected row with its line and reason here")
    .option("--json", "print the report as JSON")
    .action(async (files: string[], options: Options) => {
      process.exitCode = await run(files, options);
    });
}

/** The data folder is the repository's, as for the server; files are named from where the command was given. */
function settlePaths(given: string[], options: Options): { files: string[]; options: Options } {
  const files = given.map((file) => (file === "-" ? file : path.resolve(file)));
  const settled = options.report ? { ...options, report: path.resolve(options.report) } : options;
  return { files, options: settled };
}

const withoutDatabase = (): Context => ({ db: undefined as unknown as Database, clock: () => new Date(), log: log(), traceId: randomUUID().replaceAll("-", "") });

async function run(given: string[], givenOptions: Options): Promise<number> {
  const { files, options } = settlePaths(given, givenOptions);
  const missing = files.find((file) => file !== "-" && !statSync(file, { throwIfNoEntry: false })?.isFile());
  if (missing) {
    console.error(`No such file: ${missing}`);
    return 2;
  }
  const stop = new AbortController();
  process.once("SIGINT", () => stop.abort());
  return withDatabase({ whenLocked: "Stop it first, or give it the file: it has a page for that." }, async (open) => {
    // A dry run looks at the files only, so it works beside a running server.
    const ctx = options.dryRun ? withoutDatabase() : await open();
    const outcomes = await importAll(ctx, files, options, stop.signal);
    if (options.json) console.log(JSON.stringify(outcomes, null, 2));
    const landed = outcomes.some((outcome) => outcome.rowsAccepted > 0);
    if (landed && !options.dryRun && !stop.signal.aborted) await derive(ctx, stop.signal, options.json ?? false);
    return outcomes.length === files.length && outcomes.every((outcome) => outcome.state === "done") ? 0 : 1;
  });
}

async function importAll(ctx: Context, files: string[], options: Options, signal: AbortSignal): Promise<Outcome[]> {
  const rejected = options.report ? createWriteStream(options.report) : undefined;
  rejected?.write(REJECTIONS_CSV_HEADER);
  const outcomes: Outcome[] = [];
  for (const file of files) {
    try {
      const outcome = { file, ...(await importOne(ctx, file, options, rejected, signal)) };
      outcomes.push(outcome);
      if (!options.json) console.log(describeReport(outcome));
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== "bad_input") throw error;
      console.error(`${file}: ${error.message}`);
    }
  }
  if (rejected) {
    rejected.end();
    await once(rejected, "finish");
  }
  return outcomes;
}

async function importOne(ctx: Context, file: string, options: Options, rejected: WriteStream | undefined, signal: AbortSignal): Promise<ImportReport> {
  const fileBytes = file === "-" ? null : statSync(file).size;
  const bar = process.stderr.isTTY
    ? new SingleBar({ format: "{bar} {percentage}% | {rows} rows, {rejected} rejected | {eta_formatted} left", stream: process.stderr, hideCursor: true })
    : undefined;
  bar?.start(fileBytes ?? 1, 0, { rows: 0, rejected: 0 });
  try {
    return await importFile({
      ctx,
      input: {
        importId: randomUUID(), ownerId: null, fileName: path.basename(file), fileBytes, signal,
        stream: file === "-" ? process.stdin : createReadStream(file),
        ...(options.map ? { mapping: options.map } : {}),
        ...(options.profile ? { profile: options.profile } : {}),
        ...(options.zone ? { defaultZone: options.zone } : {}),
        ...(options.observedAt ? { observedAt: options.observedAt } : {}),
        dryRun: options.dryRun ?? false,
        replaceDemo: options.replaceDemo ?? false,
        onProgress: ({ bytesRead, rowsRead, rowsRejected }) => bar?.update(bytesRead, { rows: rowsRead, rejected: rowsRejected }),
        onRejections: async (rejections) => {
          if (rejected && !rejected.write(rejections.map(toRejectionCsv).join(""))) await once(rejected, "drain");
        },
      },
    });
  } finally {
    bar?.stop();
  }
}

/** Vectors and trends. The rows have landed, so a fault here is told but does not fail the import. */
async function derive(ctx: Context, signal: AbortSignal, isQuiet: boolean): Promise<void> {
  const bar = process.stderr.isTTY ? new SingleBar({ format: "{bar} {value}/{total} reels indexed | {eta_formatted} left", stream: process.stderr, hideCursor: true }) : undefined;
  let started = false;
  const onProgress = ({ indexed, total }: { indexed: number; total: number }) => {
    if (!started) bar?.start(total, 0);
    started = true;
    bar?.update(indexed);
  };
  try {
    const { indexed, trends } = await afterImport({ ctx, input: { onProgress, signal } });
    if (started) bar?.stop();
    if (!isQuiet) console.log(`Indexed ${indexed} reels; ${trends} trends.`);
  } catch (error) {
    if (started) bar?.stop();
    console.error(`The rows have landed, but trends could not be computed: ${error instanceof Error ? error.message : String(error)}. Give the command again to retry.`);
  }
}
