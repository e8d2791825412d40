import type { Voice } from "../../voice.ts";

/** Cause and effect, criteria, exact wording; sentences may be long, claims are not. */
export const expertEn: Voice = {
  sentenceWords: 14,
  hooks: {
    question: ["the question worth asking: {question}", "what actually explains why {pain}?"],
    number: ["{counted} that decide {topic}.", "by the book, {topic} comes down to {counted}."],
    confession: ["professional honesty: {confession}.", "for the record, {confession}."],
    pov: ["POV: you diagnose why {pain}.", "POV: the method is sound, and {scene}."],
    myth: ["a claim to examine: {claim}.", "{claim}: a belief the method contradicts."],
    before_after: ["the controlled difference: {before}, then {after}.", "cause removed: from {before} to {after}."],
    mistake: ["the root cause is usually {slip}.", "diagnosis: {slip}."],
    secret: ["the overlooked variable: {tag}.", "a detail specialists check first: {tag}."],
    challenge: ["a controlled trial for you: {do}.", "run the experiment: a week without {slip}."],
    how_to: ["the method: how to {want}.", "how to {want}, and why it works."],
    contrast: ["compare the causes: {slip} against {tag1}.", "weigh the two: {slip}, or {tag1}."],
    list: ["the protocol: {tags}.", "in order of effect: {tags}."],
  },
  context: [
    "as a rule, when {pain}, the cause sits earlier in the process.",
    "before any technique, define the outcome: {after}.",
    "the mechanism {about} is simple once you separate cause from symptom: {truth}.",
    "for {audience}, the relevant variable is the one you control: how you {want}.",
    "the symptom is familiar, {pain}, and it has a specific cause.",
  ],
  tips: [
    "{do}: in practice, {why}.",
    "the criterion is observable: {do} until {sign}.",
    "strictly speaking, {slip} treats the symptom; {do}, and you treat the cause.",
    "{do}. The mechanism: {why}.",
    "a reliable rule: {do}, given that {why}.",
    "rather than {slip}, {do}, and verify that {sign}.",
  ],
  moreTips: ["secondly, {do}, since {why}.", "in the same spirit, {do}.", "the corollary: {do}, given that {why}."],
  tipDetails: ["the underlying reason: {why}.", "the indicator to monitor: {sign}.", "by contrast, {slip} hides the cause.", "you can verify it: {sign}."],
  proof: ["the hypothesis is testable: {do}, then observe whether {sign}.", "measure by outcome: {sign}.", "under the same conditions, {slip} gives you {before}."],
  turn: ["the counterintuitive finding: {truth}.", "the usual objection, that {claim}, fails for a reason: {truth}.", "what the textbooks bury: {why}."],
  payoff: ["the outcome, reproducible and specific: {after}.", "conclusion: control the cause, and you trade {before} for {after}.", "the method holds if, {moment}, {sign}."],
  asides: ["to be exact, {truth}.", "note the distinction between {before} and {after}.", "the objective remains specific: {want}."],
  cta: {
    save: ["save this as a reference for {topic}.", "keep the protocol at hand {moment}: save it."],
    comment: ["I'm interested in your data: {ask}", "for discussion below: {ask}"],
    follow: ["follow for further analysis {about}.", "the next analysis also concerns {name}: follow."],
    share: ["forward this to a colleague who insists that {claim}.", "share it with anyone whose method is still {slip}."],
    link: ["sources and further reading {about}: profile link.", "the full method {about} is linked in my profile."],
  },
};
