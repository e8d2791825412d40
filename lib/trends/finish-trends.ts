import { setImmediate as nextTurn } from "node:timers/promises";
import type { Database } from "#lib/db/database.ts";
import { decideStage } from "./decide-stage.ts";
import { type KeyPoint, readCandidates, readFacts, readOverlaps, readPoints, readSeriesSpans, readStrongestReels, readTopicEntropies, type SeriesSpan, type TrendFacts } from "./details.sql.ts";
import { measureTrend } from "./measure-trend.ts";
import { bestOfEachKind, rankTrends, type ScoredTrend } from "./rank-trends.ts";
import type { FinishedTrend, TrendRow } from "./replace-trends.sql.ts";
import { TREND_STAGES, type TrendMeasures, type TrendPoint, type TrendStage } from "./schema.ts";
import { scoreTrend } from "./score-trend.ts";
import { type Selection, selectTrends } from "./select-trends.ts";
import { readStreamSpreads } from "./signals.sql.ts";
import { readTopicLabels } from "./topics.sql.ts";

type Executor = Pick<Database, "execute">;

/** A tag on fewer reels with a topic tells nothing of how it spreads over topics. */
const MIN_ENTROPY_REELS = 20;

/** The board from the temporary tables of buildState: measured, scored, ranked, with the reels that show each trend. */
export async function finishTrends(tx: Executor): Promise<FinishedTrend[]> {
  const scored = bestOfEachKind(await scoreTrends(tx));
  const ranked = rankTrends(scored, await readOverlaps(tx, scored.map(({ selection }) => selection.candidate.keyId)));
  await nextTurn();
  const strongest = await readStrongestReels(tx, ranked.map(({ selection }) => selection.candidate.keyId));
  const reelsOf = new Map(strongest.map(({ keyId, reelIds, weights }) => [keyId, { reelIds, weights }]));
  return ranked.map(({ row, selection }) => ({ row, reels: reelsOf.get(selection.candidate.keyId) ?? { reelIds: [], weights: [] } }));
}

/** Every candidate that may be a trend and gained anything in its history. */
export async function scoreTrends(tx: Executor): Promise<ScoredTrend[]> {
  const selections = selectTrends(await readCandidates(tx), await readStreamSpreads(tx), await readTopicEntropies(tx, MIN_ENTROPY_REELS));
  const spans = new Map((await readSeriesSpans(tx)).map((span) => [`${span.stream}/${span.basis}`, span]));
  const points = Map.groupBy(await readPoints(tx), ({ keyId, basis }) => `${keyId}/${basis}`);
  await nextTurn();
  const facts = new Map((await readFacts(tx)).map((fact) => [fact.keyId, fact]));
  const topicLabels = await readTopicLabels(tx);
  const scored: ScoredTrend[] = [];
  for (const selection of selections) {
    const { keyId, stream, basis } = selection.candidate;
    const [span, fact] = [spans.get(`${stream}/${basis}`), facts.get(keyId)];
    if (!span || !fact) continue;
    const series = fillDays(points.get(`${keyId}/${basis}`) ?? [], span);
    if (series.some(({ share }) => share > 0)) scored.push({ selection, basis, row: toRow(selection, series, span, fact, topicLabels) });
    if (scored.length % 20 === 0) await nextTurn();
  }
  return scored;
}

function toRow(selection: Selection, points: TrendPoint[], span: SeriesSpan, fact: TrendFacts, topicLabels: Map<string, string>): TrendRow {
  const { candidate, momentum, effectiveAuthors } = selection;
  const { kind, key, stream } = candidate;
  const id = `${kind}:${key}`;
  const measures = measureTrend(points, { seed: id });
  const stage = mostLikelyStage(measures.stageProbabilities, decideStage(points).stage);
  const byPublication = candidate.basis === "publish";
  return {
    id, kind, key, ...nameTrend(selection, fact, topicLabels), stage, stageProbability: measures.stageProbabilities[stage] ?? 1,
    momentum: momentum.value, momentumLow: momentum.low, momentumHigh: momentum.high,
    score: scoreTrend({ measures, momentum, effectiveAuthors, byPublication }),
    reelCount: candidate.reels, authorCount: candidate.authors, metadataCount: candidate.reels - fact.deepDives, deepDiveCount: fact.deepDives,
    language: fact.language, country: fact.country, platform: fact.platform, demo: stream === "demo", asOf: new Date(span.asOf), points, measures,
    gaps: {
      hiddenReels: fact.hiddenReels, singleReels: fact.singleReels, measuredAuthors: candidate.measuredAuthors, effectiveAuthors,
      measuredReels: candidate.measuredReels, ownBaselineReels: candidate.ownBaselineReels,
      historyDays: points.length, unobservedDays: points.length - span.observedDays, byPublication,
      sampledReels: candidate.sampledReels < candidate.reels ? candidate.sampledReels : null,
    },
  };
}

/** The stage most redrawn histories come out at; where several do, the one the observed history has. */
function mostLikelyStage(probabilities: TrendMeasures["stageProbabilities"], observed: TrendStage): TrendStage {
  return TREND_STAGES.reduce((best, stage) => ((probabilities[stage] ?? 0) > (probabilities[best] ?? 0) ? stage : best), observed);
}

function nameTrend({ candidate: { kind, key, stream } }: Selection, fact: TrendFacts, topicLabels: Map<string, string>): Pick<TrendRow, "label" | "parts"> {
  const topicLabel = (topic: string) => topicLabels.get(`${stream}/${topic}`) ?? topic;
  const sound = (audio: string) => fact.title ?? audio;
  switch (kind) {
    case "hashtag": return { label: `#${key}` };
    case "audio": return { label: sound(key) };
    case "topic": return { label: topicLabel(key) };
    case "format": return { label: key };
    case "combination": {
      const at = key.lastIndexOf("|");
      const [audio, topic] = [key.slice(0, at), key.slice(at + 1)];
      const parts = [{ kind: "audio" as const, key: audio, label: sound(audio) }, { kind: "topic" as const, key: topic, label: topicLabel(topic) }];
      return { label: parts.map(({ label }) => label).join(" × "), parts };
    }
  }
}

/** Every day from the first to the last of the stream, days without gain as zero. */
function fillDays(points: KeyPoint[], { firstDay, lastDay }: SeriesSpan): TrendPoint[] {
  const byDay = new Map(points.map(({ day, playsGained, share, reels }) => [day, { day, playsGained, share, reels }]));
  const days: TrendPoint[] = [];
  for (let at = Date.parse(firstDay); at <= Date.parse(lastDay); at += 86_400_000) {
    const day = new Date(at).toISOString().slice(0, 10);
    days.push(byDay.get(day) ?? { day, playsGained: 0, share: 0, reels: 0 });
  }
  return days;
}
