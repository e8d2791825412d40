import type { Evidence } from "#lib/retrieval/schema.ts";
import { chooseOption, measureOption, rankOptions, toDecision } from "./rank-options.ts";
import type { Decision, Plan } from "./schema.ts";

/** The option of speaking over no shared track. */
const ORIGINAL = "original";
const ORIGINAL_TITLE = /^(?:original (?:audio|sound|voice)|оригинальн)/iu;

function isOriginal(reel: Evidence): boolean {
  return reel.audioKey === null || (reel.audioTitle !== null && ORIGINAL_TITLE.test(reel.audioTitle));
}

/** Tracks that reels of two or more authors use: one author's own sound is no trend. */
function listSharedKeys(evidence: readonly Evidence[]): Set<string> {
  const authors = new Map<string, Set<string>>();
  for (const reel of evidence) {
    if (reel.audioKey === null || isOriginal(reel)) continue;
    authors.set(reel.audioKey, (authors.get(reel.audioKey) ?? new Set()).add(reel.authorId));
  }
  return new Set([...authors].filter(([, users]) => users.size >= 2).map(([key]) => key));
}

function titleOf(evidence: readonly Evidence[], key: string): string | null {
  return evidence.find((reel) => reel.audioKey === key && reel.audioTitle)?.audioTitle ?? null;
}

/** The track that an option of this decision names; null for speaking over none, undefined for what is no option. */
export function readTrack(value: string, evidence: readonly Evidence[]): Plan["audio"] | undefined {
  if (value === ORIGINAL) return null;
  if (!value.startsWith("audio:")) return undefined;
  const key = value.slice("audio:".length);
  return { key, title: titleOf(evidence, key) ?? key };
}

/** The audio of a trend the creator asked for, else the shared track (or original voice) with the best measured lift, else original voice. */
export function chooseAudio(input: { evidence: readonly Evidence[]; requested: { key: string; label: string } | null; spread: number }): { audio: Plan["audio"]; decision: Decision } {
  const { evidence, requested, spread } = input;
  const shared = listSharedKeys(evidence);
  const ranked = rankOptions(evidence, (reel) => {
    if (isOriginal(reel)) return [ORIGINAL];
    return reel.audioKey !== null && shared.has(reel.audioKey) ? [`audio:${reel.audioKey}`] : [];
  }, spread);
  if (requested) {
    const chosen = measureOption(`audio:${requested.key}`, evidence.filter((reel) => reel.audioKey === requested.key), spread);
    const title = titleOf(evidence, requested.key) ?? requested.label;
    return { audio: { key: requested.key, title }, decision: toDecision("audio", chosen, "brief", ranked) };
  }
  const { chosen, basis } = chooseOption(ranked, [ORIGINAL]);
  return { audio: readTrack(chosen.value, evidence) ?? null, decision: toDecision("audio", chosen, basis, ranked) };
}
