import { estimateSpeech } from "../speech/estimate-speech.ts";
import type { Check, Script } from "../schema.ts";
import { HEDGES, STOCK_PHRASES } from "./ai-tell-words.ts";
import { splitSentences } from "./split-sentences.ts";
import { listTextParts } from "./text-parts.ts";

/** Standard deviation over mean of the sentences' words: below this, nearly every sentence is as long as the last. Fewer sentences say nothing. */
const LEAST_VARIATION = 0.1;
const LEAST_SENTENCES = 8;
/** Hedges per 100 spoken words, and how many there must be at all. */
const MOST_HEDGES = 4;
const LEAST_HEDGES = 3;

const straighten = (text: string) => text.replace(/[’ʼ]/gu, "'");

/** Coefficient of variation of the sentences' lengths in spoken words, what detectors call burstiness; null below LEAST_SENTENCES. */
function measureRhythm(sentences: readonly string[], language: Script["header"]["language"]): number | null {
  const lengths = sentences.map((sentence) => estimateSpeech(sentence, language).words).filter((words) => words > 0);
  if (lengths.length < LEAST_SENTENCES) return null;
  const mean = lengths.reduce((sum, words) => sum + words, 0) / lengths.length;
  const variance = lengths.reduce((sum, words) => sum + (words - mean) ** 2, 0) / lengths.length;
  return Math.sqrt(variance) / mean;
}

/**
 * Signs of a text nobody would say: a rhythm without variation, hedge upon hedge, stock phrases. Taste, not truth, so
 * it only ever warns; none of them proves who wrote.
 *
 * warn at script { reason: "rhythm", text: "", value: variation, limit, count: sentences }
 * warn at script { reason: "hedges", text: the hedges, value: per 100 words, limit, count }
 * warn at hook, beat, publish or script { reason: "stock_phrase", text, value: 0, limit: 0, count: 1 }, one a phrase and place
 * pass at script { sentences, hedges }
 */
export function checkAiTells(script: Pick<Script, "header" | "hooks" | "beats" | "publish">): Check[] {
  const { language } = script.header;
  const checks: Check[] = [];
  const warn = (at: string, values: Check["values"]) => checks.push({ id: "ai_tells", outcome: "warn", at, values });
  const spoken = straighten(script.beats.map(({ voiceOver }) => voiceOver).join("\n"));
  const sentences = splitSentences(spoken);
  const variation = measureRhythm(sentences, language);
  const round = (value: number) => Math.round(value * 100) / 100;
  if (variation !== null && variation < LEAST_VARIATION) warn("script", { reason: "rhythm", text: "", value: round(variation), limit: LEAST_VARIATION, count: sentences.length });
  const hedges = spoken.match(HEDGES[language]) ?? [];
  const perHundred = (hedges.length / Math.max(1, estimateSpeech(spoken, language).words)) * 100;
  if (hedges.length >= LEAST_HEDGES && perHundred > MOST_HEDGES) {
    warn("script", { reason: "hedges", text: [...new Set(hedges.map((hedge) => hedge.toLowerCase()))].slice(0, 6).join(", "), value: round(perHundred), limit: MOST_HEDGES, count: hedges.length });
  }
  const told = new Set<string>();
  for (const { at, use, text } of listTextParts(script)) {
    if (use === "direction" || use === "why") continue;
    for (const phrase of straighten(text).match(STOCK_PHRASES[language]) ?? []) {
      if (told.has(`${at} ${phrase.toLowerCase()}`)) continue;
      told.add(`${at} ${phrase.toLowerCase()}`);
      warn(at, { reason: "stock_phrase", text: phrase, value: 0, limit: 0, count: 1 });
    }
  }
  return checks.length > 0 ? checks : [{ id: "ai_tells", outcome: "pass", at: "script", values: { sentences: sentences.length, hedges: hedges.length } }];
}
