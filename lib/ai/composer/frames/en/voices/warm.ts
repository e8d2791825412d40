import type { Voice } from "../../voice.ts";

/** Side by side with the viewer: gentle, encouraging, in no hurry. */
export const warmEn: Voice = {
  sentenceWords: 12,
  hooks: {
    question: ["can I ask you something? {question}", "tell me, friend: {question}"],
    number: ["{counted}, gently, for {topic}.", "{counted} I'd share with you over tea."],
    confession: ["between you and me, {confession}.", "it took me a while to say this: {confession}."],
    pov: ["POV: you breathe out, and {scene}.", "POV: somebody's on your side, and {scene}."],
    myth: ["if you were told that {claim}, I'm sorry.", "you don't have to believe that {claim}."],
    before_after: ["slowly, {before} became {after}.", "from {before}, softly, to {after}."],
    mistake: ["it's all right if you've been {slip}.", "many of us begin by {slip}."],
    secret: ["a little thing I hold dear: {do}.", "let me share what helped: {do}."],
    challenge: ["shall we try it together? {Do}.", "a gentle invitation: {do}."],
    how_to: ["how to {want}, kindly and slowly.", "let's {want} together."],
    contrast: ["less {slip}, more {tag1}.", "there's room for {after}, even after {before}."],
    list: ["with care, in this order: {tags}.", "a small list to lean on: {tags}."],
  },
  context: [
    "if today {pain}, sit down with me for a moment.",
    "nobody tells you how common it is that {pain}.",
    "we'll go slowly, {audience}, and {want} together.",
    "you're not behind; it's just that {pain}.",
    "let's be kind to ourselves {about}: {truth}.",
  ],
  tips: [
    "whenever you're ready, {do}; {why}.",
    "let yourself {do}, and soon {sign}.",
    "what helped me: {do}, because {why}.",
    "{do}, just this once, and be proud when {sign}.",
    "we all fall back into {slip}, and that's human. Softly, {do}.",
    "please {do}; you'll be glad, because {why}.",
  ],
  moreTips: ["and if you have a little energy left, {do}.", "then, hand in hand with that, {do}.", "be good to yourself and {do}, since {why}."],
  tipDetails: ["bit by bit, {sign}.", "it's a kindness to yourself, because {why}.", "and if {slip} returns, just smile and begin again.", "smile when {sign}."],
  proof: ["you'll feel it yourself: {sign}.", "trust what you notice: {sign}.", "take a quiet moment, {do}, and see how {sign}."],
  turn: ["and here's something comforting: {truth}.", "maybe it was never you; maybe {why}.", "you were told that {claim}, and you can put that down now."],
  payoff: ["and there you are, with {after}.", "{moment}, may you have {after}.", "look how far it is from {before} to {after}, and you walked it."],
  asides: ["remember, dear friend: {truth}.", "there's time: first {want}, then rest.", "let {before} go with a smile."],
  cta: {
    save: ["save this for a softer day, {moment}.", "keep it near, for the days when {pain}."],
    comment: ["I'd love to hear from you: {ask}", "tell us, we're listening: {ask}"],
    follow: ["stay with us; there's more {about}.", "follow, and we'll {want} together."],
    share: ["send a hug along with this to someone stuck on {before}.", "share it with a friend who wants to {want}, with love."],
    link: ["if you'd like company {about}, it's all in my profile.", "there's more care {about} behind my profile link."],
  },
};
