import type { Evidence } from "#lib/retrieval/schema.ts";
import type { Brief } from "#lib/scripts/schema.ts";
import { HOOK_PATTERNS, type HookPattern } from "#lib/scripts/vocabulary.ts";
import { listDefaultPatterns, listVariantPatterns, pickDifferentPatterns } from "./hook-pattern-defaults.ts";
import { chooseOption, isMeasured, MIN_REELS, rankOptions, toDecision } from "./rank-options.ts";
import type { Traits } from "./read-traits.ts";
import type { Decision } from "./schema.ts";

/** Hook variants by length: a longer script is worth more tries at its opening. */
function countHooks(targetSeconds: number): number {
  if (targetSeconds < 20) return 3;
  return targetSeconds < 60 ? 4 : 5;
}

/** The hook pattern with the best lift, and the variants to write: that one first, each after it of another family. */
export function chooseHook(input: {
  brief: Brief; evidence: readonly Evidence[]; traits: Traits; spread: number;
}): { hookPatterns: HookPattern[]; decision: Decision } {
  const { brief, evidence, traits, spread } = input;
  const ranked = rankOptions(evidence, (reel) => {
    const pattern = traits.get(reel.reelId)?.pattern;
    return pattern ? [pattern] : [];
  }, spread);
  const isPattern = (value: string): value is HookPattern => (HOOK_PATTERNS as readonly string[]).includes(value);
  const common = ranked.filter((option) => !isMeasured(option) && option.n >= MIN_REELS).sort((a, b) => b.n - a.n);
  const [own, ...rest] = listDefaultPatterns(brief.goal, brief.topic);
  const defaults = [own!, ...common.map(({ value }) => value), ...rest];
  const { chosen, basis } = chooseOption(ranked, defaults);
  const good = ranked.filter((option) => isMeasured(option) && (option.lift?.value ?? 0) >= 1).map(({ value }) => value);
  const order = [...new Set([chosen.value, ...good, own!, ...listVariantPatterns(brief.goal, brief.topic)])].filter(isPattern);
  return { hookPatterns: pickDifferentPatterns(order, countHooks(brief.targetSeconds)), decision: toDecision("hook_pattern", chosen, basis, ranked) };
}
