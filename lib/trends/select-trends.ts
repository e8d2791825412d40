import type { Candidate } from "./details.sql.ts";
import { estimateMomentum } from "./estimate-momentum.ts";
import type { Estimate } from "./schema.ts";
import type { StreamSpread } from "./signals.sql.ts";
import { MIN_AUTHORS } from "./windows.ts";

export type Selection = { candidate: Candidate; momentum: Estimate; effectiveAuthors: number };
export type TagEntropy = { stream: string; tag: string | null; entropy: number };

/** An author who made more of the reels than this makes no trend, whoever joins in. */
const MAX_TOP_AUTHOR = 0.75;

/** A format of so many of all reels is how reels are, not a trend, unless it makes a difference. */
const ORDINARY_FORMAT = 0.4;

const changesNothing = (momentum: Estimate) => Math.abs(Math.log(momentum.value)) < Math.log(4 / 3);

/** Inverse Simpson index of reels over authors: 10 authors of which one made nearly all count as little more than one. */
const effectiveAuthors = (candidate: Candidate) => candidate.sampledReels ** 2 / candidate.reelsSquared;

/** The candidates that may be trends: no one-author shows, no generic tags, no format that every other reel has. */
export function selectTrends(candidates: Candidate[], spreads: StreamSpread[], entropies: TagEntropy[]): Selection[] {
  const spreadOf = new Map(spreads.map((spread) => [`${spread.stream}/${spread.basis}`, spread]));
  const isGeneric = recogniseGeneric(entropies);
  return candidates.flatMap((candidate) => {
    // Measured now on fewer authors, momentum would be the prior's number, not theirs.
    if (candidate.measuredAuthors < MIN_AUTHORS || candidate.topAuthorReels / candidate.sampledReels > MAX_TOP_AUTHOR) return [];
    const spread = spreadOf.get(`${candidate.stream}/${candidate.basis}`);
    const momentum = estimateMomentum(candidate, spread?.variance ?? 1);
    if (spread && candidate.kind === "hashtag" && isGeneric(candidate, momentum, spread)) return [];
    if (spread && candidate.kind === "format" && candidate.reels >= ORDINARY_FORMAT * spread.reels && changesNothing(momentum)) return [];
    return [{ candidate, momentum, effectiveAuthors: effectiveAuthors(candidate) }];
  });
}

/**
 * A generic tag is used by many authors (30) on many reels (0.5 %), of all topics (three quarters of
 * the corpus's own topic entropy; niche tags have under half), and changes nothing (momentum within a
 * third of 1). Where there are no topics yet, only what is on a tenth of all reels is held generic.
 */
function recogniseGeneric(entropies: TagEntropy[]) {
  const entropyOf = new Map(entropies.map(({ stream, tag, entropy }) => [JSON.stringify([stream, tag]), entropy]));
  return (candidate: Candidate, momentum: Estimate, spread: StreamSpread): boolean => {
    const corpus = entropyOf.get(JSON.stringify([candidate.stream, null]));
    const own = entropyOf.get(JSON.stringify([candidate.stream, candidate.key]));
    const isEverywhere = corpus === undefined || (own !== undefined && own >= 0.75 * corpus);
    const part = corpus === undefined ? 0.1 : 0.005;
    return candidate.authors >= 30 && candidate.reels >= part * spread.reels && isEverywhere && changesNothing(momentum);
  };
}
