import type { Voice } from "../../voice.ts";

/** Facts in short, even sentences; no jokes, no drama. */
export const plainEn: Voice = {
  sentenceWords: 9,
  hooks: {
    question: ["a short question: {question}", "why is it that {pain}?"],
    number: ["{counted} {about}, nothing else.", "here are {counted} for {topic}."],
    confession: ["to be plain: {confession}.", "for a long time {confession}."],
    pov: ["POV: it's simple, and {scene}.", "POV: {tag1}, and that's all."],
    myth: ["a common belief, and a wrong one: {claim}.", "is it true that {claim}? {Truth}."],
    before_after: ["first {before}, then {after}.", "before, {before}; after, {after}."],
    mistake: ["the usual mistake: {slip}.", "one thing to stop: {slip}."],
    secret: ["a useful detail: {tag}.", "a small thing that helps: {do}."],
    challenge: ["a task for today: {do}.", "a simple test: no {slip}."],
    how_to: ["how to {want}, in order.", "this is how to {want}."],
    contrast: ["two ways: {slip}, or {tag1}.", "not {slip}, but {tag1}."],
    list: ["the list: {tags}.", "{topic} in short: {tags}."],
  },
  context: ["this is what helps when {pain}.", "{topic}: what to do, and why.", "for {audience}: how to {want}.", "the usual case: {pain}."],
  tips: ["{do}. This matters because {why}.", "step by step: {do}, and {sign}.", "{do}. Leave out {slip}.", "what to do: {do}. What to skip: {slip}.", "{do}. It shows when {sign}."],
  moreTips: ["next, {do}.", "the next step: {do}.", "and {do}. It helps because {why}."],
  tipDetails: ["the reason is short: {why}.", "a plain sign: {sign}.", "that's instead of {slip}.", "you can tell because {sign}."],
  proof: ["here's how to check: {sign}.", "look at the result: {sign}.", "to be sure, {do} and compare."],
  turn: ["one correction: {truth}.", "it's easy to miss that {why}.", "the part that's often wrong: {claim}."],
  payoff: ["the result: {after}.", "so, {after} in place of {before}.", "done this way, you {want}."],
  asides: ["put simply, {truth}.", "again, the aim: {want}.", "that's the difference between {before} and {after}."],
  cta: {
    save: ["save this for {topic}.", "save it; you'll need it {moment}."],
    comment: ["a question to you: {ask}", "write your answer below: {ask}"],
    follow: ["follow for the next part {about}.", "more {about} next time: follow."],
    share: ["send this to anyone who needs to {want}.", "know someone still {slip}? Share this."],
    link: ["details {about}: link in my profile.", "the full version {about} is in my profile."],
  },
};
