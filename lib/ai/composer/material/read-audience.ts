import type { ScriptLanguage } from "#lib/scripts/vocabulary.ts";
import { declinePhrase } from "../russian/decline-phrase.ts";
import { cleanText, letterLanguage } from "../text/clean-text.ts";
import { countWords } from "../text/count-words.ts";

const MAX_AUDIENCE_WORDS = 7;

function lowerFirst(text: string): string {
  return /^\p{Lu}{2}/u.test(text) || /^I\b/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

/**
 * Slots an audience can fill: English `audience` (as given); Russian `toWhom` (dative), `group` (surely a nominative
 * plural, so it can be called) and `forWhom` ("для занятых родителей", as given). None for one that can't be said.
 */
export function readAudience(raw: string, language: ScriptLanguage): Record<string, string> {
  const audience = lowerFirst(cleanText(raw).replace(/["“”«».!?]/g, "").trim());
  if (letterLanguage(audience) !== language || countWords(audience) > MAX_AUDIENCE_WORDS) return {};
  if (language === "en") return { audience: audience.replace(/^for\s+/i, "") };
  const toWhom = declinePhrase(audience, "dative");
  if (/^для\s/i.test(audience)) return { forWhom: audience };
  const head = audience.split(" ").find((word) => !/(ые|ие)$/.test(word)) ?? "";
  const group = /[ыи]$/.test(head) && !/[,:]/.test(audience);
  return { ...(toWhom === null ? {} : { toWhom }), ...(group ? { group: audience } : {}) };
}
