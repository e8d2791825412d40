import { isMostlyLatin } from "#lib/ai/embeddings/compose-builtin-vector.ts";
import { CITABLE_FIELDS, type CitableField, type Evidence } from "#lib/retrieval/schema.ts";
import type { Check, Citation, Script } from "../schema.ts";
import { isQuotedFrom } from "./check-citations.ts";
import { holdsNumber, readField } from "./field-values.ts";
import { findNumbers } from "./find-numbers.ts";
import { readNames, stripNames } from "./read-names.ts";

/** Cosine of a statement and a text, 0 to 1; null where the space cannot compare them. Measured beforehand: measure-support.ts. */
export type Similarity = (statement: string, text: string) => number | null;

/**
 * Cosine in the built-in space below which a statement counts as weakly supported: sentences in Latin letters
 * (USE-lite and word pieces), and others (word pieces alone). How they were chosen: docs/architecture/verification.md.
 */
export const SUPPORT_THRESHOLD = { latin: 0.42, other: 0.15 } as const;

/** A transcript is compared line by line: a statement is about one of them. */
const MAX_LINES = 60;

type Judgement = { support: NonNullable<Citation["support"]>; reason: "similarity" | "no_value"; similarity: number };

/** What the field says in words, to compare with; a field that is a number has none. */
function listSupportTexts(reel: Evidence, field: CitableField): string[] {
  const lines = (segments: readonly { text: string }[] | undefined) => (segments ?? []).slice(0, MAX_LINES).map(({ text }) => text);
  switch (field) {
    case "caption": return [reel.caption];
    case "hashtags": return [reel.hashtags.join(" ")];
    case "audioTitle": return reel.audioTitle === null ? [] : [reel.audioTitle];
    case "author": return [reel.authorHandle];
    case "transcript": return [...lines(reel.facts?.transcript), lines(reel.facts?.transcript).join(" ")];
    case "onScreenText": return [...lines(reel.facts?.onScreenText), lines(reel.facts?.onScreenText).join(" ")];
    default: return [];
  }
}

/** The statement repeats a value of the field: a number of it, a name, or its own words in quotation marks. */
function isExactlySupported({ field, statement }: Citation, reel: Evidence): boolean {
  const held = readField(reel, field);
  const { hashtags, handles, quotes } = readNames(statement);
  const numbers = findNumbers(stripNames(statement)).filter(({ spelled, value, mark }) => !(spelled && value <= 10 && mark === ""));
  if (numbers.some((mention) => holdsNumber(held, mention))) return true;
  if (field === "hashtags" && hashtags.some((tag) => reel.hashtags.includes(tag))) return true;
  if (field === "author" && handles.some((handle) => handle === reel.authorHandle.replace(/^@/, "").toLowerCase())) return true;
  return held.texts.length > 0 && quotes.some(({ text }) => isQuotedFrom(text, held.texts));
}

function thresholdFor(statement: string): number {
  return isMostlyLatin(statement) ? SUPPORT_THRESHOLD.latin : SUPPORT_THRESHOLD.other;
}

function judge(citation: Citation, reel: Evidence, similarity: Similarity): Judgement {
  if (isExactlySupported(citation, reel)) return { support: "exact", reason: "similarity", similarity: 1 };
  const texts = listSupportTexts(reel, citation.field);
  if (texts.length === 0) return { support: "weak", reason: "no_value", similarity: 0 };
  const scores = texts.map((text) => similarity(citation.statement, text)).filter((score) => score !== null);
  if (scores.length === 0) return { support: "unmeasured", reason: "similarity", similarity: 0 };
  const best = Math.max(...scores);
  return { support: best >= thresholdFor(citation.statement) ? "similar" : "weak", reason: "similarity", similarity: Math.round(best * 100) / 100 };
}

/**
 * How each citation that stands is borne out by its field: `exact` (number, name or quotation), `similar`, `weak`, or
 * `unmeasured` (two alphabets, which the built-in space cannot compare). Citations come back marked.
 *
 * warn at hook or beat { evidenceId, field, reason: "similarity" | "no_value" (a number's field, and no number of it), similarity, threshold }
 * pass at script { exact, similar, unmeasured }
 */
export function checkSupport(script: Script, evidence: readonly Evidence[], similarity: Similarity): { script: Script; checks: Check[] } {
  const byId = new Map(evidence.map((reel) => [reel.id, reel]));
  const count = { exact: 0, similar: 0, weak: 0, unmeasured: 0 };
  const checks: Check[] = [];
  const mark = (at: string) => (citation: Citation): Citation => {
    const reel = byId.get(citation.evidenceId);
    if (!reel) return citation;
    const { support, ...values } = judge(citation, reel, similarity);
    count[support] += 1;
    if (support === "weak") checks.push({ id: "support", outcome: "warn", at, values: { evidenceId: citation.evidenceId, field: citation.field, ...values, threshold: thresholdFor(citation.statement) } });
    return { ...citation, support };
  };
  const hooks = script.hooks.map((hook) => ({ ...hook, citations: hook.citations.map(mark(`hook:${hook.id}`)) }));
  const beats = script.beats.map((beat) => ({ ...beat, citations: beat.citations.map(mark(`beat:${beat.id}`)) }));
  const { weak: _, ...held } = count;
  return { script: { ...script, hooks, beats }, checks: checks.length > 0 ? checks : [{ id: "support", outcome: "pass", at: "script", values: held }] };
}

/** What has to be measured before `checkSupport`: each statement that repeats no value, with the texts it may rest on. */
export function listSupportPairs({ hooks, beats }: Pick<Script, "hooks" | "beats">, evidence: readonly Evidence[]): { statement: string; text: string }[] {
  const byId = new Map(evidence.map((reel) => [reel.id, reel]));
  return [...hooks, ...beats].flatMap(({ citations }) => citations).flatMap((citation) => {
    const reel = byId.get(citation.evidenceId);
    if (!reel || citation.modality !== CITABLE_FIELDS[citation.field] || isExactlySupported(citation, reel)) return [];
    return listSupportTexts(reel, citation.field).filter((text) => text.trim() !== "").map((text) => ({ statement: citation.statement, text }));
  });
}
