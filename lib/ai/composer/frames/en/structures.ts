import type { Frames } from "../frames.ts";

export const structuresEn: Frames["structures"] = {
  story: {
    context: [
      "it usually starts like this: {scene}, and {pain}.",
      "picture it: {scene}. All you want is to {want}.",
      "every story {about} seems to begin the same way: {pain}.",
      "for a long time the answer looked obvious, because {claim}, right?",
      "{scene}. That's where this story {about} begins.",
    ],
    turn: [
      "then something small shifts: {truth}.",
      "the turning point is almost boring: {why}.",
      "and then it clicks that {truth}.",
      "what changes the story is dropping one habit, {slip}.",
    ],
    payoff: [
      "that's how {before} becomes {after}.",
      "so the story ends somewhere nicer: {after}.",
      "and then, {moment}, there it is: {after}.",
      "{moment}, you're the one with {after}.",
    ],
    leads: { first: ["so, {tip}", "it begins here: {tip}"], middle: ["then {tip}", "next, {tip}"], last: ["and in the end, {tip}", "finally, {tip}"] },
  },
  list: {
    context: [
      "{topic}: here is the list I'd hand to a friend.",
      "keep this list {about} close if {pain}.",
      "nothing here is expensive or clever; it's how you {want}.",
      "everything below helps when {pain}.",
    ],
    turn: ["one thing is not on this list: {slip}.", "notice what's missing from the list: {slip}.", "and cross this off any list you've seen: that {claim}."],
    payoff: [
      "put the list together and you get {after}.",
      "work down the list and you can {want}.",
      "short list, real difference: {after}.",
      "run the list {moment} and compare it with {before}.",
    ],
    leads: { first: ["first, {tip}", "number one: {tip}", "start with this: {tip}"], middle: ["next, {tip}", "then {tip}", "also on the list: {tip}", "and this: {tip}"], last: ["last on the list: {tip}", "and finally, {tip}"] },
  },
  demonstration: {
    context: [
      "a slow look at {topic}, so you can copy it.",
      "watch closely: this is what to do when {pain}.",
      "I'll go through {topic} the way I'd do it {moment}.",
      "no theory today: we're going to {want}.",
      "eyes on the details here, because {pain} for small reasons.",
    ],
    turn: ["watch why it isn't worth {slip}: {why}.", "look again, because {why}.", "here's where most attempts slip into {slip}."],
    payoff: [
      "look at the result: {after} instead of {before}.",
      "done right, it gives you {after}.",
      "that's the whole demonstration: you can {want} too.",
      "now you've seen how {before} turns into {after}.",
    ],
    leads: { first: ["watch: {tip}", "to begin, {tip}"], middle: ["now {tip}", "look here: {tip}", "next, {tip}"], last: ["the last move: {tip}", "to finish, {tip}"] },
  },
  myth_bust: {
    context: [
      "you've heard it a hundred ways: {claim}.",
      "most advice {about} rests on one belief: {claim}.",
      "somewhere we all picked up the idea that {claim}.",
      "it sounds sensible that {claim}, and it just doesn't hold up.",
    ],
    turn: ["here's what the myth gets wrong: {truth}.", "turn the myth around: {truth}."],
    payoff: [
      "forget the myth and you get {after}.",
      "so much for the idea that {claim}.",
      "the myth gives you {before}. The habit gives you {after}.",
      "without the myth in the way, you can {want}.",
    ],
    leads: { first: ["what works instead: {tip}", "try this instead: {tip}"], middle: ["also true: {tip}", "and {tip}", "better still, {tip}"], last: ["what really decides it: {tip}", "and last, {tip}"] },
  },
  before_after: {
    context: [
      "the before picture: {pain}.",
      "before, it looked like {before}, and {pain}.",
      "remember the before: {scene}, and {pain}.",
      "nothing was bought between {before} and {after}; only habits moved.",
    ],
    turn: ["what separates before from after is giving up {slip}.", "the difference comes from this: {why}.", "between before and after there's one realisation: {truth}."],
    payoff: [
      "so the after is this: {after}.",
      "after that, {before} is only a memory.",
      "compare: {before}, and now {after}.",
      "the after shot explains itself: {after}.",
    ],
    leads: { first: ["the first change: {tip}", "what changed first: {tip}"], middle: ["the next change: {tip}", "then {tip}"], last: ["the final change: {tip}", "and what sealed it: {tip}"] },
  },
  dialogue: {
    context: [
      "you'll tell me that {pain}, so let's talk about it.",
      "you say you just want to {want}, so let's do exactly that.",
      "I can hear the objection already: “{Claim}.”",
      "people keep asking me {about}, and it always comes down to this: {pain}.",
    ],
    turn: ["and if you're used to {slip}, try it the other way once.", "“surely {claim}?” Surprisingly, {truth}.", "if you're still not convinced: {truth}."],
    payoff: [
      "ask me again {moment}. You'll have {after}.",
      "so, to answer you: yes, you can {want}.",
      "and what you get in return is {after}.",
      "fair trade, don't you think: {before} for {after}.",
    ],
    leads: { first: ["my answer: {tip}", "here's what I'd say: {tip}"], middle: ["and after that, {tip}", "you might ask what's next: {tip}", "next question, same spirit: {tip}"], last: ["and if you only remember the last part: {tip}", "my last answer: {tip}"] },
  },
  day: {
    context: [
      "{scene}, so let's walk through it together.",
      "an ordinary day, an ordinary problem: {pain}.",
      "come along for a day with {topic}.",
      "the day begins simply: {scene}.",
    ],
    turn: ["somewhere in the middle of the day the old habit calls: {slip}.", "and when the day gets busy, remember: {truth}.", "the day usually falls apart over {slip}."],
    payoff: [
      "and by the end of the day: {after}.",
      "a day like this ends with {after}.",
      "same day, same hours, but {after} instead of {before}.",
      "tomorrow starts from {after}.",
    ],
    leads: { first: ["first thing: {tip}", "the day opens with this: {tip}"], middle: ["a little later, {tip}", "when there's a quiet moment, {tip}", "then {tip}"], last: ["before the day ends, {tip}", "last thing: {tip}"] },
  },
  checklist: {
    context: [
      "run through this before you try to {want}.",
      "a checklist for {topic}, for the days when {pain}.",
      "tick these off {moment}, and you're ready to {want}.",
      "if {pain}, one of these boxes is still empty.",
    ],
    turn: ["an empty box here usually means {slip}.", "if the list fails you, look for {slip}.", "the box everyone ticks too early: {claim}."],
    payoff: [
      "with everything ticked, expect {after}.",
      "a full checklist looks like {after}.",
      "every box you tick moves you from {before} towards {after}.",
      "check it off {moment}, and you can {want}.",
    ],
    leads: { first: ["first box: {tip}", "check this first: {tip}"], middle: ["next box: {tip}", "check: {tip}", "tick: {tip}"], last: ["last box: {tip}", "and the final check: {tip}"] },
  },
};
