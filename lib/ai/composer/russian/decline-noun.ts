import { ANIMATE_STEMS, INDECLINABLE, NOT_NOUNS, NOT_VERBS, ROOT_OK, SOFT_FEMININE, SOFT_MASCULINE } from "./noun-lists.ts";

export type Case = "genitive" | "dative" | "accusative" | "instrumental" | "prepositional";

/** The oblique forms of one noun; null where no rule is sure. */
type NounForms = Record<Case, string | null>;

const SIBILANT_OR_TS = /[жчшщц]$/;
const VELAR_OR_SIBILANT = /[гкхжчшщ]$/;

function forms(genitive: string | null, dative: string | null, accusative: string | null, instrumental: string | null, prepositional: string | null): NounForms {
  return { genitive, dative, accusative, instrumental, prepositional };
}

function unchanged(noun: string): NounForms {
  return forms(noun, noun, noun, noun, noun);
}

/** Past tense and third person look like nouns to an ending table: "решила", "готовят". */
function looksLikeVerb(noun: string): boolean {
  if (NOT_VERBS.has(noun)) return false;
  return /([аяеу]ет|[аяеу]ют|[иеё]шь|т?ься|тся|[аияыу]ла|[аияыу]ли)$/.test(noun) || (/[аияыуе]л$/.test(noun) && noun.length > 3);
}

function hardMasculine(noun: string): NounForms {
  if (/(ец|ень|[её]к)$/.test(noun)) return forms(null, null, noun, null, null);
  const stem = /[^аеёиоуыэюя]ок$/.test(noun) && !ROOT_OK.has(noun) && noun.length > 4 ? `${noun.slice(0, -2)}к` : noun;
  return forms(`${stem}а`, `${stem}у`, noun, SIBILANT_OR_TS.test(stem) ? null : `${stem}ом`, `${stem}е`);
}

function softSign(noun: string): NounForms | null {
  const stem = noun.slice(0, -1);
  if (SOFT_FEMININE.has(noun) || (/(ость|есть)$/.test(noun) && noun !== "гость")) {
    return forms(`${stem}и`, `${stem}и`, noun, `${noun}ю`, `${stem}и`);
  }
  if (SOFT_MASCULINE.has(noun)) return forms(`${stem}я`, `${stem}ю`, noun, null, `${stem}е`);
  return null;
}

function vowelSingular(noun: string): NounForms | null {
  const stem = noun.slice(0, -1);
  if (noun.endsWith("мя")) return null;
  if (noun.endsWith("ия")) return forms(`${stem}и`, `${stem}и`, `${stem}ю`, `${stem}ей`, `${stem}и`);
  if (noun.endsWith("я")) return forms(`${stem}и`, `${stem}е`, `${stem}ю`, `${stem}ей`, `${stem}е`);
  if (noun.endsWith("а")) {
    return forms(stem + (VELAR_OR_SIBILANT.test(stem) ? "и" : "ы"), `${stem}е`, `${stem}у`, SIBILANT_OR_TS.test(stem) ? null : `${stem}ой`, `${stem}е`);
  }
  if (noun.endsWith("о")) return forms(`${stem}а`, `${stem}у`, noun, `${stem}ом`, `${stem}е`);
  if (noun.endsWith("ие")) return forms(`${stem}я`, `${stem}ю`, noun, `${stem}ем`, `${stem}и`);
  if (/[жчшщц]е$/.test(noun)) return forms(`${stem}а`, `${stem}у`, noun, `${stem}ем`, `${stem}е`);
  if (/(ье|ле|ре)$/.test(noun)) return forms(`${stem}я`, `${stem}ю`, noun, `${stem}ем`, `${stem}е`);
  return null;
}

function plural(noun: string): NounForms {
  const stem = noun.slice(0, -1);
  const hard = noun.endsWith("ы") || VELAR_OR_SIBILANT.test(stem);
  const vowel = hard ? "а" : "я";
  return forms(null, `${stem}${vowel}м`, noun, `${stem}${vowel}ми`, `${stem}${vowel}х`);
}

function formsByEnding(noun: string): NounForms | null {
  if (noun.endsWith("ь")) return softSign(noun);
  if (/[аяое]$/.test(noun)) return vowelSingular(noun);
  if (/[ыи]$/.test(noun)) return /(ти|чи)$/.test(noun) && !/(сти|чи)$/.test(noun) ? null : plural(noun);
  if (/(сценар|комментар|критер)ий$/.test(noun)) {
    const stem = noun.slice(0, -1);
    return forms(`${stem}я`, `${stem}ю`, noun, `${stem}ем`, `${stem}и`);
  }
  if (/[аеуёо]й$/.test(noun) && !/[^бркр]ой$/.test(noun)) {
    const stem = noun.slice(0, -1);
    return forms(`${stem}я`, `${stem}ю`, noun, `${stem}ем`, `${stem}е`);
  }
  return /[бвгджзклмнпрстфхцчшщ]$/.test(noun) ? hardMasculine(noun) : null;
}

/**
 * Oblique forms of a lower-case nominative noun, by its ending. Words no rule is sure of (дети, время, verbs) give null
 * as a whole or in single cases; the caller then takes a frame that needs no case. Latin words stay as they are.
 */
export function nounForms(noun: string): NounForms | null {
  if (/^[a-z][a-z0-9+.-]*$/i.test(noun)) return unchanged(noun);
  if (NOT_NOUNS.has(noun) || noun.length < 3 || /[^а-яё-]/.test(noun)) return null;
  if (INDECLINABLE.has(noun)) return unchanged(noun);
  if (looksLikeVerb(noun)) return null;
  const declined = formsByEnding(noun);
  if (declined === null || !ANIMATE_STEMS.test(noun)) return declined;
  return { ...declined, accusative: /[ая]$/.test(noun) ? declined.accusative : null };
}
