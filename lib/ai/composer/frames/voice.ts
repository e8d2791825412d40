import type { CtaKind, HookPattern } from "#lib/scripts/vocabulary.ts";

/** How a tone sounds: the frames that only it uses, beside those any tone may use. Every sentence of a frame holds a slot. */
export interface Voice {
  /** Words a sentence has on average in this tone. */
  sentenceWords: number;
  hooks: Readonly<Record<HookPattern, readonly string[]>>;
  context: readonly string[];
  tips: readonly string[];
  moreTips: readonly string[];
  tipDetails: readonly string[];
  proof: readonly string[];
  turn: readonly string[];
  payoff: readonly string[];
  asides: readonly string[];
  cta: Readonly<Record<CtaKind, readonly string[]>>;
}
