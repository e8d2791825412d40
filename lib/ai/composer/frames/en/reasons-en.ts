import type { CtaKind, HookPattern } from "#lib/scripts/vocabulary.ts";
import type { ReasonFacts, ReasonWords } from "../reason-words.ts";

const HOOK: Readonly<Record<HookPattern, string>> = {
  question: "open with a question", number: "open with a number", confession: "open with a confession", pov: "open as a POV",
  myth: "take on a myth", before_after: "show a before and after", mistake: "name a mistake", secret: "promise a secret",
  challenge: "set a challenge", how_to: "promise a how-to", contrast: "open on a contrast", list: "open with a list",
};
const CTA: Readonly<Record<CtaKind, string>> = {
  save: "ask for a save", comment: "ask for a comment", follow: "ask for a follow", share: "ask to be shared", link: "point to a link",
};
const STRUCTURE: Readonly<Record<string, string>> = {
  list: "a list", demonstration: "a demonstration", story: "a story", reveal: "a reveal", transformation: "a transformation", comparison: "a comparison",
};
const ran = ({ lift, n }: ReasonFacts) => `ran at ${lift}× the usual plays here (n = ${n})`;
const interval = ({ low, high }: ReasonFacts) => `80 % interval ${low}–${high}`;
const length = ({ range, targetSeconds }: ReasonFacts) => (range === "" ? `Reels near ${targetSeconds} seconds` : `Reels of ${range} seconds`);

export const reasonsEn: ReasonWords = {
  number: (value, digits) => new Intl.NumberFormat("en", { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value),
  measured: {
    hook_pattern: [
      (facts) => `Hooks that ${HOOK[facts.hook]} ${ran(facts)}.`,
      (facts) => `Reels that ${HOOK[facts.hook]} ${ran(facts)}, ${interval(facts)}.`,
    ],
    length: [
      (facts) => `${length(facts)} ${ran(facts)}; this script aims at ${facts.targetSeconds}.`,
      (facts) => `The length is measured: ${length(facts).toLowerCase()} ${ran(facts)}.`,
    ],
    structure: [
      (facts) => `Reels that promise ${STRUCTURE[facts.structure] ?? "such a structure"} ${ran(facts)}; here it takes ${facts.beatCount} beats.`,
      (facts) => `${facts.beatCount} beats, told as ${STRUCTURE[facts.structure] ?? "planned"}: such reels ${ran(facts)}, ${interval(facts)}.`,
    ],
    call_to_action: [
      (facts) => `Reels that ${CTA[facts.cta]} ${ran(facts)}.`,
      (facts) => `The ask was chosen by measurement: reels that ${CTA[facts.cta]} ${ran(facts)}, ${interval(facts)}.`,
    ],
    audio: [(facts) => `Reels with “${facts.audio}” ${ran(facts)}.`],
  },
  tooLittle: {
    hook_pattern: [(facts) => `Too few reels here to measure hooks that ${HOOK[facts.hook]} (n = ${facts.n}); the plan took its default.`],
    length: [(facts) => `Too few reels to measure a length (n = ${facts.n}), so ${facts.targetSeconds} seconds is the default.`],
    structure: [(facts) => `Too few reels to measure a structure (n = ${facts.n}), so ${facts.beatCount} beats is the default.`],
    call_to_action: [(facts) => `Too few reels to compare asks (n = ${facts.n}); the goal of the brief decided it.`],
    audio: [(facts) => `Too few reels share a sound to measure one (n = ${facts.n}).`],
  },
  brief: {
    hook_pattern: [() => "You chose this kind of hook."],
    length: [(facts) => `Your brief asks for ${facts.targetSeconds} seconds.`],
    structure: [(facts) => `You chose to have it told as ${STRUCTURE[facts.structure] ?? "this"}, in ${facts.beatCount} beats.`],
    pace: [() => "You chose how long a shot is held."],
    text_density: [() => "You chose how much text is shown."],
    call_to_action: [() => "Your brief's goal or your own pick decides this call to action."],
    audio: [() => "You chose the sound."],
    hashtags: [() => "You chose the tags this goes up with."],
    posting_window: [() => "You chose when this goes up."],
  },
  beat: {
    hook: [(facts) => `The hook has ${facts.beatSeconds} seconds to earn the rest.`],
    context: [(facts) => `${facts.beatSeconds} seconds to say who this is for, before anything is taught.`, (facts) => `Context stays within ${facts.budget} words so that the first useful thing comes early.`],
    value: [
      (facts) => `Value beat ${facts.position} of ${facts.positions}: a single step in ${facts.beatSeconds} seconds keeps the planned pace.`,
      (facts) => `Step ${facts.position} of ${facts.positions} gets about ${facts.budget} words, as the plan shares them out.`,
      (facts) => `At ${facts.beatSeconds} seconds, step ${facts.position} of ${facts.positions} leaves room for a close look.`,
    ],
    proof: [(facts) => `The plan sets ${facts.beatSeconds} seconds aside for something the viewer can check.`, (facts) => `A check in ${facts.budget} words, so that the steps don't rest on trust alone.`],
    turn: [(facts) => `A turn of ${facts.beatSeconds} seconds breaks the rhythm before the ending.`, (facts) => `The plan turns here, ${facts.beatSeconds} seconds, to answer the likeliest doubt.`],
    payoff: [(facts) => `The payoff gets ${facts.beatSeconds} seconds and returns to what the hook promised.`, (facts) => `The hook's promise is kept here, in about ${facts.budget} words.`],
    cta: [(facts) => `A single ask in ${facts.beatSeconds} seconds, at the end.`],
  },
};
