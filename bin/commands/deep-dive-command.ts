import { randomUUID } from "node:crypto";
import { statSync } from "node:fs";
import path from "node:path";
import type { Command } from "commander";
import type { Context } from "#lib/context.ts";
import { openDatabase } from "#lib/db/client.ts";
import type { OpenDatabase } from "#lib/db/database.ts";
import { settings, SettingsError } from "#lib/env.ts";
import { AppError } from "#lib/errors.ts";
import { log } from "#lib/observability/log.ts";
import { advise, doOne, giveFolder, type Tools, Unusable } from "./deep-dive-work.ts";
import { mediaDir, openMediaStore } from "#lib/deep-dive/media-store.ts";
import { analyseWithSettings } from "#lib/deep-dive/analyse-with-settings.ts";

export type DeepDiveOptions = { file?: string; url?: string; folder?: string; rights: string; retry?: boolean; dropFile?: boolean; delete?: boolean; advise?: boolean; json?: boolean; dataDir?: string };

const DEFAULT_RIGHTS = "Given by the operator on the command line.";

/** Registers `deep-dive [REEL]`. */
export function addDeepDiveCommand(program: Command): void {
  program
    .command("deep-dive")
    .description("Look into a reel's video and sound, and say what is found; or which reels to look into.")
    .argument("[reel]", "our id, the platform's id or the address of a reel; without an option: what is known of it")
    .option("-f, --file <file>", "give this file for the reel and look into it")
    .option("-u, --url <address>", "fetch the file from an https address whose host MEDIA_URL_HOSTS lists")
    .option("--folder <folder>", "give every file of a folder whose name holds the platform's id of a reel, and look into them")
    .option("-r, --rights <note>", "what gives the right to use the files; is kept with them", DEFAULT_RIGHTS)
    .option("--retry", "look into the kept file again")
    .option("--drop-file", "remove the file and keep the facts")
    .option("--delete", "remove file, frames and facts")
    .option("-a, --advise", "name the reels that a look into pays most for, with why")
    .option("--json", "print as JSON")
    .option("--data-dir <folder>", "use this data folder instead of the one of the settings")
    .action(async (reel: string | undefined, options: DeepDiveOptions) => {
      process.exitCode = await run(reel, options);
    });
}

/** What is wrong with how the command was given; null where nothing is. */
function misuse(reel: string | undefined, { file, url, folder, retry, dropFile, delete: remove, advise: asked }: DeepDiveOptions): string | null {
  const wishes = [file, url, folder, retry, dropFile, remove, asked].filter((wish) => wish !== undefined && wish !== false).length;
  if (wishes > 1) return "Give one of --file, --url, --folder, --retry, --drop-file, --delete and --advise.";
  if (folder || asked) return reel === undefined ? null : `${folder ? "--folder" : "--advise"} takes no reel.`;
  if (reel === undefined) return "Say which reel, or give --folder or --advise.";
  if (file && !statSync(file, { throwIfNoEntry: false })?.isFile()) return `No such file: ${file}`;
  return null;
}

function describeError(error: AppError | SettingsError): string {
  if (!(error instanceof AppError) || error.code !== "database_locked") return error.message;
  return `${error.message}\nThe running server takes files too: open the reel's page and give the file there.`;
}

async function run(reel: string | undefined, given: DeepDiveOptions): Promise<number> {
  const wrong = misuse(reel, given);
  if (wrong) {
    console.error(wrong);
    return 2;
  }
  // Files are named from where the command was given; the data folder is the repository's, as for the server.
  const [file, folder, dataDir] = [given.file, given.folder, given.dataDir].map((place) => (place === undefined ? undefined : path.resolve(place)));
  process.chdir(path.join(import.meta.dirname, "../.."));
  const stop = new AbortController();
  process.once("SIGINT", () => stop.abort());
  process.once("SIGTERM", () => stop.abort());
  let opened: OpenDatabase | undefined;
  try {
    const config = dataDir ? { ...settings(), DATA_DIR: dataDir, DATABASE_URL: undefined } : settings();
    opened = await openDatabase(config);
    const ctx: Context = { db: opened.db, clock: () => new Date(), log: log(), traceId: randomUUID().replaceAll("-", "") };
    const tools: Tools = { ctx, config, store: openMediaStore(mediaDir(config)), analyse: analyseWithSettings(config), signal: stop.signal, json: given.json ?? false, width: process.stdout.columns ?? 160 };
    if (given.advise) return await advise(tools);
    if (folder) return await giveFolder(tools, folder, given.rights);
    return await doOne(tools, reel ?? "", { ...given, ...(file ? { file } : {}) });
  } catch (error) {
    if (error instanceof Unusable) {
      console.error(error.message);
      return 2;
    }
    if (!(error instanceof AppError) && !(error instanceof SettingsError)) throw error;
    console.error(describeError(error));
    return 1;
  } finally {
    await opened?.close();
  }
}
