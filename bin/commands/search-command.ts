import { type Command, InvalidArgumentError, Option } from "commander";
import { countCorpus } from "#lib/reels/data.ts";
import { EVIDENCE_TIERS, PLATFORMS } from "#lib/reels/schema.ts";
import { type ReelFilters, reelFiltersSchema } from "#lib/retrieval/schema.ts";
import { searchReels } from "#lib/retrieval/search-reels.ts";
import { TREND_STAGES } from "#lib/trends/schema.ts";
import { describeSearch } from "./describe-search.ts";
import { withDatabase } from "./with-database.ts";

type Options = ReelFilters & { period?: number; limit: number; explain?: boolean; json?: boolean; dataDir?: string };

const MAX_RESULTS = 100;

function parseWhole(value: string): number {
  if (!/^\d{1,6}$/.test(value)) throw new InvalidArgumentError("Give a whole number.");
  return Number(value);
}

function parseLimit(value: string): number {
  const limit = parseWhole(value);
  if (limit < 1 || limit > MAX_RESULTS) throw new InvalidArgumentError(`1 to ${MAX_RESULTS}.`);
  return limit;
}

/** Registers `search QUERY`. */
export function addSearchCommand(program: Command): void {
  program
    .command("search")
    .description("Reels about something, as a brief on it would find them; with --explain why these and in this order.")
    .argument("<query...>", "what about: words, #hashtags, @handles, audio titles")
    .option("-l, --language <code>", "only in this language (ISO 639-1)")
    .option("-c, --country <code>", "only of this country (ISO 3166-1 alpha-2)")
    .option("-p, --period <days>", "only published within so many days before the newest observation", parseWhole)
    .addOption(new Option("-t, --tier <tier>", "only known by this").choices(EVIDENCE_TIERS))
    .addOption(new Option("-s, --stage <stage>", "only reels of trends at this stage").choices(TREND_STAGES))
    .addOption(new Option("--platform <platform>", "only from here").choices(PLATFORMS))
    .option("-n, --limit <number>", `how many, up to ${MAX_RESULTS}`, parseLimit, 10)
    .option("-e, --explain", "each arm's rank and score, every part of the total, and where the time went")
    .option("--json", "print results, arms and times as JSON")
    .option("--data-dir <folder>", "read this data folder instead of the one of the settings")
    .action(async (words: string[], { period, limit, explain, json, dataDir, ...asked }: Options) => {
      const filters = reelFiltersSchema.safeParse({ ...asked, periodDays: period });
      if (!filters.success) for (const issue of filters.error.issues) console.error(`--${issue.path.join(".").replace("periodDays", "period")}: ${issue.message}`);
      process.exitCode = filters.success ? await run({ query: words.join(" "), filters: filters.data, limit, explained: explain ?? false, json: json ?? false, dataDir }) : 2;
    });
}

const NO_REELS = "There are no reels here yet: `npx reelwright import FILE`, or `npm start`, which begins with demo reels.";

type Wanted = { query: string; filters: ReelFilters; limit: number; explained: boolean; json: boolean; dataDir?: string };

/** Opens the database for one answer; resolves to the exit code. */
async function run({ query, filters, limit, explained, json, dataDir }: Wanted): Promise<number> {
  if (!/[\p{L}\p{N}]/u.test(query)) {
    console.error("Say what to look for: words, #hashtags, @handles or an audio title.");
    return 2;
  }
  return withDatabase({ dataDir, whenLocked: "Stop it first." }, async (open) => {
    const ctx = await open();
    // The first query pays for starting the embedder and reading the index; what is explained is a query like any other.
    if (explained) await searchReels({ ctx, input: { query, filters, limit } });
    const search = await searchReels({ ctx, input: { query, filters, limit, inTurn: explained } });
    console.log(json ? JSON.stringify({ query, filters, ...search }, null, 2) : describeSearch(search, { width: process.stdout.columns ?? 160, explained }));
    if (search.results.length === 0 && (await countCorpus({ ctx })).reels === 0) console.error(NO_REELS);
    return 0;
  });
}
