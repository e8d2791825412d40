import type { BeatRole, Structure } from "#lib/scripts/vocabulary.ts";
import type { PlannedBeat } from "./schema.ts";
import { listRoles } from "./structures.ts";

/** Beats by length, between these points in a straight line: a beat of speech holds a viewer four to thirteen seconds. */
const BEATS_AT: readonly (readonly [seconds: number, beats: number])[] = [[10, 4], [15, 4], [25, 5], [40, 6], [60, 8], [90, 10], [180, 14]];
const WEIGHTS: Record<BeatRole, number> = { hook: 1, context: 0.85, value: 1.2, proof: 1, turn: 0.85, payoff: 1.1, cta: 1 };
const STEP_SECONDS = 0.5;

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));

/** Number of beats for a length; `shift` moves it by the evidence's cutting pace. */
export function countBeats(targetSeconds: number, shift: -1 | 0 | 1): number {
  let count = BEATS_AT.at(-1)![1];
  for (const [index, [seconds, beats]] of BEATS_AT.entries()) {
    if (targetSeconds > seconds) continue;
    const [lowSeconds, lowBeats] = BEATS_AT[index - 1] ?? [seconds, beats];
    const part = seconds === lowSeconds ? 0 : (targetSeconds - lowSeconds) / (seconds - lowSeconds);
    count = Math.round(lowBeats + part * (beats - lowBeats));
    break;
  }
  return clamp(count + shift, 4, 14);
}

/** Whole numbers that follow the weights and add up to `total` (largest remainder), each at least 1. */
function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const exact = weights.map((weight) => (weight / sum) * total);
  const parts = exact.map((value) => Math.max(1, Math.floor(value)));
  const order = exact.map((value, index) => ({ index, rest: value - Math.floor(value) })).sort((a, b) => b.rest - a.rest || a.index - b.index);
  let left = total - parts.reduce((all, part) => all + part, 0);
  for (let turn = 0; left > 0; turn += 1, left -= 1) parts[order[turn % order.length]!.index]! += 1;
  while (left < 0) {
    parts[parts.indexOf(Math.max(...parts))]! -= 1;
    left += 1;
  }
  return parts;
}

/**
 * Roles, seconds and word budgets. Seconds are in halves and add up to the target; words add up to
 * target x rate / 60. The hook takes `hookSeconds`, in halves, and failing
 * that 2.5 to 4 s (a viewer decides in the first three), the call to
 * action 2 to 5 s, the rest is shared by role.
 */
export function planBeats(input: { structure: Structure; targetSeconds: number; wordsPerMinute: number; paceShift: -1 | 0 | 1; hookSeconds: number | null }): PlannedBeat[] {
  const { targetSeconds, wordsPerMinute } = input;
  const roles = listRoles(input.structure, countBeats(targetSeconds, input.paceShift));
  const hookSeconds = input.hookSeconds ?? clamp(Math.round(targetSeconds * 0.1 * 2) / 2, 2.5, 4);
  const ctaSeconds = clamp(Math.round(targetSeconds * 0.08 * 2) / 2, 2, 5);
  const inner = roles.slice(1, -1).map((role) => WEIGHTS[role]);
  const steps = apportion(Math.round((targetSeconds - hookSeconds - ctaSeconds) / STEP_SECONDS), inner);
  const seconds = [hookSeconds, ...steps.map((step) => step * STEP_SECONDS), ctaSeconds];
  const words = apportion(Math.round((targetSeconds * wordsPerMinute) / 60), seconds);
  return roles.map((role, index) => ({ role, seconds: seconds[index]!, wordBudget: words[index]! }));
}
