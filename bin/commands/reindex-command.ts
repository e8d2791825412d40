import { SingleBar } from "cli-progress";
import { type Command, InvalidArgumentError } from "commander";
import { embedders } from "#lib/ai/embeddings/embedders.ts";
import type { Context } from "#lib/context.ts";
import { settings } from "#lib/env.ts";
import { reindexReels } from "#lib/retrieval/reindex-reels.ts";
import { readActiveSpace } from "#lib/retrieval/vector-spaces.ts";
import { refreshTrends } from "#lib/trends/refresh-trends.ts";
import { withDatabase } from "./with-database.ts";

type Options = { space: string; batch: number };
type Progress = { embedded: number; total: number };

const MAX_BATCH = 512;
const LINE_EVERY_MS = 5_000;

function parseBatch(value: string): number {
  const batch = Number(value);
  if (!Number.isInteger(batch) || batch < 1 || batch > MAX_BATCH) throw new InvalidArgumentError(`Give a whole number from 1 to ${MAX_BATCH}.`);
  return batch;
}

/** Registers `reindex --space NAME`. */
export function addReindexCommand(program: Command): void {
  program
    .command("reindex")
    .description("Embed all reels in another space beside the one in use, then use that. Can be stopped at any moment and given again.")
    .requiredOption("-s, --space <name>", "builtin, openai, mistral, compatible or local, or one with its model: openai:text-embedding-3-large")
    .option("-b, --batch <number>", `texts an embedder is given at once, up to ${MAX_BATCH}`, parseBatch, 64)
    .action(async (options: Options) => {
      process.exitCode = await run(options);
    });
}

const WHEN_LOCKED = "Stop it first. Or let it do the work: with EMBEDDINGS set (docs/operations/embeddings.md) it embeds the reels in the background after its next start.";

async function run(options: Options): Promise<number> {
  const stop = new AbortController();
  process.once("SIGINT", () => stop.abort());
  process.once("SIGTERM", () => stop.abort());
  return withDatabase({ whenLocked: WHEN_LOCKED }, async (open) => {
    // A name that is none is said before the database is opened.
    const space = embedders().nameSpace(options.space);
    return reindex(await open(), space, options.batch, stop.signal);
  });
}

/** A bar on a terminal, a line now and then elsewhere. */
function openProgress(): { show: (progress: Progress) => void; end: () => void } {
  const bar = process.stderr.isTTY ? new SingleBar({ format: "{bar} {value}/{total} reels | {eta_formatted} left", stream: process.stderr, hideCursor: true }) : undefined;
  let isStarted = false;
  let saidAt = 0;
  const say = ({ embedded, total }: Progress) => {
    if (Date.now() - saidAt < LINE_EVERY_MS && embedded < total) return;
    saidAt = Date.now();
    console.error(`${embedded} of ${total} reels`);
  };
  return {
    show: (progress) => {
      if (!bar) return say(progress);
      if (!isStarted) bar.start(progress.total, progress.embedded);
      isStarted = true;
      bar.setTotal(progress.total);
      bar.update(progress.embedded);
    },
    end: () => {
      if (isStarted) bar?.stop();
    },
  };
}

async function reindex(ctx: Context, space: string, batch: number, signal: AbortSignal): Promise<number> {
  const progress = openProgress();
  try {
    const done = await reindexReels({ ctx, input: { space, batch, signal, onProgress: progress.show } });
    progress.end();
    if (done.state === "current") console.log(`${space} is the space in use already.`);
    if (done.state === "stopped") console.log(`Stopped after ${done.embedded} reels. Queries use ${done.previous}. Give the command again to go on.`);
    if (done.state === "stopped") return 1;
    if (done.state === "swapped") console.log(`Embedded ${done.embedded} reels${done.refused > 0 ? `, ${done.refused} refused by the embedder` : ""}. Queries use ${space}; ${done.previous} is removed.`);
    // Also where the space is in use already: a run that was killed right after its swap left this to do.
    const { trends, changedReels } = await refreshTrends({ ctx });
    if (changedReels > 0) console.log(`Topics follow: ${trends} trends.`);
    await warnOfSettings(ctx);
    return 0;
  } finally {
    progress.end();
  }
}

/** A server whose settings name another space would embed everything back at its next start. */
async function warnOfSettings(ctx: Context): Promise<void> {
  const active = await readActiveSpace(ctx.db);
  if ((await embedders().wanted(active, false)) !== active) {
    console.error(`EMBEDDINGS=${settings().EMBEDDINGS} asks for another space: the server would embed the reels in that at its next start. Change or unset it.`);
  }
}
