import { estimateSpeech } from "#lib/scripts/speech/estimate-speech.ts";
import type { ScriptLanguage } from "#lib/scripts/vocabulary.ts";

const WORD = /[\p{L}\p{N}]+(?:['’\-‑][\p{L}\p{N}]+)*/gu;
/** What `estimateSpeech` spells out before it counts. */
const EXPANDED = /[\d&+#№]/u;

/** Words as `estimateSpeech` counts them; the common text without figures is counted without spelling anything out. */
export function countSpokenWords(text: string, language: ScriptLanguage): number {
  return EXPANDED.test(text) ? estimateSpeech(text, language).words : (text.match(WORD)?.length ?? 0);
}
