import { CITABLE_FIELDS, type ClaimModality, type Evidence } from "#lib/retrieval/schema.ts";
import type { Check, Citation, Script } from "../schema.ts";
import { ANY_REEL, OTHERS_REEL } from "./modality-words.ts";
import { detectSeenOrHeard, type SensedModality } from "./detect-seen-or-heard.ts";
import type { Citing } from "./map-citations.ts";
import { splitSentences } from "./split-sentences.ts";
import { listTextParts, type TextPart } from "./text-parts.ts";

const EXCERPT_CHARACTERS = 160;

function listModalities(reel: Evidence): Set<ClaimModality> {
  if (reel.tier === "metadata") return new Set(["metadata"]);
  return new Set(reel.citableFields.map((field) => CITABLE_FIELDS[field]));
}

/** Speech known from a transcript has been heard. */
function allows(reel: Evidence, claim: SensedModality): boolean {
  const modalities = listModalities(reel);
  return modalities.has(claim) || (claim === "audio" && modalities.has("transcript"));
}

function wordsOf(reel: Evidence): string[] {
  return [reel.caption, reel.audioTitle ?? "", ...reel.hashtags, ...(reel.facts?.transcript ?? []).map(({ text }) => text)];
}

function fail(at: string, values: { part: string; modality: string; evidenceId: string; text: string }): Check {
  // A reason is given whole: its sentence is taken out of the script by this text.
  const text = values.part === "why" ? values.text : values.text.slice(0, EXCERPT_CHARACTERS);
  return { id: "modality_gate", outcome: "fail", at, values: { ...values, text } };
}

/**
 * A citation above its reel's tier: by its field, or by what its statement says it saw or heard.
 * Returns the fail check, or null where the citation may stand.
 */
export function gateCitation(citation: Citation, reel: Evidence, at: string): Check | null {
  const values = { part: "citation", evidenceId: citation.evidenceId, text: citation.statement };
  const modality = CITABLE_FIELDS[citation.field];
  if (modality !== "metadata" && !listModalities(reel).has(modality)) return fail(at, { ...values, modality });
  const claim = splitSentences(citation.statement)
    .flatMap((sentence) => detectSeenOrHeard(sentence, { aboutReel: true, ownWords: wordsOf(reel) }))
    .find((sensed) => !allows(reel, sensed));
  return claim ? fail(at, { ...values, modality: claim }) : null;
}

/** Reels a sentence speaks of: those named by handle or id, else those its beat or hook cites. */
function findSubjects(sentence: string, cited: readonly string[], evidence: readonly Evidence[]): Evidence[] {
  const lower = sentence.toLowerCase();
  const named = evidence.filter((reel) => (reel.authorHandle !== "" && lower.includes(`@${reel.authorHandle.toLowerCase()}`)) || new RegExp(`(?<![\\p{L}\\p{N}])${reel.id}(?![\\p{L}\\p{N}])`, "u").test(sentence));
  return named.length > 0 ? named : evidence.filter(({ id }) => cited.includes(id));
}

function gateText({ at, part, use, text }: TextPart, cited: readonly string[], evidence: readonly Evidence[]): Check[] {
  return splitSentences(text).flatMap((sentence) => {
    const plain = sentence.replace(/[’ʼ]/gu, "'");
    const named = findSubjects(sentence, [], evidence).length > 0;
    if (!named && !OTHERS_REEL.test(plain) && !(use === "why" && ANY_REEL.test(plain))) return [];
    const subjects = findSubjects(sentence, cited, evidence);
    const ownWords = evidence.flatMap(wordsOf);
    const claim = detectSeenOrHeard(sentence, { aboutReel: false, ownWords }).find((sensed) => !subjects.some((reel) => allows(reel, sensed)));
    return claim ? [fail(at, { part, modality: claim, evidenceId: subjects[0]?.id ?? "", text: sentence })] : [];
  });
}

/**
 * The modality gate over a script whose offending citations are already out: sentences of any text that
 * claim what is seen or heard in a reel nobody looked into.
 *
 * fail { part, modality: "transcript"|"audio"|"visual", evidenceId ("" = no reel named), text }
 * pass at script { visualClaims, audioClaims (with transcript), metadataOnlyReels, deepDiveReels }
 */
export function checkModalityGate(input: { script: Script; evidence: readonly Evidence[]; citing: readonly Citing[] }): Check[] {
  const { script, evidence, citing } = input;
  const citedAt = (at: string) => citing.find((one) => one.at === at)?.citations.map(({ evidenceId }) => evidenceId) ?? [];
  return listTextParts(script).flatMap((text) => gateText(text, citedAt(text.at), evidence));
}

export function passModalityGate(citing: readonly Citing[], evidence: readonly Evidence[]): Check {
  const citations = citing.flatMap((one) => one.citations);
  const count = (...modalities: ClaimModality[]) => citations.filter(({ modality }) => modalities.includes(modality)).length;
  const metadataOnlyReels = evidence.filter(({ tier }) => tier === "metadata").length;
  const values = { visualClaims: count("visual"), audioClaims: count("audio", "transcript"), metadataOnlyReels, deepDiveReels: evidence.length - metadataOnlyReels };
  return { id: "modality_gate", outcome: "pass", at: "script", values };
}
