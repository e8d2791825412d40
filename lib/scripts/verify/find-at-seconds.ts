import type { CitableField, Evidence } from "#lib/retrieval/schema.ts";
import { findNumbers, isRoundingOf } from "./find-numbers.ts";
import { normaliseWords, readNames } from "./read-names.ts";

/** The moments of a fact that has moments and no words, in order. */
function listMoments({ facts }: Evidence, field: CitableField): number[] {
  switch (field) {
    case "cuts": return facts?.cutsSeconds ?? [];
    case "speech": return (facts?.speech?.spans ?? []).map(({ startSeconds }) => startSeconds);
    case "music": return (facts?.music?.spans ?? []).map(({ startSeconds }) => startSeconds);
    case "frames": return (facts?.frames ?? []).map(({ atSeconds }) => atSeconds);
    default: return [];
  }
}

/**
 * Where in the reel a cited fact stands, in seconds; null where no deep dive says. Of a transcript or on-screen text it
 * is the segment the statement quotes, of cuts, speech, music and frames the moment it names, else the first.
 */
export function findAtSeconds(reel: Evidence, field: CitableField, statement: string): number | null {
  if (reel.tier !== "deep_dive") return null;
  if (field !== "transcript" && field !== "onScreenText") {
    const moments = listMoments(reel, field);
    const named = findNumbers(statement).filter(({ spelled }) => !spelled);
    return moments.find((moment) => named.some((mention) => isRoundingOf(mention, moment))) ?? moments[0] ?? null;
  }
  const segments = reel.facts?.[field] ?? [];
  const quotes = readNames(statement).quotes.map(({ text }) => normaliseWords(text)).filter(Boolean);
  const quoted = segments.find(({ text }) => quotes.some((quote) => normaliseWords(text).includes(quote) || quote.includes(normaliseWords(text))));
  return (quoted ?? segments[0])?.startSeconds ?? null;
}
