import { CITABLE_FIELDS, type Evidence } from "#lib/retrieval/schema.ts";
import type { Check, Citation } from "../schema.ts";
import { holdsNumber, readField } from "./field-values.ts";
import { findNumbers } from "./find-numbers.ts";
import { normaliseWords, readNames, stripNames } from "./read-names.ts";

const WEEKDAYS: readonly RegExp[] = [
  /(?<!\p{L})(?:sun(?:day)?s?|воскресень\p{L}*|вс)(?!\p{L})/iu, /(?<!\p{L})(?:mon(?:day)?s?|понедельник\p{L}*|пн)(?!\p{L})/iu,
  /(?<!\p{L})(?:tue(?:s|sday)?s?|вторник\p{L}*|вт)(?!\p{L})/iu, /(?<!\p{L})(?:wed(?:nesday)?s?|сред[ауеы](?:м|х)?|ср)(?!\p{L})/iu,
  /(?<!\p{L})(?:thu(?:rs|rsday)?s?|четверг\p{L}*|чт)(?!\p{L})/iu, /(?<!\p{L})(?:fri(?:day)?s?|пятниц\p{L}*|пт)(?!\p{L})/iu,
  /(?<!\p{L})(?:sat(?:urday)?s?|суббот\p{L}*|сб)(?!\p{L})/iu,
];

/** In a statement on a number, a word in quotation marks is a name ("likes"); a phrase is somebody's words. */
const PHRASE_WORDS = 3;
const countWords = (text: string) => normaliseWords(text).split(" ").length;

function fail(at: string, { evidenceId, field }: Pick<Citation, "evidenceId" | "field">, reason: string, detail: string): Check {
  return { id: "citations", outcome: "fail", at, values: { evidenceId, field, reason, detail } };
}

/** A citation whose evidence id nobody knows. */
export function failUnknownEvidence(at: string, citation: Pick<Citation, "evidenceId" | "field">): Check {
  return fail(at, citation, "unknown_evidence", citation.evidenceId);
}

/** Whether a quotation, in parts where it has an ellipsis, stands in one of the texts. */
export function isQuotedFrom(quote: string, texts: readonly string[]): boolean {
  const sources = texts.flatMap((text) => [normaliseWords(text), normaliseWords(text.replace(/https?:\/\/\S+|[#@][\p{L}\p{N}_.]+/gu, " "))]);
  return quote.split(/…|\.\.\./u).map(normaliseWords).filter(Boolean).every((fragment) => sources.some((source) => ` ${source} `.includes(` ${fragment} `)));
}

/** The first thing the statement says that the cited field of the cited reel does not hold. */
function findMismatch({ field, statement }: Citation, reel: Evidence): { reason: string; detail: string } | null {
  const held = readField(reel, field);
  const { hashtags, handles, quotes } = readNames(statement);
  const tag = hashtags.find((name) => !reel.hashtags.includes(name) && !readNames(reel.caption).hashtags.includes(name));
  if (tag) return { reason: "hashtag", detail: `#${tag}` };
  const handle = handles.find((name) => name !== reel.authorHandle.replace(/^@/, "").toLowerCase());
  if (handle) return { reason: "handle", detail: `@${handle}` };
  const texts = [...held.texts, reel.caption, reel.audioTitle ?? "", ...reel.hashtags, ...(field === "transcript" || field === "onScreenText" ? [] : [reel.authorHandle])];
  const quotable = field === "audioTitle" || field === "transcript" || field === "onScreenText" ? held.texts : texts;
  const quote = quotes.find(({ text }) => (held.texts.length > 0 || countWords(text) >= PHRASE_WORDS) && !isQuotedFrom(text, quotable));
  if (quote) return { reason: field === "audioTitle" ? "audio" : "quote", detail: quote.text };
  const number = findNumbers(stripNames(statement)).find((mention) => !(mention.spelled && mention.value <= 10 && mention.mark === "") && !holdsNumber(held, mention));
  if (number) return { reason: "number", detail: number.text };
  if (field === "publishedAt" && reel.publishedAt !== null) {
    const weekday = new Date(reel.publishedAt).getUTCDay();
    const wrong = WEEKDAYS.some((name) => name.test(statement)) && !WEEKDAYS[weekday]!.test(statement);
    if (wrong) return { reason: "weekday", detail: statement };
  }
  return null;
}

/**
 * One citation against its evidence: the reel, tier and modality are the evidence's, the field may be
 * cited, and the statement's numbers, names and quotations are the field's.
 * Returns the fail check { evidenceId, field, reason, detail }, or null where it holds. Reasons:
 * unknown_evidence, wrong_reel, not_citable, number, hashtag, handle, audio, quote, weekday.
 */
export function checkCitation(citation: Citation, reel: Evidence | undefined, at: string): Check | null {
  if (!reel) return failUnknownEvidence(at, citation);
  if (citation.reelId !== reel.reelId || citation.tier !== reel.tier || citation.modality !== CITABLE_FIELDS[citation.field]) {
    return fail(at, citation, "wrong_reel", citation.reelId);
  }
  if (!reel.citableFields.includes(citation.field)) return fail(at, citation, "not_citable", citation.field);
  const mismatch = findMismatch(citation, reel);
  return mismatch ? fail(at, citation, mismatch.reason, mismatch.detail) : null;
}
