import type { Candidate, StreamSpread } from "./members.sql.ts";
import { estimateMomentum } from "./estimate-momentum.ts";
import type { TrendStage } from "./schema.ts";
import { MAX_TRENDS_PER_KIND, MIN_AUTHORS } from "./windows.ts";

export type Momentum = ReturnType<typeof estimateMomentum>;
export type Selection = { candidate: Candidate; momentum: Momentum; effectiveAuthors: number; roughScore: number };
export type TagEntropy = { stream: string; tag: string | null; entropy: number };

/** An author who made more of the reels than this makes no trend, whoever joins in. */
const MAX_TOP_AUTHOR = 0.75;
/** One reel in five seen more than once is worth more than all of them seen once. */
const MIN_INTERVAL_PART = 0.2;
/** What a card keeps of its score when a better one of another kind shows the same reels. */
const ECHO_FACTOR = 0.6;
const STAGE_FACTOR: Record<TrendStage, number> = { emerging: 1.5, rising: 1.5, peaking: 1, evergreen: 0.5, fading: 0.3 };

/** Inverse Simpson index of reels over authors: 10 authors of which one made nearly all count as little more than one. */
const effectiveAuthors = (candidate: Candidate) => candidate.reels ** 2 / candidate.reelsSquared;

/**
 * Order of the cards: lower bound of momentum x breadth x share, the latter two damped
 * (log2(1 + effective authors), fourth root of the share) so that neither size nor speed alone wins.
 */
export function scoreTrend(selection: Omit<Selection, "roughScore">, share: number, stage: TrendStage | null): number {
  const damped = selection.momentum.low * Math.log2(1 + selection.effectiveAuthors) * Math.max(share, 1e-9) ** 0.25;
  return damped * (stage ? STAGE_FACTOR[stage] : 1) * (selection.candidate.basis === "publish" ? 0.7 : 1);
}

/** The candidates worth a closer look: best basis of each, no one-author shows, no generic tags, best first. */
export function selectTrends(candidates: Candidate[], spreads: StreamSpread[], entropies: TagEntropy[]): Selection[] {
  const spreadOf = new Map(spreads.map((spread) => [`${spread.stream}/${spread.basis}`, spread]));
  const isGeneric = recogniseGeneric(entropies);
  const groups = new Map<string, Selection[]>();
  for (const candidate of chooseBasis(candidates)) {
    // Measured now on fewer authors, momentum would be the prior's number, not theirs.
    if (candidate.measuredAuthors < MIN_AUTHORS || candidate.topAuthorReels / candidate.reels > MAX_TOP_AUTHOR) continue;
    const spread = spreadOf.get(`${candidate.stream}/${candidate.basis}`);
    const momentum = estimateMomentum(candidate, spread?.variance ?? 1);
    if (spread && candidate.kind === "hashtag" && isGeneric(candidate, momentum, spread)) continue;
    const found = { candidate, momentum, effectiveAuthors: effectiveAuthors(candidate) };
    const group = `${candidate.stream}/${candidate.kind}`;
    groups.set(group, [...(groups.get(group) ?? []), { ...found, roughScore: scoreTrend(found, candidate.share, null) }]);
  }
  return [...groups.values()].flatMap((group) => group.sort((a, b) => b.roughScore - a.roughScore).slice(0, 2 * MAX_TRENDS_PER_KIND));
}

function chooseBasis(candidates: Candidate[]): Candidate[] {
  const best = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const id = JSON.stringify([candidate.stream, candidate.kind, candidate.key]);
    const other = best.get(id);
    if (!other) {
      best.set(id, candidate);
      continue;
    }
    const [interval, publish] = candidate.basis === "interval" ? [candidate, other] : [other, candidate];
    best.set(id, interval.reels >= MIN_INTERVAL_PART * publish.reels ? interval : publish);
  }
  return [...best.values()];
}

/**
 * A generic tag is used by many authors (30 and 0.5 % of them), on reels of all topics (three quarters of
 * the corpus's own topic entropy; niche tags have under half), and changes nothing (momentum within a
 * third of 1). Where there are no topics yet, only what a tenth of all authors use is held generic.
 */
