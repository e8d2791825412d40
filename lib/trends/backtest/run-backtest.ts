import type { Context } from "#lib/context.ts";
import { type KeyGain, readHistories, type TrendHistory } from "../read-histories.ts";
import { readObservedSpan } from "./observed-span.sql.ts";
import { type Case, observeOutcomes, readWeek } from "./observe-outcomes.ts";
import { planWeeks, type Week } from "./plan-weeks.ts";
import { predictTrends } from "./predict-trends.ts";

/** A trend as it stood at an origin, with what came after. */
export type Example = { dataset: string; asOf: Date; history: TrendHistory; after: KeyGain[] };

export type TestedWeek = { asOf: Date; origins: Case[][] };

export type Dataset = { name: string; firstDay: Date; lastDay: Date; weeks: TestedWeek[]; example: Example | null };

type Corpus = { ctx: Pick<Context, "db"> };

/** An example needs so many reels to be worth looking at. */
const EXAMPLE_REELS = 8;

/**
 * Forecasts every trend of the corpus in `ctx.db` twice a week, each time from what was observed until then
 * only, and reads what became of them. `onWeek` hears of every week done. Null where observations span less
 * than about 8 weeks.
 */
export async function runBacktest({ ctx, input: { name, onWeek } }: Corpus & { input: { name: string; onWeek?: (done: number, of: number) => void } }): Promise<Dataset | null> {
  const span = await readObservedSpan(ctx.db);
  const planned = span ? planWeeks(span.first, span.last) : [];
  if (!span || planned.length === 0) return null;
  const weeks: TestedWeek[] = [];
  for (const week of planned) {
    weeks.push(await testWeek({ ctx, input: week }));
    onWeek?.(weeks.length, planned.length);
  }
  const example = await findExample({ ctx, input: { name, week: planned[Math.floor((2 * planned.length) / 3)] } });
  return { name, firstDay: span.first, lastDay: span.last, weeks, example };
}

async function testWeek({ ctx, input: week }: Corpus & { input: Week }): Promise<TestedWeek> {
  const days = await readWeek({ ctx, input: week });
  const origins: Case[][] = [];
  for (const origin of week.origins) origins.push(observeOutcomes(await predictTrends({ ctx, input: origin }), days, origin));
  return { asOf: week.origins[0]?.asOf ?? week.settledAt, origins };
}

/** At a week's first origin, the hashtag with the surest burst in its history, of those with enough reels. */
async function findExample({ ctx, input: { name, week } }: Corpus & { input: { name: string; week: Week | undefined } }): Promise<Example | null> {
  const origin = week?.origins[0];
  if (!week || !origin) return null;
  const surest = ({ measures }: TrendHistory) => Math.max(0, ...measures.bursts.map(({ weight }) => weight));
  const histories = await readHistories({ ctx, input: origin });
  const fit = histories.filter(({ kind, reelCount, byPublication, measures }) => kind === "hashtag" && reelCount >= EXAMPLE_REELS && !byPublication && measures.forecast);
  const history = fit.toSorted((a, b) => surest(b) - surest(a) || (a.id < b.id ? -1 : 1))[0];
  if (!history) return null;
  const days = await readWeek({ ctx, input: week });
  return { dataset: name, asOf: origin.asOf, history, after: days.filter(({ id, day }) => id === history.id && day > origin.from && day <= origin.to) };
}
