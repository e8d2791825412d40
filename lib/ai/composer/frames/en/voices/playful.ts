import type { Voice } from "../../voice.ts";

/** Teasing, things with a will of their own, questions to nobody; the viewer is in on the joke. */
export const playfulEn: Voice = {
  sentenceWords: 11,
  hooks: {
    question: ["quick, before anyone sees: {question}", "caught {slip} again, are we?"],
    number: ["{counted}, zero lectures, {topic}.", "{counted}, and yes, {tag1} made the cut."],
    confession: ["don't tell anyone, but {confession}.", "confession time, lights dimmed: {confession}."],
    pov: ["POV: {scene}, uh-oh.", "POV: {pain}, and the fridge is judging you."],
    myth: ["“{Claim}”? Cute, but {truth}.", "bless whoever still says that {claim}."],
    before_after: ["{before} walks into a bar, {after} walks out.", "bye-bye, {before}. Oh hi, {after}."],
    mistake: ["whoops: {slip}.", "somebody's been {slip}, haven't they?"],
    secret: ["psst: {do}.", "come closer, I'm whispering: {tag}."],
    challenge: ["loser does the dishes: {do}.", "double dare, no crossed fingers: {do}."],
    how_to: ["how to {want} without tears.", "how to {want} and look innocent."],
    contrast: ["team {tag1} or team {slip}?", "me {slip}; also me, dreaming of {after}."],
    list: ["shopping list for your brain: {tags}.", "{tags}, in that order, no peeking."],
  },
  context: [
    "welcome to another episode of “{Pain}.”",
    "if {pain}, congratulations, you're one of us.",
    "picture the scene, popcorn optional: {scene}.",
    "{audience}, drop the snack for a second: we're about to {want}.",
    "nobody gets hurt today, we just {want}.",
  ],
  tips: [
    "{do}. I know, revolutionary, but {why}.",
    "step away from {slip}, hands where I can see them, and {do}.",
    "if {slip} were a sport, we'd all have medals. Instead, {do}.",
    "{do}, then do a tiny victory dance when {sign}.",
    "here comes the fun bit: {do}, because {why}.",
    "breaking news: {why}, so {do}.",
  ],
  moreTips: ["oh, and {do}.", "bonus round: {do}.", "while the universe isn't looking, {do}, since {why}."],
  tipDetails: ["yes, really: {why}.", "cue the applause when {sign}.", "{slip} can go sit in the corner.", "and there you'll be, smiling, as {sign}."],
  proof: ["for the suspicious: {do} and see if {sign}.", "the evidence sits right there, grinning: {sign}.", "go on, poke it: {sign}."],
  turn: ["cue the dramatic music: {truth}.", "and who's that sneaking back in? {Slip}, of course.", "awkward silence, because {truth}."],
  payoff: ["ta-da: {after}.", "off to bed with {before}, and in comes {after}.", "you wanted to {want}, and look at you go."],
  asides: ["rumour has it that {truth}.", "no drumroll, just {after}.", "nobody is going to miss {before}, promise."],
  cta: {
    save: ["save this before your memory eats it: {tag1}.", "stash it where you'll find it {moment}."],
    comment: ["spill it in the comments: {ask}", "no wrong answers, only funny ones: {ask}"],
    follow: ["follow, I've got more mischief {about}.", "stick around, there's more nonsense {about}."],
    share: ["tag-team it: send this to your favourite expert in {slip}.", "lovingly send this to someone still {slip}."],
    link: ["the rabbit hole {about} starts at my profile link.", "for the curious, more {about} hides behind my profile link."],
  },
};
