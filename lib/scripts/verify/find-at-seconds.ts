import type { CitableField, Evidence } from "#lib/retrieval/schema.ts";
import { findNumbers, isRoundingOf } from "./find-numbers.ts";
import { normaliseWords, readNames } from "./read-names.ts";

/**
 * Where in the reel a cited fact stands, in seconds; null where no deep dive says. Of a transcript or
 * on-screen text it is the segment the statement quotes, of cuts the one it names, else the first.
 */
export function findAtSeconds(reel: Evidence, field: CitableField, statement: string): number | null {
  if (reel.tier !== "deep_dive") return null;
  if (field === "cuts") {
    const cuts = reel.facts?.cutsSeconds ?? [];
    const named = findNumbers(statement).filter(({ spelled }) => !spelled);
    return cuts.find((cut) => named.some((mention) => isRoundingOf(mention, cut))) ?? cuts[0] ?? null;
  }
  if (field !== "transcript" && field !== "onScreenText") return null;
  const segments = reel.facts?.[field] ?? [];
  const quotes = readNames(statement).quotes.map(({ text }) => normaliseWords(text)).filter(Boolean);
  const quoted = segments.find(({ text }) => quotes.some((quote) => normaliseWords(text).includes(quote) || quote.includes(normaliseWords(text))));
  return (quoted ?? segments[0])?.startSeconds ?? null;
}
