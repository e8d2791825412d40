import { HOOK_PATTERNS, type Goal, type HookPattern } from "#lib/scripts/vocabulary.ts";
import { recogniseHookPattern } from "./recognise-hook-pattern.ts";

/** Where the evidence says nothing: the opening that asks for what the goal counts. An editorial choice, not a measurement. */
const BY_GOAL: Record<Goal, readonly HookPattern[]> = {
  reach: ["question", "pov", "contrast", "secret", "before_after"],
  saves: ["list", "how_to", "mistake", "question", "before_after"],
  comments: ["contrast", "confession", "question", "challenge", "myth"],
  followers: ["confession", "before_after", "challenge", "secret", "question"],
  sales: ["mistake", "before_after", "how_to", "question", "secret"],
};

/** Patterns that open in nearly the same way; a script's variants take one of each. */
const FAMILY: Record<HookPattern, string> = {
  question: "ask", number: "count", list: "count", confession: "disclose", secret: "disclose", pov: "scene",
  myth: "correct", mistake: "correct", before_after: "change", contrast: "change", challenge: "dare", how_to: "teach",
};

/** Default order for a brief: the pattern its own topic is worded in, then the goal's, then the rest. */
export function listDefaultPatterns(goal: Goal, topic: string): HookPattern[] {
  const own = recogniseHookPattern(topic);
  return [...new Set([...(own ? [own] : []), ...BY_GOAL[goal], ...HOOK_PATTERNS])];
}

/** The goal's patterns from a place that the topic decides, so that different topics try different variants. */
export function listVariantPatterns(goal: Goal, topic: string): HookPattern[] {
  const patterns = [...new Set([...BY_GOAL[goal], ...HOOK_PATTERNS])];
  const from = [...topic].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % patterns.length;
  return [...patterns.slice(from), ...patterns.slice(0, from)];
}

/** First `count` patterns of the order that belong to different families. */
export function pickDifferentPatterns(order: readonly HookPattern[], count: number): HookPattern[] {
  const seen = new Set<string>();
  return order.filter((pattern) => !seen.has(FAMILY[pattern]) && seen.add(FAMILY[pattern])).slice(0, count);
}

