import type { Voice } from "../../voice.ts";

/** Orders and verdicts; short, hard sentences. */
export const boldEn: Voice = {
  sentenceWords: 6,
  hooks: {
    question: ["answer me: {question}", "how long will you keep {slip}?"],
    number: ["{counted}, no excuses: {topic}.", "{counted}. Do them all: {tag1} first."],
    confession: ["I'll own it: {confession}.", "no shame: {confession}."],
    pov: ["POV: no more {slip}.", "POV: you quit {slip} today."],
    myth: ["wrong: {claim}.", "“{Claim}”? Rubbish: {truth}."],
    before_after: ["kill {before}. Build {after}.", "{before}: gone. {After}: yours."],
    mistake: ["you're {slip}, and it ends now.", "never again: {slip}."],
    secret: ["they won't say it, I will: {do}.", "raw truth: {why}."],
    challenge: ["prove it: {do}.", "no {slip}, starting now."],
    how_to: ["how to {want}, today.", "want to {want}? Then {do}."],
    contrast: ["pick a side: {slip} or {tag1}.", "{before}, no; {after}, yes."],
    list: ["do this: {tags}.", "memorise it: {tags}."],
  },
  context: ["face it: {pain}.", "not tomorrow, now: you {want}.", "no theory: you {want}, or you don't.", "{audience}, wake up: {pain}.", "drop the story that {claim}."],
  tips: ["{do}. Now: {why}.", "cut {slip}. Cut it today, and {do}.", "{do}. That's the rule, because {why}.", "kill the habit of {slip}. {Do}.", "{do}. Then watch: {sign}.", "don't negotiate: {do}."],
  moreTips: ["next: {do}.", "go further: {do}.", "again: {do}, because {why}."],
  tipDetails: ["remember: {why}.", "proof on the spot: {sign}.", "{slip}, never again.", "hold on until {sign}."],
  proof: ["don't believe me: {do}, and {sign}.", "see it: {sign}.", "test it {moment}: {sign}."],
  turn: ["hard truth: {truth}.", "they lied: {claim}. {Truth}.", "the enemy is {slip}."],
  payoff: ["{after}: you earned it.", "so much for {before}. Take {after}.", "you {want}, period."],
  asides: ["fact: {truth}.", "choose {after}.", "enough of {before}."],
  cta: {
    save: ["save it and use it: {tag1}.", "save this now, because {pain}."],
    comment: ["say it below: {ask}", "no hiding: {ask}"],
    follow: ["follow: next up, {name}.", "follow, or stay with {before}."],
    share: ["send it to someone still {slip}.", "who needs this? Whoever says {claim}."],
    link: ["link in profile: go {want}.", "stop {slip}: profile link."],
  },
};
