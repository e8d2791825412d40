import type { Evidence } from "#lib/retrieval/schema.ts";
import { estimateLift } from "./estimate-lift.ts";
import type { Alternative, Decision, DecisionId } from "./schema.ts";

/** Fewer measured reels than this say nothing; the decision then takes its stated default. */
export const MIN_REELS = 3;
const MAX_ALTERNATIVES = 5;

/** One option from the reels that show it. Reels without a known lift count only where no reel has one. */
export function measureOption(value: string, reels: readonly Evidence[], spread: number): Alternative {
  const measured = reels.filter((reel) => reel.lift !== null);
  const shown = measured.length > 0 ? measured : reels;
  return {
    value,
    lift: measured.length > 0 ? estimateLift(measured.map((reel) => reel.lift ?? 1), spread) : null,
    n: shown.length,
    reelIds: shown.map((reel) => reel.reelId),
  };
}

/** Groups reels by the options each shows and ranks the options: best lift first, then most reels, then by name. */
export function rankOptions(reels: readonly Evidence[], optionsOf: (reel: Evidence) => readonly string[] | ReadonlySet<string>, spread: number): Alternative[] {
  const groups = new Map<string, Evidence[]>();
  for (const reel of reels) {
    for (const option of optionsOf(reel)) {
      const group = groups.get(option);
      if (group) group.push(reel);
      else groups.set(option, [reel]);
    }
  }
  return [...groups]
    .map(([value, group]) => measureOption(value, group, spread))
    .sort((a, b) => (b.lift?.value ?? 0) - (a.lift?.value ?? 0) || b.n - a.n || (a.value < b.value ? -1 : 1));
}

export function isMeasured(option: Alternative): boolean {
  return option.lift !== null && option.n >= MIN_REELS;
}

/**
 * The best option that is measured and ran at least as usual (lift >= 1); failing that the first default
 * that is not known to run below usual (its whole interval under 1). An unmeasured option is believed to run at 1.
 */
export function chooseOption(ranked: readonly Alternative[], defaults: readonly string[]): { chosen: Alternative; basis: "evidence" | "too_little_data" } {
  const best = ranked.find((option) => isMeasured(option) && (option.lift?.value ?? 0) >= 1);
  if (best) return { chosen: best, basis: "evidence" };
  const find = (value: string) => ranked.find((option) => option.value === value) ?? { value, lift: null, n: 0, reelIds: [] };
  const usual = defaults.map(find).find((option) => !isMeasured(option) || (option.lift?.high ?? 1) >= 1);
  const chosen = usual ?? ranked.find(isMeasured) ?? find(defaults[0] ?? "none");
  return { chosen, basis: isMeasured(chosen) ? "evidence" : "too_little_data" };
}

/** `looked`: of a decision that is measured on deep dives alone, those it was measured on. */
export function toDecision(id: DecisionId, chosen: Alternative, basis: Decision["basis"], ranked: readonly Alternative[], looked: readonly Evidence[] = []): Decision {
  const alternatives = ranked.filter((option) => option.value !== chosen.value).slice(0, MAX_ALTERNATIVES);
  const lookedInto = looked.length > 0 ? { lookedInto: looked.map(({ reelId }) => reelId) } : {};
  return { id, ...chosen, basis, alternatives, ...lookedInto };
}
