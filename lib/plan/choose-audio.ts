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

/** The audio of a trend the creator asked for, else the shared track (or original voice) with the best measured lift, else original voice. */
export function chooseAudio(input: { evidence: readonly Evidence[]; requested: { key: string; label: string } | null; spread: number }): { audio: Plan["audio"]; decision: Decision } {
  const { evidence, requested, spread } = input;
  const shared = listSharedKeys(evidence);
  const ranked = rankOptions(evidence, (reel) => {
    if (isOriginal(reel)) return [ORIGINAL];
    return reel.audioKey !== null && shared.has(reel.audioKey) ? [`audio:${reel.audioKey}`] : [];
  }, spread);
  const titleOf = (key: string) => evidence.find((reel) => reel.audioKey === key && reel.audioTitle)?.audioTitle ?? null;
  if (requested) {
    const chosen = measureOption(`audio:${requested.key}`, evidence.filter((reel) => reel.audioKey === requested.key), spread);
    const title = titleOf(requested.key) ?? requested.label;
    return { audio: { key: requested.key, title }, decision: toDecision("audio", chosen, "brief", ranked) };
  }
  const { chosen, basis } = chooseOption(ranked, [ORIGINAL]);
  const key = chosen.value.startsWith("audio:") ? chosen.value.slice("audio:".length) : null;
  return { audio: key === null ? null : { key, title: titleOf(key) ?? key }, decision: toDecision("audio", chosen, basis, ranked) };
}
