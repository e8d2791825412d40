import type { Bank } from "../bank.ts";

export const runningEn: Bank = {
  name: "easy running",
  pains: ["you're out of breath before the first corner", "running feels like a punishment you signed up for", "your shins complain before your lungs do", "every restart ends on the third run"],
  questions: ["What if you're simply running too fast?", "Why does the first mile always feel the worst?", "When did running stop being a game?", "Can you talk while you run?"],
  myths: [
    { claim: "a run only counts if it hurts", truth: "most good running is easy enough to chat through" },
    { claim: "walking during a run is cheating", truth: "walk breaks are how runs get longer" },
    { claim: "you need expensive gear to begin", truth: "comfortable shoes and a route you like are enough" },
  ],
  wants: ["run without gasping", "look forward to the next run", "come home with energy left"],
  shifts: [{ before: "a sprint that ends at the corner", after: "an easy loop you finish smiling" }, { before: "running as punishment", after: "running as a break" }, { before: "sore shins and a guilty plan", after: "a steady week" }],
  scenes: ["the shoes are on, the door is open and the sofa is calling", "it's drizzling, the street is empty and your playlist has just begun", "you're at the first corner and your breath already sounds like a train"],
  confessions: ["I ran every run too fast and called it training", "I hid behind a bus stop to catch my breath", "I quit running more often than I began it"],
  moments: ["on your next run", "before you lace up again", "on the next morning you'd rather skip"],
  asks: ["What gets you out of the door on a bad day?", "Music, a podcast or just your breath?", "Where is your favourite loop?"],
  footage: ["an empty path in early light", "running shoes by a door", "rain on a quiet street", "long shadows on a park path"],
  sounds: ["steady footsteps on gravel", "a zip being pulled up", "birds over a quiet street"],
  tips: [
    { do: "put your shoes by the door the night before", why: "a morning decision is easier when it's already made", slip: "looking for socks at dawn", sign: "you're outside before you can argue", tag: "shoes by the door", show: "running shoes set down beside a door" },
    { do: "begin with a brisk walk", why: "joints and breath wake up slower than ambition does", slip: "sprinting out of the gate", sign: "the first stretch stops feeling like a shock", tag: "walk first", show: "feet walking briskly on pavement", helps: ["beginner", "start"] },
    { do: "slow down until you can talk", why: "an easy pace is what builds endurance", slip: "racing every single run", sign: "you can finish a sentence aloud", tag: "talking pace", show: "a watch glanced at and turned away", helps: ["beginner", "start", "slow"] },
    { do: "take short, quick steps", why: "a long step lands like a brake", slip: "reaching far ahead with every stride", sign: "your footsteps get quieter", tag: "shorter steps", show: "feet landing lightly under the body" },
    { do: "drop your shoulders and unclench your hands", why: "tension upstairs costs breath", slip: "running with fists and raised shoulders", sign: "your breathing gets deeper by itself", tag: "drop the shoulders", show: "hands opening and shaking loose" },
    { do: "plan your walk breaks before you need them", why: "a planned pause feels like strategy, a forced one like failure", slip: "running until you collapse", sign: "you finish at the pace you started", tag: "plan walk breaks", show: "a lamp post passing as a jog becomes a walk", helps: ["beginner"] },
    { do: "choose a loop that brings you home", why: "a loop removes the temptation to turn around", slip: "running out and back on a boring street", sign: "you forget to check the distance", tag: "run a loop", show: "a finger tracing a loop on a paper map" },
    { do: "count minutes before you count distance", why: "minutes are the same on a good day and a bad one", slip: "chasing numbers on the watch", sign: "slow days stop feeling like failures", tag: "minutes, not distance", show: "a sleeve pulled down over a watch" },
    { do: "leave a rest day after a hard one", why: "legs grow stronger while they rest", slip: "running hard on tired legs", sign: "the stairs feel normal again", tag: "rest on purpose", show: "legs stretched out on a sofa" },
    { do: "finish while you still want more", why: "the last feeling decides whether you come back", slip: "ending every run completely empty", sign: "you're already thinking of the next route", tag: "stop while it's fun", show: "laces being undone on a doorstep" },
    { do: "put a word about each run in a notebook", why: "a mood note shows patterns no watch can", slip: "judging yourself by pace alone", sign: "you see which days suit you", tag: "note the mood", show: "a short word written in a small notebook" },
    { do: "change shoes when the soles are worn smooth", why: "tired soles pass every bump on to your knees", slip: "running in gym shoes from years ago", sign: "the morning after is free of odd aches", tag: "check the soles", show: "a thumb running along a worn sole" },
  ],
};
