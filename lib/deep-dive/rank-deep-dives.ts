import { MIN_REELS } from "#lib/plan/rank-options.ts";
import type { DiveCandidate, DiveTrend, Settled } from "./dive-candidates.sql.ts";

/** What a look into a reel can settle, in a plan or for its beats. */
export const DIVE_QUESTIONS = ["pace", "hook_length", "text_density", "audio"] as const satisfies readonly (keyof Settled)[];
export type DiveQuestion = (typeof DIVE_QUESTIONS)[number];

/** How near the media are: 1 = here. Editorial. */
const AVAILABILITY = { file_here: 1, fetchable: 0.8, to_be_found: 0.5, failed_before: 0.2, demo: 0.05 } as const;
export type DiveAvailability = keyof typeof AVAILABILITY;
/** Another reel of an author says less of the trend than one of somebody else. */
const SAME_AUTHOR = 0.5;

/** Why, in numbers; `question` is the one with the least evidence. Worded by the catalogue (`deepDives.advice.<code>`). */
export type DiveReason = { code: "no_dives" | "too_few_dives"; question: DiveQuestion; have: number; need: number };

export type AdvisedDive = DiveCandidate & {
  score: number;
  /** Each 0 to 1; the score is their product. */
  parts: { trend: number; reel: number; gap: number; availability: number; variety: number };
  availability: DiveAvailability;
  reason: DiveReason;
};

export type AdvisedTrend = { trend: DiveTrend; /** The best first. Empty where enough reels were looked into. */ dives: AdvisedDive[] };

/** `.example.com` lists subdomains, as in MEDIA_URL_HOSTS. */
function isFetchable(url: string | null, hosts: readonly string[]): boolean {
  if (!url || !URL.canParse(url) || !url.startsWith("https:")) return false;
  const { hostname } = new URL(url);
  return hosts.some((host) => (host.startsWith(".") ? hostname.endsWith(host) : hostname === host));
}

function availabilityOf({ mediaState, hasFile, demo, url }: DiveCandidate, hosts: readonly string[]): DiveAvailability {
  if (mediaState === "failed") return "failed_before";
  if (hasFile) return "file_here";
  if (demo) return "demo";
  return isFetchable(url, hosts) ? "fetchable" : "to_be_found";
}

/** How much is missing, 0 to 1: over the questions, the part of the MIN_REELS reels a decision rests on that were not looked into. */
function gapOf(settled: Settled): { gap: number; reason: DiveReason } {
  const missing = DIVE_QUESTIONS.map((question) => ({ question, have: settled[question], part: Math.max(0, 1 - settled[question] / MIN_REELS) }));
  const [worst] = missing.toSorted((a, b) => b.part - a.part);
  const have = worst?.have ?? 0;
  const anyDives = missing.some((each) => each.have > 0);
  return {
    gap: missing.reduce((sum, { part }) => sum + part, 0) / missing.length,
    reason: { code: anyDives ? "too_few_dives" : "no_dives", question: worst?.question ?? "pace", have, need: MIN_REELS },
  };
}

const byScore = (a: AdvisedDive, b: AdvisedDive) => b.score - a.score || (a.reelId < b.reelId ? -1 : 1);

/** The best first; the second reel of an author and those after it take a step back. */
function spreadAuthors(dives: AdvisedDive[]): AdvisedDive[] {
  const seen = new Map<string, number>();
  return dives
    .toSorted(byScore)
    .map((dive) => {
      const turn = seen.get(dive.authorId) ?? 0;
      seen.set(dive.authorId, turn + 1);
      const variety = SAME_AUTHOR ** turn;
      return { ...dive, score: dive.score * variety, parts: { ...dive.parts, variety } };
    })
    .toSorted(byScore);
}

/**
 * Of each trend the `perTrend` reels that a look into pays most for: trend weight x how strongly the reel shows it x
 * evidence gap x availability. Trends in which every question has its reels get none. The same input gives the same answer.
 */
export function rankDeepDives({ trends, candidates, perTrend, urlHosts }: { trends: readonly DiveTrend[]; candidates: readonly DiveCandidate[]; perTrend: number; urlHosts: readonly string[] }): AdvisedTrend[] {
  const highest = Math.max(...trends.map(({ score }) => score), Number.MIN_VALUE);
  const ofTrend = Map.groupBy(candidates, ({ trendId }) => trendId);
  return trends.map((trend) => {
    const { gap, reason } = gapOf(trend.settled);
    if (gap === 0) return { trend, dives: [] };
    const dives = (ofTrend.get(trend.id) ?? []).map((candidate) => {
      const availability = availabilityOf(candidate, urlHosts);
      // A reel that gained nothing measurable now still shows the trend a little.
      const reel = (0.1 + candidate.weight) / (1.1 + candidate.weight);
      const parts = { trend: trend.score / highest, reel, gap, availability: AVAILABILITY[availability], variety: 1 };
      return { ...candidate, parts, availability, reason, score: parts.trend * parts.reel * parts.gap * parts.availability };
    });
    return { trend, dives: spreadAuthors(dives).slice(0, perTrend) };
  });
}