function recogniseGeneric(entropies: TagEntropy[]) {
  const entropyOf = new Map(entropies.map(({ stream, tag, entropy }) => [JSON.stringify([stream, tag]), entropy]));
  return (candidate: Candidate, momentum: Momentum, spread: StreamSpread): boolean => {
    const corpus = entropyOf.get(JSON.stringify([candidate.stream, null]));
    const own = entropyOf.get(JSON.stringify([candidate.stream, candidate.key]));
    const isEverywhere = corpus === undefined || (own !== undefined && own >= 0.75 * corpus);
    const part = corpus === undefined ? 0.1 : 0.005;
    return candidate.authors >= Math.max(30, part * spread.authors) && isEverywhere && Math.abs(Math.log(momentum.value)) < Math.log(4 / 3);
  };
}

export type Overlap = { a: number; b: number; shared: number };

type Ranked = { n: number; selection: Selection; row: { label: string; score: number } };

/** Two trends' common reels as a part of all of both (jaccard) and of the smaller one's (contained). */
function compareReels(overlaps: Overlap[]) {
  const sharedOf = new Map(overlaps.flatMap(({ a, b, shared }) => [[`${a}/${b}`, shared] as const, [`${b}/${a}`, shared] as const]));
  return (one: Ranked, other: Ranked) => {
    const shared = sharedOf.get(`${one.n}/${other.n}`) ?? 0;
    const [reels, others] = [one.selection.candidate.reels, other.selection.candidate.reels];
    return { jaccard: shared / (reels + others - shared), contained: shared / Math.min(reels, others), size: Math.min(reels, others) / Math.max(reels, others) };
  };
}

const isSameStream = (one: Ranked, other: Ranked) => one.selection.candidate.stream === other.selection.candidate.stream;
const isSameKind = (one: Ranked, other: Ranked) => one.selection.candidate.kind === other.selection.candidate.kind;

/** Drops, best first, what is another spelling of a better trend of its kind, or nearly the same reels or a part of them. */
export function dropRepeats<T extends Ranked>(ordered: T[], overlaps: Overlap[]): T[] {
  const compare = compareReels(overlaps);
  const kept: T[] = [];
  for (const trend of ordered) {
    const isRepeat = kept.some((better) => {
      if (!isSameKind(better, trend) || !isSameStream(better, trend)) return false;
      const { jaccard, contained, size } = compare(better, trend);
      return jaccard >= 0.5 || (contained >= 0.75 && size >= 0.1) || isSameName(better, trend);
    });
    if (!isRepeat) kept.push(trend);
  }
  return kept;
}

/** A hashtag and a topic of the same reels both stay, but the one that ranks lower goes well below the other. */
export function demoteEchoes<T extends Ranked>(ordered: T[], overlaps: Overlap[]): T[] {
  const compare = compareReels(overlaps);
  return ordered.map((trend, place) => {
    const isEcho = ordered.slice(0, place).some((better) => {
      if (isSameKind(better, trend) || !isSameStream(better, trend)) return false;
      const { jaccard, contained, size } = compare(better, trend);
      return jaccard >= 0.4 || (contained >= 0.75 && size >= 0.2);
    });
    return isEcho ? { ...trend, row: { ...trend.row, score: trend.row.score * ECHO_FACTOR } } : trend;
  });
}

function isSameName(one: Ranked, other: Ranked): boolean {
  const { kind, key } = one.selection.candidate;
  if (kind === "hashtag") return foldSpelling(key) === foldSpelling(other.selection.candidate.key);
  if (kind === "audio") return foldSpelling(one.row.label) === foldSpelling(other.row.label);
  const [words, others] = [one, other].map(({ row }) => row.label.split(" · ").map(foldSpelling)) as [string[], string[]];
  return words[0] === others[0] || words.filter((word) => others.includes(word)).length >= 2;
}

/** Case, marks, punctuation, digits of years, a plural s and "tok"/"рилс" tails do not make another hashtag. */
function foldSpelling(tag: string): string {
  const letters = tag.normalize("NFKD").toLowerCase().replaceAll("ё", "е").replaceAll(/[^\p{L}\p{N}]/gu, "").replace(/20\d\d$/, "");
  return letters.length > 5 ? letters.replace(/(tiktok|reels?|shorts)$/, "").replace(/s$/, "") : letters;
}
