import type { Evidence } from "#lib/retrieval/schema.ts";
import { findMedian } from "./find-median.ts";
import { chooseOption, rankOptions, toDecision } from "./rank-options.ts";
import type { Decision } from "./schema.ts";

/** Seconds [from, to) until the opening ends. The first is the default, and what the hook takes without any measurement. */
const BANDS = [
  { name: "hook-2.5-4", from: 2.5, to: 4 },
  { name: "hook-0-2.5", from: 0, to: 2.5 },
  { name: "hook-4", from: 4, to: Infinity },
] as const;
/** What a hook that is spoken can take, whatever was measured. */
const LEAST_SECONDS = 2;
const MOST_SECONDS = 6;
/** A longer opening would leave a short script nothing to keep its promise in. */
const MOST_SHARE = 0.25;

/** Seconds to a deep-dived reel's first cut; where it has none, to the end of the first thing said. Null where that is not known. */
function hookOf({ tier, facts }: Evidence): number | null {
  if (tier !== "deep_dive" || !facts?.cutsSeconds) return null;
  return facts.cutsSeconds[0] ?? facts.speech?.spans[0]?.endSeconds ?? facts.transcript?.[0]?.endSeconds ?? null;
}

/**
 * How long the opening lasts, measured on the deep-dived reels. Without one there is no such decision. `seconds` for the
 * hook, in halves; null = the planner's usual share of the script.
 */
export function decideHookLength({ evidence, targetSeconds, spread }: { evidence: readonly Evidence[]; targetSeconds: number; spread: number }): { seconds: number | null; decision: Decision | null } {
  const known = new Map(evidence.flatMap((reel) => {
    const seconds = hookOf(reel);
    return seconds === null ? [] : [[reel.reelId, seconds]];
  }));
  if (known.size === 0) return { seconds: null, decision: null };
  const bandOf = (seconds: number) => BANDS.find(({ from, to }) => seconds >= from && seconds < to) ?? BANDS[0];
  const looked = evidence.filter(({ reelId }) => known.has(reelId));
  const ranked = rankOptions(looked, (reel) => [bandOf(known.get(reel.reelId) ?? 0).name], spread);
  const { chosen, basis } = chooseOption(ranked, BANDS.map(({ name }) => name));
  const decision = toDecision("hook_length", chosen, basis, ranked, looked);
  if (basis !== "evidence") return { seconds: null, decision };
  const measured = findMedian([...known.values()].filter((seconds) => bandOf(seconds).name === chosen.value));
  const most = Math.max(LEAST_SECONDS, Math.min(MOST_SECONDS, targetSeconds * MOST_SHARE));
  return { seconds: Math.round(Math.max(LEAST_SECONDS, Math.min(most, measured)) * 2) / 2, decision };
}
