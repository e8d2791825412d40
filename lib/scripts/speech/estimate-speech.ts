import type { ScriptLanguage } from "../vocabulary.ts";
import { expandNumerals } from "./expand-numerals.ts";
import { SPEAKING_RATE } from "./speaking-rate.ts";

const WORD = /[\p{L}\p{N}]+(?:['’\-‑][\p{L}\p{N}]+)*/gu;

/**
 * Words as spoken (numerals expanded, a hyphenated word is one) and the seconds they take
 * at the language's SPEAKING_RATE.
 */
export function estimateSpeech(text: string, language: ScriptLanguage): { words: number; seconds: number } {
  const words = expandNumerals(text, language).match(WORD)?.length ?? 0;
  return { words, seconds: (words / SPEAKING_RATE[language]) * 60 };
}
