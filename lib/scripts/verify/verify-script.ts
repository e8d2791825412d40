import { CLAIM_MODALITIES, type ClaimModality, type Evidence } from "#lib/retrieval/schema.ts";
import type { Brief, Check, Script } from "../schema.ts";
import { timeBeats } from "../speech/time-beats.ts";
import { checkAiTells } from "./check-ai-tells.ts";
import { checkBeatStructure } from "./check-beat-structure.ts";
import { checkCitation } from "./check-citations.ts";
import { checkGrounding } from "./check-grounding.ts";
import { checkLength } from "./check-length.ts";
import { checkModalityGate, gateCitation, passModalityGate } from "./check-modality-gate.ts";
import { checkPromptLeak } from "./check-prompt-leak.ts";
import { checkPublish } from "./check-publish.ts";
import { checkReadingSpeed } from "./check-reading-speed.ts";
import { checkSupport, type Similarity } from "./check-support.ts";
import { dropFaultyCitations, listCiting } from "./map-citations.ts";
import { INSTAGRAM_LIMITS, type PublishLimits } from "./publish-limits.ts";

/** What a check may need beside the script; a check that lacks its means is left out. */
export type VerifyMeans = {
  /** The platform's; unset: Instagram's. */
  limits?: PublishLimits;
  /** Unset: how well statements are supported is not judged. */
  similarity?: Similarity;
  /** What the creator typed beside the brief (wishes for a change): it holds what it names. */
  ownWords?: readonly string[];
  /** What the writer was told, with its canary; unset (the composer, a creator): nothing can have leaked. */
  instructions?: string;
};

function retime(script: Script): Script {
  const { language, speakingRateWordsPerMinute } = script.header;
  const beats = timeBeats(script.beats, { language, wordsPerMinute: speakingRateWordsPerMinute });
  return { ...script, beats, header: { ...script.header, estimatedSeconds: beats.at(-1)?.endSeconds ?? 0 } };
}

function countClaims(script: Script): Record<ClaimModality, number> {
  const citations = listCiting(script).flatMap((one) => one.citations);
  const count = (modality: ClaimModality) => citations.filter((citation) => citation.modality === modality).length;
  return Object.fromEntries(CLAIM_MODALITIES.map((modality) => [modality, count(modality)])) as Record<ClaimModality, number>;
}

/**
 * Checks a script against its brief, its plan (`script.rationale`) and the evidence it was written from.
 * Returns it with times, estimate and claim counts computed anew, without the citations that don't hold, those that
 * do marked with their support, and with `checks`: for each check id one pass, or one warning or failure for each place.
 * Texts are never altered; the same input gives the same output.
 */
export function verifyScript({ script, brief, evidence, limits = INSTAGRAM_LIMITS, similarity, ownWords = [], instructions }: { script: Script; brief: Brief; evidence: Evidence[] } & VerifyMeans): { script: Script; checks: Check[] } {
  const byId = new Map(evidence.map((reel) => [reel.id, reel]));
  const swept = dropFaultyCitations(retime(script), (citation, at) => {
    const reel = byId.get(citation.evidenceId);
    return (reel && gateCitation(citation, reel, at)) ?? checkCitation(citation, reel, at);
  });
  const held = similarity ? checkSupport(swept.script, evidence, similarity) : { script: swept.script, checks: [] };
  const citing = listCiting(held.script);
  const gate = [...swept.checks.filter(({ id }) => id === "modality_gate"), ...checkModalityGate({ script: held.script, evidence, citing })];
  const citations = swept.checks.filter(({ id }) => id === "citations");
  const count = citing.reduce((sum, one) => sum + one.citations.length, 0);
  const checks: Check[] = [
    ...checkLength(held.script),
    ...(citations.length > 0 ? citations : [{ id: "citations" as const, outcome: "pass" as const, at: "script", values: { count } }]),
    ...(gate.length > 0 ? gate : [passModalityGate(citing, evidence)]),
    ...checkGrounding({ script: held.script, brief, evidence, ownWords }),
    ...checkPublish(held.script, limits),
    ...checkReadingSpeed(held.script),
    ...checkBeatStructure(held.script),
    ...held.checks,
    ...checkAiTells(held.script),
    ...(instructions === undefined ? [] : checkPromptLeak({ script: held.script, brief, instructions })),
  ];
  return { script: { ...held.script, header: { ...held.script.header, claimsByModality: countClaims(held.script) }, checks }, checks };
}
