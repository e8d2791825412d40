import type { Evidence } from "#lib/retrieval/schema.ts";
import type { CtaKind, HookPattern } from "#lib/scripts/vocabulary.ts";
import { recogniseCallsToAction } from "./recognise-call-to-action.ts";
import { recogniseHookPattern } from "./recognise-hook-pattern.ts";

/** What is read from a reel's caption, by reel id. Reading is most of a plan's time, so plans over nearly the same evidence share it. */
export type Traits = ReadonlyMap<string, { pattern: HookPattern | null; calls: readonly CtaKind[] }>;

export function readTraits(evidence: readonly Evidence[]): Traits {
  return new Map(evidence.map(({ reelId, caption }) => [reelId, { pattern: recogniseHookPattern(caption), calls: recogniseCallsToAction(caption) }]));
}
