import type { Context } from "#lib/context.ts";
import { cleanUntrustedText } from "./clean-untrusted-text.ts";
import { diversify } from "./diversify.ts";
import { rankReels, type RankedReels } from "./rank-reels.ts";
import { readEvidence } from "./read-evidence.ts";
import type { Evidence, ReelFilters } from "./schema.ts";

const MAX_QUERY_CHARACTERS = 1_000;

type SearchReelsInput = {
  query: string;
  /** Leaves everything else out, in every arm. */
  filters?: ReelFilters;
  limit: number;
  /** One arm after the other, so that the times are each arm's own. */
  inTurn?: boolean;
};

export type ReelSearch = {
  results: Evidence[];
  /** Reels any arm found; those that are about something else are not among the results. */
  found: number;
  /** Reels each arm found. */
  arms: Record<keyof RankedReels["arms"], number>;
  milliseconds: RankedReels["milliseconds"];
};

/** A query in Cyrillic prefers Russian reels as a Russian brief does; others stay in, lower. */
const preferredLanguage = (query: string) => (/\p{Script=Cyrillic}/u.test(query) ? "ru" : "en");

/** The reels about a query, best first, by the same arms, scores and diversity as a brief's evidence, narrowed by filters. */
export async function searchReels({ ctx, input }: { ctx: Pick<Context, "db">; input: SearchReelsInput }): Promise<ReelSearch> {
  const { db } = ctx;
  const { filters, limit, inTurn } = input;
  const query = cleanUntrustedText(input.query, { maxCharacters: MAX_QUERY_CHARACTERS });
  const { arms, fused, milliseconds } = await rankReels({ db, input: { query, language: preferredLanguage(query), trendIds: [], filters, inTurn } });
  const chosen = diversify(fused.filter(({ scope }) => scope === "topic"), limit);
  return {
    results: await readEvidence({ db, chosen, trendIds: [] }),
    found: fused.length,
    arms: { vector: arms.vector.length, text: arms.text.length, exact: arms.exact.length, trend: arms.trend.length, neighbour: arms.neighbour.length },
    milliseconds,
  };
}
