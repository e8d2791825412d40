import { setImmediate as nextTurn } from "node:timers/promises";
import type { Context } from "#lib/context.ts";
import { writeAuthorBaselines } from "./author-baselines.sql.ts";
import { decideStage } from "./decide-stage.ts";
import { findTopics } from "./find-topics.ts";
import { buildMembers, readCandidates, readStreamSpreads, readTopicEntropies } from "./members.sql.ts";
import { buildClocks, buildIntervals, buildObservations, buildReelDays, buildSignals, buildUsualRates, readNewestObservation } from "./observations.sql.ts";
import { readFacts, readOverlaps, readPoints, readSeriesSpans, type SeriesSpan, type TrendFacts, writeSelection } from "./points.sql.ts";
import { writePlaysBaselines } from "./plays-baselines.sql.ts";
import { type FinishedTrend, lockRefresh, replaceTrends } from "./replace-trends.sql.ts";
import type { TrendPoint } from "./schema.ts";
import { demoteEchoes, dropRepeats, scoreTrend, type Selection, selectTrends } from "./select-trends.ts";
import { MAX_TRENDS_PER_KIND } from "./windows.ts";

type Input = { asOf?: Date };
type Transaction = Parameters<Parameters<Context["db"]["transaction"]>[0]>[0];

/**
 * Computes all trends and the authors' baselines anew from what was observed until `asOf` (the newest
 * observation where not given; never the clock) and puts them in place of the old ones in one
 * transaction. Trends are of one stream (lib/trends/observations.sql.ts). Returns how many there are.
 */
export async function refreshTrends({ ctx, input = {} }: { ctx: Pick<Context, "db" | "log">; input?: Input }): Promise<{ trends: number }> {
  const startedAt = performance.now();
  const asOf = input.asOf ?? (await readNewestObservation(ctx.db));
  if (!asOf) return { trends: 0 };
  const topics = await findTopics({ ctx, input: { asOf } });
  const count = await ctx.db.transaction(async (tx) => {
    await lockRefresh(tx);
    // PGlite answers without ever leaving the microtask queue: let the event loop turn between its statements.
    for (const build of [buildObservations, buildIntervals, buildUsualRates, buildClocks, buildReelDays, buildSignals]) {
      await build(tx, asOf);
      await nextTurn();
    }
    await buildMembers(tx, topics.members);
    await nextTurn();
    const finished = await finishTrends(tx, topics.labels);
    await nextTurn();
    await replaceTrends(tx, finished);
    await nextTurn();
    await writeAuthorBaselines(tx, asOf);
    await writePlaysBaselines(tx);
    return finished.length;
  });
  ctx.log.info({ trends: count, asOf, ms: Math.round(performance.now() - startedAt) }, "trends refreshed");
  return { trends: count };
}

async function finishTrends(tx: Transaction, topicLabels: Map<string, string>): Promise<FinishedTrend[]> {
  const selections = selectTrends(await readCandidates(tx), await readStreamSpreads(tx), await readTopicEntropies(tx, 20));
  await nextTurn();
  await writeSelection(tx, selections.map(({ candidate }) => candidate));
  const spans = new Map((await readSeriesSpans(tx)).map((span) => [`${span.stream}/${span.basis}`, span]));
  const points = Map.groupBy(await readPoints(tx), ({ n }) => n);
  await nextTurn();
  const facts = new Map((await readFacts(tx)).map((fact) => [fact.n, fact]));
  const finished = selections.flatMap((selection, n) => {
    const span = spans.get(`${selection.candidate.stream}/${selection.candidate.basis}`);
    const fact = facts.get(n);
    if (!span || !fact) return [];
    const trend = finishTrend(n, selection, fillDays(points.get(n) ?? [], span), span, fact, topicLabels);
    return trend ? [{ ...trend, selection }] : [];
  });
  const overlaps = await readOverlaps(tx);
  const ranked = rankWithinKind(dropRepeats(finished.toSorted(bestFirst), overlaps));
  return oneOfEachId(demoteEchoes(ranked.toSorted(bestFirst), overlaps));
}

function bestFirst(a: FinishedTrend, b: FinishedTrend): number {
  return b.row.score - a.row.score || (a.row.id < b.row.id ? -1 : 1);
}

function finishTrend(
  n: number, selection: Selection, points: TrendPoint[], span: SeriesSpan, fact: TrendFacts, topicLabels: Map<string, string>,
): FinishedTrend | null {
  const { candidate, momentum, effectiveAuthors } = selection;
  const { stage, ...stageBasis } = decideStage(points);
  if (stageBasis.sharePeak === 0) return null;
  const label = { hashtag: `#${candidate.key}`, audio: fact.title ?? candidate.key, topic: topicLabels.get(candidate.key) ?? candidate.key }[candidate.kind];
  const row = {
    id: `${candidate.kind}:${candidate.key}`, kind: candidate.kind, key: candidate.key, label, stage,
    momentum: momentum.value, momentumLow: momentum.low, momentumHigh: momentum.high,
    score: scoreTrend(selection, stageBasis.shareNow, stage),
    reelCount: candidate.reels, authorCount: candidate.authors,
    metadataCount: candidate.reels - fact.deepDives, deepDiveCount: fact.deepDives,
    language: fact.language, demo: candidate.stream === "demo", asOf: new Date(span.asOf),
    basis: {
      ...stageBasis, effectiveAuthors, measuredAuthors: candidate.measuredAuthors, measuredReels: candidate.measuredReels,
      ownBaselineReels: candidate.ownBaselineReels, corpusBaselineReels: candidate.measuredReels - candidate.ownBaselineReels,
      singleObservation: candidate.basis === "publish" ? 1 : 0, historyDays: points.length,
    },
  };
  return { n, row, points };
}

/** Every day from the first to the last of the stream, days without gain as zero. */
function fillDays(points: (TrendPoint & { n: number })[], { firstDay, lastDay }: SeriesSpan): TrendPoint[] {
  const byDay = new Map(points.map(({ day, playsGained, share, reels }) => [day, { day, playsGained, share, reels }]));
  const days: TrendPoint[] = [];
  for (let at = Date.parse(firstDay); at <= Date.parse(lastDay); at += 86_400_000) {
    const day = new Date(at).toISOString().slice(0, 10);
    days.push(byDay.get(day) ?? { day, playsGained: 0, share: 0, reels: 0 });
  }
  return days;
}

/** The best of a kind is not thereby a riser: what gains less than its authors usually do stands lower on the board. */
function emphasise(momentum: number): number {
  return Math.min(2, momentum);
}

/** Scores as parts of the best of their stream and kind, so that kinds and platforms mix on one board. */
function rankWithinKind<T extends FinishedTrend & { selection: Selection }>(trends: T[]): T[] {
  const groups = Map.groupBy(trends, ({ selection: { candidate } }) => `${candidate.stream}/${candidate.kind}`);
  return [...groups.values()].flatMap((group) => {
    const best = group[0]?.row.score ?? 1;
    return group.slice(0, MAX_TRENDS_PER_KIND).map((trend) => ({ ...trend, row: { ...trend.row, score: (trend.row.score / best) * emphasise(trend.row.momentum) } }));
  });
}

/** Two streams may have the same hashtag: real reels go before the demo, then the better score. */
function oneOfEachId(trends: FinishedTrend[]): FinishedTrend[] {
  const ordered = trends.toSorted((a, b) => Number(a.row.demo) - Number(b.row.demo) || b.row.score - a.row.score);
  const best = new Map<string, FinishedTrend>();
  for (const trend of ordered) if (!best.has(trend.row.id)) best.set(trend.row.id, trend);
  return [...best.values()];
}
