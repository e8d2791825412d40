import type { Context } from "#lib/context.ts";
import { readHistories, readOutcomes, type TrendHistory } from "../read-histories.ts";
import { readObservedSpan } from "./observed-span.sql.ts";
import { type Case, observeOutcomes } from "./observe-outcomes.ts";
import { type Origin, planOrigins } from "./plan-origins.ts";
import { predictTrends } from "./predict-trends.ts";

/** A trend as it stood at an origin, with what came after. */
export type Example = { dataset: string; asOf: Date; history: TrendHistory; after: { day: string; gain: number; share: number }[] };

export type Dataset = { name: string; firstDay: Date; lastDay: Date; origins: { asOf: Date; cases: Case[] }[]; example: Example | null };

type Input = {
  name: string;
  /** Called after every origin. */
  onOrigin?: (done: number, of: number) => void;
};

/** An example needs so many reels to be worth looking at. */
const EXAMPLE_REELS = 8;

/**
 * Forecasts every trend of the corpus in `ctx.db` at weekly origins, each from what was observed until then
 * only, and reads what became of them. Null where observations span less than about 8 weeks.
 */
export async function runBacktest({ ctx, input: { name, onOrigin } }: { ctx: Pick<Context, "db">; input: Input }): Promise<Dataset | null> {
  const span = await readObservedSpan(ctx.db);
  const planned = span ? planOrigins(span.first, span.last) : [];
  if (!span || planned.length === 0) return null;
  const origins: Dataset["origins"] = [];
  for (const origin of planned) {
    const predictions = await predictTrends({ ctx, input: { asOf: origin.asOf } });
    origins.push({ asOf: origin.asOf, cases: await observeOutcomes({ ctx, input: { origin, predictions } }) });
    onOrigin?.(origins.length, planned.length);
  }
  const middle = planned[Math.floor((2 * planned.length) / 3)];
  return { name, firstDay: span.first, lastDay: span.last, origins, example: middle ? await findExample({ ctx, input: { name, origin: middle } }) : null };
}

/** The surest burst of an origin: of a hashtag with enough reels. */
async function findExample({ ctx, input: { name, origin } }: { ctx: Pick<Context, "db">; input: { name: string; origin: Origin } }): Promise<Example | null> {
  const surest = ({ measures }: TrendHistory) => Math.max(0, ...measures.bursts.filter(({ ongoing }) => ongoing).map(({ weight }) => weight));
  const histories = await readHistories({ ctx, input: { asOf: origin.asOf } });
  const fit = histories.filter(({ kind, reelCount, byPublication, measures }) => kind === "hashtag" && reelCount >= EXAMPLE_REELS && !byPublication && measures.forecast);
  const history = fit.toSorted((a, b) => surest(b) - surest(a) || (a.id < b.id ? -1 : 1))[0];
  if (!history) return null;
  const outcomes = await readOutcomes({ ctx, input: { from: origin.from, to: origin.to, asOf: origin.settledAt } });
  return { dataset: name, asOf: origin.asOf, history, after: outcomes.filter(({ id }) => id === history.id).map(({ day, gain, share }) => ({ day, gain, share })) };
}
