import type { Overlap, TrendBasis } from "./details.sql.ts";
import type { TrendRow } from "./replace-trends.sql.ts";
import type { Selection } from "./select-trends.ts";
import { MAX_TRENDS_PER_KIND } from "./windows.ts";

export type ScoredTrend = { selection: Selection; row: TrendRow; basis: TrendBasis };

/** What a card keeps of its score when a better one of another kind shows the same reels. */
const ECHO_FACTOR = 0.6;

/** The board: per stream and kind the best, without repeats; scores as parts of the best of their kind, echoes lower. */
export function rankTrends(trends: ScoredTrend[], overlaps: Overlap[]): ScoredTrend[] {
  const compare = compareReels(overlaps);
  const ranked = rankWithinKind(dropRepeats(trends.toSorted(bestFirst), compare));
  return oneOfEachId(demoteEchoes(ranked.toSorted(bestFirst), compare));
}

/** How many of the best of a kind are looked at for repeats. */
export function bestOfEachKind(trends: ScoredTrend[]): ScoredTrend[] {
  const groups = Map.groupBy(trends.toSorted(bestFirst), ({ selection: { candidate } }) => `${candidate.stream}/${candidate.kind}`);
  return [...groups.values()].flatMap((group) => group.slice(0, 2 * MAX_TRENDS_PER_KIND));
}

function bestFirst(a: ScoredTrend, b: ScoredTrend): number {
  return b.row.score - a.row.score || (a.row.id < b.row.id ? -1 : 1);
}

type Compare = (one: ScoredTrend, other: ScoredTrend) => { jaccard: number; contained: number; size: number };

/** Two trends' common reels as a part of all of both (jaccard) and of the smaller one's (contained). */
function compareReels(overlaps: Overlap[]): Compare {
  const partOf = new Map(overlaps.map(({ a, b, part }) => [`${a}/${b}`, part]));
  return (one, other) => {
    const [small, large] = [one, other].map(({ selection }) => selection.candidate).sort((a, b) => a.reels - b.reels) as [Selection["candidate"], Selection["candidate"]];
    const contained = partOf.get(`${small.keyId}/${large.keyId}`) ?? 0;
    const shared = contained * small.reels;
    return { jaccard: shared / (small.reels + large.reels - shared), contained, size: small.reels / large.reels };
  };
}

const isSameStream = (one: ScoredTrend, other: ScoredTrend) => one.selection.candidate.stream === other.selection.candidate.stream;
const isSameKind = (one: ScoredTrend, other: ScoredTrend) => one.row.kind === other.row.kind;

/** Drops, best first, what is another spelling of a better trend of its kind, or nearly the same reels or a part of them. */
function dropRepeats(ordered: ScoredTrend[], compare: Compare): ScoredTrend[] {
  const kept: ScoredTrend[] = [];
  for (const trend of ordered) {
    const isRepeat = trend.row.kind !== "format" && kept.some((better) => {
      if (!isSameKind(better, trend) || !isSameStream(better, trend)) return false;
      const { jaccard, contained, size } = compare(better, trend);
      return jaccard >= 0.5 || (contained >= 0.75 && size >= 0.1) || isSameName(better, trend);
    });
    if (!isRepeat) kept.push(trend);
  }
  return kept;
}

/** A hashtag and a topic of the same reels both stay, but the one that ranks lower goes well below the other. */
function demoteEchoes(ordered: ScoredTrend[], compare: Compare): ScoredTrend[] {
  return ordered.map((trend, place) => {
    const isEcho = ordered.slice(0, place).some((better) => {
      if (isSameKind(better, trend) || !isSameStream(better, trend) || better.row.kind === "format" || trend.row.kind === "format") return false;
      const { jaccard, contained, size } = compare(better, trend);
      return jaccard >= 0.4 || (contained >= 0.75 && size >= 0.2);
    });
    return isEcho ? { ...trend, row: { ...trend.row, score: trend.row.score * ECHO_FACTOR } } : trend;
  });
}

function isSameName(one: ScoredTrend, other: ScoredTrend): boolean {
  const { kind, key } = one.row;
  if (kind === "hashtag") return foldSpelling(key) === foldSpelling(other.row.key);
  if (kind !== "topic") return foldSpelling(one.row.label) === foldSpelling(other.row.label);
  const [words, others] = [one, other].map(({ row }) => row.label.split(" · ").map(foldSpelling)) as [string[], string[]];
  return words[0] === others[0] || words.filter((word) => others.includes(word)).length >= 2;
}

/** Case, marks, punctuation, digits of years, a plural s and "tok"/"рилс" tails do not make another hashtag. */
function foldSpelling(tag: string): string {
  const letters = tag.normalize("NFKD").toLowerCase().replaceAll("ё", "е").replaceAll(/[^\p{L}\p{N}]/gu, "").replace(/20\d\d$/, "");
  return letters.length > 5 ? letters.replace(/(tiktok|reels?|shorts)$/, "").replace(/s$/, "") : letters;
}

/** The best of a kind is not thereby a riser: what gains less than its authors usually do stands lower on the board. */
function emphasise(momentum: number): number {
  return Math.min(2, momentum);
}

/** Scores as parts of the best of their stream and kind, so that kinds and platforms mix on one board. */
function rankWithinKind(trends: ScoredTrend[]): ScoredTrend[] {
  const groups = Map.groupBy(trends, ({ selection: { candidate } }) => `${candidate.stream}/${candidate.kind}`);
  return [...groups.values()].flatMap((group) => {
    const best = group[0]?.row.score || 1;
    return group.slice(0, MAX_TRENDS_PER_KIND).map((trend) => ({ ...trend, row: { ...trend.row, score: (trend.row.score / best) * emphasise(trend.row.momentum) } }));
  });
}

/** Two streams may have the same hashtag: real reels go before the demo, then the better score. */
function oneOfEachId(trends: ScoredTrend[]): ScoredTrend[] {
  const ordered = trends.toSorted((a, b) => Number(a.row.demo) - Number(b.row.demo) || b.row.score - a.row.score);
  const best = new Map<string, ScoredTrend>();
  for (const trend of ordered) if (!best.has(trend.row.id)) best.set(trend.row.id, trend);
  return [...best.values()];
}
