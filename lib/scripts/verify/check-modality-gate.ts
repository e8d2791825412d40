import { CITABLE_FIELDS, type ClaimModality, type Evidence } from "#lib/retrieval/schema.ts";
import type { Check, Citation, Script } from "../schema.ts";
import { ANY_REEL, OTHERS_REEL } from "./modality-words.ts";
import { detectParts, detectSeenOrHeard, type SensedModality, type SensedPart } from "./detect-seen-or-heard.ts";
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

/** A part that a deep dive could not tell, and one that was not annotated, is as unknown as in a reel nobody looked into. */
function knows({ facts }: Evidence, part: SensedPart): boolean {
  switch (part) {
    case "onScreenText": return facts?.onScreenText !== undefined;
    case "cuts": return facts?.cutsSeconds !== undefined;
    case "music": return facts?.music !== undefined;
    case "speech": return facts?.speech !== undefined || facts?.transcript !== undefined;
  }
}

/** What a sentence that claims to have seen or heard something claims beyond what is known of the reel; null = nothing. */
function findBeyond(sentence: string, sensed: readonly SensedModality[], reels: readonly Evidence[], ownWords: readonly string[]): SensedModality | null {
  const above = sensed.find((claim) => !reels.some((reel) => allows(reel, claim)));
  if (above || sensed.length === 0) return above ?? null;
  return detectParts(sentence, ownWords).find(({ part }) => !reels.some((reel) => knows(reel, part)))?.modality ?? null;
}

function wordsOf(reel: Evidence): string[] {
  const said = [...(reel.facts?.transcript ?? []), ...(reel.facts?.onScreenText ?? [])];
  return [reel.caption, reel.audioTitle ?? "", ...reel.hashtags, ...said.map(({ text }) => text)];
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
  const ownWords = wordsOf(reel);
  const claim = splitSentences(citation.statement)
    .map((sentence) => findBeyond(sentence, detectSeenOrHeard(sentence, { aboutReel: true, ownWords }), [reel], ownWords))
    .find((beyond) => beyond !== null);
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
    const claim = findBeyond(sentence, detectSeenOrHeard(sentence, { aboutReel: false, ownWords }), subjects, ownWords);
    return claim ? [fail(at, { part, modality: claim, evidenceId: subjects[0]?.id ?? "", text: sentence })] : [];
  });
}

/**
 * The modality gate over a script whose offending citations are already out: sentences of any text that
 * claim what is seen or heard in a reel nobody looked into, or a part of it that a deep dive could not tell.
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
