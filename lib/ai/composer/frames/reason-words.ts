import type { BeatRole, CtaKind, HookPattern } from "#lib/scripts/vocabulary.ts";

/** What the reason sentences are filled with; every number comes from the plan. */
export interface ReasonFacts {
  hook: HookPattern;
  cta: CtaKind;
  role: BeatRole;
  /** Of the whole script, in whole seconds, and of this beat. */
  targetSeconds: string;
  beatSeconds: string;
  budget: string;
  beatCount: string;
  /** Which beat of its role this is, and of how many. */
  position: string;
  positions: string;
  /** Measured, already formatted. */
  lift: string;
  low: string;
  high: string;
  n: string;
  /** "30–60" where the decision's value is a range. */
  range: string;
  audio: string;
  /** The plan's name for the structure ("reveal"), "" where it gives none. */
  structure: string;
}

type Sentence = (facts: ReasonFacts) => string;

/** Why a beat is as it is, in the script's language. Keys are plan decision ids; `beat` words what the role does. */
export interface ReasonWords {
  measured: Readonly<Record<string, readonly Sentence[]>>;
  tooLittle: Readonly<Record<string, readonly Sentence[]>>;
  brief: Readonly<Record<string, readonly Sentence[]>>;
  beat: Readonly<Record<BeatRole, readonly Sentence[]>>;
  number(value: number, digits: number): string;
}
