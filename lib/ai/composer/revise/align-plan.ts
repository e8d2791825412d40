import type { Plan } from "#lib/plan/schema.ts";
import type { ScriptDraft } from "#lib/scripts/schema.ts";
import type { HookPattern, ScriptLanguage } from "#lib/scripts/vocabulary.ts";
import { countSpokenWords } from "../text/count-spoken-words.ts";

/** A plan whose beats are the draft's own, with the planned words where plan and draft agree on a place's role. */
export function alignPlan(plan: Plan, draft: ScriptDraft, language: ScriptLanguage): Plan {
  const beats = draft.beats.map(({ role, voiceOver }, index) => {
    const planned = plan.beats[index];
    if (planned?.role === role) return planned;
    const wordBudget = Math.max(3, countSpokenWords(voiceOver, language));
    return { role, wordBudget, seconds: Math.max(1, Math.round((wordBudget / plan.speakingRateWordsPerMinute) * 600) / 10) };
  });
  return { ...plan, beats };
}

/** The plan with these patterns first, each once. */
export function openWith(plan: Plan, ...patterns: readonly (HookPattern | undefined)[]): Plan {
  const wished = patterns.filter((pattern) => pattern !== undefined);
  return { ...plan, hookPatterns: [...new Set([...wished, ...plan.hookPatterns])] };
}

