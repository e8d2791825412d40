import type { CtaKind, HookPattern } from "#lib/scripts/vocabulary.ts";

/** Directions for filming. Slots: `{show}`, `{footage}`, `{text}`, `{sound}`, `{track}`, `{topic}`, `{first}`, `{last}`. */
export interface ShootWords {
  face: readonly string[];
  hands: readonly string[];
  screen: readonly string[];
  footage: readonly string[];
  card: readonly string[];
  /** B-roll for someone who films only their face, and for someone who films nothing. */
  faceRoll: readonly string[];
  stillRoll: readonly string[];
  firstAudio: readonly string[];
  audio: readonly string[];
  lastAudio: readonly string[];
  track: readonly string[];
  hookText: Readonly<Record<HookPattern, readonly string[]>>;
  roleText: { context: readonly string[]; proof: readonly string[]; turn: readonly string[]; payoff: readonly string[] };
  ctaText: Readonly<Record<CtaKind, readonly string[]>>;
  altText: readonly string[];
}
