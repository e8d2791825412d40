import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Command } from "commander";
import { openDatabase } from "#lib/db/client.ts";
import type { Database } from "#lib/db/database.ts";
import { settings, SettingsError } from "#lib/env.ts";
import { log } from "#lib/observability/log.ts";
import { COMMITTED_QUALITY } from "#lib/retrieval/evaluation/committed-quality.ts";
import { measureScope } from "#lib/retrieval/evaluation/measure-scope.ts";
import { readJudgedSet } from "#lib/retrieval/evaluation/read-judged-set.ts";
import { readTrecMicroblog, type TrecMicroblog } from "#lib/retrieval/evaluation/read-trec.ts";
import { rerankTrec } from "#lib/retrieval/evaluation/rerank-trec.ts";
import { runQueries } from "#lib/retrieval/evaluation/run-queries.ts";
import { selectRuns, summariseGroup } from "#lib/retrieval/evaluation/summarise-runs.ts";
import { describeCommitted, describeGroup, describeScope, describeTrec } from "./describe-retrieval.ts";

const GROUPS = ["en", "ru", "all", "en fit", "en held out", "ru fit", "ru held out"] as const;
const PROGRESS_EVERY = 2_048;

const width = () => process.stdout.columns ?? 160;

/** Registers `evaluate-retrieval`. */
export function addEvaluateRetrievalCommand(program: Command): void {
  program
    .command("evaluate-retrieval")
    .description("Measures search on the judged captions that ship: every arm, their fusion and BM25, with paired tests.")
    .option("--trec <folder>", "also rerank TREC Microblog 2011 from this folder (a.toks, b.toks, sim.txt, id.txt); takes some ten minutes")
    .option("--json", "print the numbers as JSON")
    .action(async ({ trec, json = false }: { trec?: string; json?: boolean }) => {
      const folder = trec ? path.resolve(trec) : null;
      process.chdir(path.join(import.meta.dirname, "../.."));
      try {
        process.exitCode = await evaluate(folder, json);
      } catch (error) {
        if (!(error instanceof SettingsError)) throw error;
        console.error(error.message);
        process.exitCode = 1;
      }
    });
}

/** A database of its own for one measurement, embedded and thrown away: the installation's reels stay out of it. */
async function withEmptyDatabase<T>(measure: (db: Database) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), "reelwright-evaluation-"));
  const opened = await openDatabase({ ...settings(), DATA_DIR: folder, DATABASE_URL: undefined });
  try {
    return await measure(opened.db);
  } finally {
    await opened.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function readTrecOrExplain(folder: string): TrecMicroblog | null {
  try {
    return readTrecMicroblog(folder);
  } catch (error) {
    console.error(`--trec ${folder}: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
}

async function evaluate(trecFolder: string | null, json: boolean): Promise<number> {
  const trec = trecFolder ? readTrecOrExplain(trecFolder) : null;
  if (trecFolder && !trec) return 1;
  // The log goes to standard output, where the numbers are.
  const quiet = log().child({}, { level: "warn" });
  const runs = await withEmptyDatabase((db) => runQueries({ ctx: { db, log: quiet }, input: { set: readJudgedSet() } }));
  const groups = GROUPS.map((group) => summariseGroup(runs, group));
  const scopes = (["en", "ru"] as const).map((language) => ({ language, ...measureScope(selectRuns(runs, language)) }));
  const scores = trec ? await withEmptyDatabase((db) => rerankTrec({ ctx: { db, log: quiet }, input: { trec, onProgress: reportProgress } })) : null;
  if (json) console.log(JSON.stringify({ groups, scopes, trec: scores }, null, 2));
  else {
    const blocks = [...groups.map((group) => describeGroup(group, width())), scopes.map(({ language, ...scope }) => describeScope(language, scope)).join("\n"), describeCommitted(COMMITTED_QUALITY)];
    console.log([...blocks, ...(scores ? [describeTrec(scores, width())] : [])].join("\n\n"));
  }
  return 0;
}

function reportProgress({ indexed, total }: { indexed: number; total: number }): void {
  if (indexed % PROGRESS_EVERY === 0 || indexed === total) console.error(`${indexed} of ${total} tweets embedded`);
}
