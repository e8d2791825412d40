import type { CtaKind, HookPattern, Tone } from "#lib/scripts/vocabulary.ts";
import type { Voice } from "./voice.ts";

/** Shapes a whole script can take; the chosen hook narrows which. */
export type Structure = "story" | "list" | "demonstration" | "myth_bust" | "before_after" | "dialogue" | "day" | "checklist";

/** Frames any tone may use, and those of one tone. */
export type ToneFrames = Readonly<Record<Tone | "any", readonly string[]>>;

interface StructureFrames {
  context: readonly string[];
  turn: readonly string[];
  payoff: readonly string[];
  /** Openings of value beats around `{tip}`: for the first, any further and the last one. */
  leads: { first: readonly string[]; middle: readonly string[]; last: readonly string[] };
}

/** Every sentence frame of one language. Each one holds a slot, so no sentence is only a frame. */
export interface Frames {
  hooks: Readonly<Record<HookPattern, readonly string[]>>;
  /** For a topic that is a question itself. */
  askedHooks: readonly string[];
  /** For patterns that count or list, in a script with a single tip. */
  singleTipHooks: readonly string[];
  structures: Readonly<Record<Structure, StructureFrames>>;
  context: ToneFrames;
  /** A tip told whole or in part: the sentence a value beat is built on. */
  tips: ToneFrames;
  /** One more tip in the same beat. */
  moreTips: readonly string[];
  /** What is left to say about a tip already told. */
  tipDetails: readonly string[];
  proof: readonly string[];
  quotes: readonly string[];
  turn: readonly string[];
  payoff: ToneFrames;
  /** Further sentences of context, proof, turn and payoff beats with words to spare. */
  asides: readonly string[];
  cta: Readonly<Record<CtaKind, readonly string[]>>;
  /** A second sentence of a call to action. */
  ctaDetails: readonly string[];
  /** What each tone adds. */
  voices: Readonly<Record<Tone, Voice>>;
  titles: readonly string[];
  captionBodies: readonly string[];
}

/** What a counted hook counts ("three small habits"), by count. */
export interface CountWords {
  phrase(count: number, noun: number): string;
  nouns: number;
}
