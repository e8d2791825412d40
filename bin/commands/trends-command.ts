import { type Command, InvalidArgumentError, Option } from "commander";
import type { z } from "zod";
import type { Context } from "#lib/context.ts";
import { listTrends, readTrend } from "#lib/trends/data.ts";
import { TREND_KINDS, TREND_PERIODS, TREND_SORTS, TREND_STAGES, type TrendDetail, type TrendQuery, trendQuerySchema } from "#lib/trends/schema.ts";
import { describeTrend, describeTrends, trendName } from "./describe-trends.ts";
import { withDatabase } from "./with-database.ts";

type Options = TrendQuery & { json?: boolean; dataDir?: string };

/** Where the output goes to a file or a pipe there is no terminal to be too narrow. */
const width = () => process.stdout.columns ?? 160;

function parseWhole(value: string): number {
  if (!/^\d{1,6}$/.test(value)) throw new InvalidArgumentError("Give a whole number.");
  return Number(value);
}

function parsePeriod(value: string): number {
  const period = TREND_PERIODS.find((days) => String(days) === value);
  if (!period) throw new InvalidArgumentError(`Periods: ${TREND_PERIODS.join(", ")}.`);
  return period;
}

/** Registers `trends` and `trends show TREND`. */
export function addTrendsCommand(program: Command): void {
  const trends = program
    .command("trends")
    .description("The trends on the board, as the explorer page shows them.")
    .addOption(new Option("-k, --kind <kind>", "one kind only").choices(TREND_KINDS))
    .addOption(new Option("-s, --stage <stage>", "one stage only").choices(TREND_STAGES))
    .option("-l, --language <code>", "in this language (ISO 639-1) or in several at once")
    .option("-c, --country <code>", "of this country (ISO 3166-1 alpha-2)")
    .option("-p, --period <days>", `days that share and growth are taken over: ${TREND_PERIODS.join(", ")}`, parsePeriod, 7)
    .addOption(new Option("--sort <order>", "what comes first").choices(TREND_SORTS).default("score"))
    .option("-q, --query <words>", "search in names and by meaning")
    .option("-n, --limit <number>", "how many, up to 200", parseWhole, 24)
    .option("--offset <number>", "how many to leave out before", parseWhole, 0)
    .option("--json", "print what the API would answer (docs/api/trends.md)")
    .option("--data-dir <folder>", "read this data folder instead of the one of the settings")
    .action(async ({ json, dataDir, ...asked }: Options) => {
      const query = trendQuerySchema.safeParse(asked);
      if (!query.success) for (const issue of query.error.issues) console.error(`--${issue.path.join(".")}: ${issue.message}`);
      process.exitCode = query.success ? await run(dataDir, (ctx) => printBoard(ctx, query.data, json)) : 2;
    });
  trends
    .command("show")
    .description("One trend in full: its numbers, its history, what is not known, and the reels that show it.")
    .argument("<trend>", "its name as in the table, or its id: #sourdough, hashtag:sourdough")
    .action(async (id: string, _own: object, command: Command) => {
      const { json, dataDir } = command.optsWithGlobals<Options>();
      process.exitCode = await run(dataDir, (ctx) => printTrend(ctx, id, json));
    });
}

const WHEN_LOCKED = "Stop it first, or ask it: its /api/v1/trends answers the same.";

/** Opens the database for one answer; resolves to the exit code. */
function run(dataDir: string | undefined, print: (ctx: Context) => Promise<number>): Promise<number> {
  return withDatabase({ dataDir, whenLocked: WHEN_LOCKED }, async (open) => print(await open()));
}

async function printBoard(ctx: Context, query: z.output<typeof trendQuerySchema>, json = false): Promise<number> {
  const page = await listTrends({ ctx, input: query });
  console.log(json ? JSON.stringify(page, null, 2) : describeTrends(page, { offset: query.offset, width: width() }));
  return 0;
}

const fold = (name: string) => name.normalize("NFC").toLowerCase().replace(/^#/, "").trim();
const MOST = 200;

/** The first trend of that name, best first: ids are long to type. */
async function findByName(ctx: Context, name: string): Promise<TrendDetail | null> {
  for (let offset = 0; ; offset += MOST) {
    const { trends, total } = await listTrends({ ctx, input: { limit: MOST, offset } });
    const named = trends.find((trend) => fold(trendName(trend)) === fold(name));
    if (named) return readTrend({ ctx, input: { id: named.id } });
    if (offset + MOST >= total) return null;
  }
}

async function printTrend(ctx: Context, id: string, json = false): Promise<number> {
  const trend = (await readTrend({ ctx, input: { id } })) ?? (await findByName(ctx, id));
  if (!trend) {
    console.error(`No trend ${JSON.stringify(id)} on the board.`);
    return 1;
  }
  console.log(json ? JSON.stringify(trend, null, 2) : describeTrend(trend, { width: width() }));
  return 0;
}
