import type { Frames } from "../frames.ts";

export const contextEn: Frames["context"] = {
  any: [
    "this is {about}, for {audience}.",
    "if you're here for {topic}, you probably know the feeling: {pain}.",
    "{audience}, this one's for you: {pain}, and it doesn't have to.",
    "if {pain}, the cause is usually small.",
    "we'll get you from {before} to {after}.",
    "when {pain}, it's rarely about talent.",
    "{topic}: {pain}, and here's why that's fixable.",
    "for {audience} who want to {want}.",
    "the truth {about} is simpler: {truth}.",
    "let's talk {about}. {Truth}.",
    "when it comes to {topic}, {truth}.",
    "here's what I'd want to know first {about}: {truth}.",
    "{topic}, and a fact to begin with: {truth}.",
    "before anything else {about}: {truth}.",
  ],
  plain: [
    "here's {topic} in plain words, so that you can {want}.",
    "the goal is simple: {want}.",
    "when {pain}, most of it comes down to habits.",
  ],
  playful: [
    "{topic}: the sitcom where {pain}.",
    "somewhere between {before} and giving up, there's a fun way to {want}.",
    "spoiler for {audience}: you get to {want}.",
    "raise a hand if {pain}, because I see you.",
  ],
  expert: [
    "when {pain}, look at the order of steps before you blame the tools.",
    "most questions {about} share a cause, and it isn't the obvious one: {claim}.",
    "let's be precise {about}: what you want is {after}.",
    "for {audience}, the useful question is how to {want}.",
  ],
  bold: [
    "enough: {pain}, and it ends here.",
    "forget the excuses {about}. You can {want}.",
    "listen if you want {after}.",
    "{audience}: stop settling for {before}.",
  ],
  warm: [
    "if {pain}, you're in good company.",
    "come closer, {audience}: you can {want}, little by little.",
    "I know how it feels when {pain}, so let's take it slowly.",
    "there's no hurry {about}. We're only after {after}.",
  ],
};

export const payoffEn: Frames["payoff"] = {
  any: [
    "that's the road from {before} to {after}.",
    "what you get is {after}.",
  "{after}.",
  "hello, {after}.",
    "and that's how you {want}.",
    "do it {moment} and {sign}.",
    "that's all there is to it: {truth}.",
    "out with {before}, in with {after}.",
  ],
  plain: ["that's enough to {want}.", "try it {moment}. You'll have {after}.", "small changes, and {before} turns into {after}."],
  playful: ["congratulations, you've traded {before} for {after}.", "go on, try it {moment} and act surprised when {sign}.", "and just like that, no applause needed: {after}."],
  expert: ["judge it by the result: {sign}.", "in short, that's how you {want}.", "once these are in place, expect {after}, not {before}."],
  bold: ["that's the deal: {after}.", "do this and {before} is over.", "now go and {want}."],
  warm: ["and one day, without much effort, you notice: {after}.", "you deserve {after}, and now you know the way.", "take it slowly and let {before} fade into {after}."],
};

export const proofEn: Frames["proof"] = [
  "check it yourself: {sign}.",
  "don't take my word for it: {do}, and {sign}.",
  "the proof is easy to see: {sign}.",
  "test it {moment}: {do} and see whether {sign}.",
  "try it side by side with {slip}. {Sign}.",
  "one more thing {that holds true|worth knowing|to keep in mind|I keep coming back to}: {truth}.",
  "you can feel the difference: {sign}.",
];

export const quotesEn: Frames["quotes"] = [
  "another creator puts it in a caption like this: “{Quote}.”",
  "one caption I saved says it well: “{Quote}.”",
  "“{Quote},” as another creator writes.",
  "a fellow creator's caption reads: “{Quote}.”",
  "I like how someone else wrote it: “{Quote}.”",
  "in the words of another creator's caption: “{Quote}.”",
];

export const turnEn: Frames["turn"] = [
  "and here's the surprise: {truth}.",
  "you'd think {claim}. But {truth}.",
  "here's the catch: {slip} feels right and works against you.",
  "the odd part is that {why}.",
  "what nobody expects: {truth}.",
  "this is where {slip} sneaks back in.",
  "but wait, doesn't everyone say {claim}? {Truth}.",
];

export const asidesEn: Frames["asides"] = [
  "{truth}.",
  "in fact, {truth}.",
  "{pain}, sure, but that's not where it ends.",
  "and no, it isn't true that {claim}: {truth}.",
  "all you're after is to {want}.",
  "think of {after}, not of {before}.",
  "the goal hasn't changed: {want}.",
  "{moment}, it all feels less like {before}.",
  "you'll notice it when {sign}.",
];

export const ctaEn: Frames["cta"] = {
  save: [
    "save this and open it {moment}.",
    "save this under {name}.",
    "save it: {tag}.",
    "save this: {topic}.",
    "save this now; {moment}, you'll want it.",
    "keep this one: {moment}, it'll come in handy.",
    "save this before you go back to {slip}.",
    "hit save if you want to {want}.",
    "tap save, then {want}.",
    "bookmark this for when {pain}.",
    "save the order: {tags}.",
  ],
  comment: [
    "{ask}",
    "here's my question for the comments: {ask}",
    "tell me below: {ask}",
    "your turn in the comments: {ask}",
    "I read every reply, so: {ask}",
    "settle it for me in the comments: {ask}",
    "be honest in the comments: {ask}",
  ],
  follow: [
    "follow for more {about}.",
    "follow for {name}.",
    "follow for {topic}.",
    "follow along if you want to {want}.",
    "follow me: next up, more {name}.",
    "there's more on {name} soon, so follow along.",
    "follow, and we'll get to {after} together.",
    "if {pain}, follow; I'm not done with {name}.",
    "stay for {name}: follow.",
    "follow, then {want}.",
  ],
  share: [
    "send this to someone who keeps {slip}.",
    "share it with a friend who wants to {want}.",
    "if you know someone still {slip}, send them this.",
    "pass this on to the person you talk to {about}.",
    "send it to whoever says that {claim}.",
    "share this with someone stuck on {before}.",
    "pass this on, then {want}.",
    "share this, then {want}.",
    "send it to whoever keeps {slip}.",
    "send this on: {name}.",
    "send it on: {tag}.",
    "send this on: {topic}.",
  ],
  link: [
    "everything else {about} is behind the link in my profile.",
    "the link in my profile has the rest {about}.",
    "if you want to {want}, the link is in my profile.",
    "tap the link in my profile {moment}.",
    "find more {name} behind the profile link.",
    "if {pain}, the link in my profile is for you.",
    "more {name}: link in my profile.",
    "tap my profile link, then {want}.",
    "to {want}, use my profile link.",
    "{topic}: profile link.",
  ],
};

export const ctaDetailsEn: Frames["ctaDetails"] = [
  "{ask}",
  "it's made for the days when {pain}.",
  "you'll thank yourself {moment}.",
  "start with this: {tag}.",
  "next time we'll look at how to {want}.",
  "and tell me when {sign}.",
  "until then, here's to {after}.",
];

export const titlesEn: Frames["titles"] = [
  "{topic}: {tag1}, {tag2}, {tag3}",
  "{topic}: from {before} to {after}",
  "{topic}: {counted}",
  "{topic}, step by step: {tag1}",
  "{topic}: {tag1} and {tag2}",
];

export const captionBodiesEn: Frames["captionBodies"] = [
  "In this one: {tags}.",
  "What's inside: {tags}. The aim is {after}.",
  "The short version: {tags}.",
  "For the days when {pain}: {tags}.",
  "{Topic}, step by step: {tags}.",
  "My notes {about}: {tags}.",
  "Because {truth}.",
  "{Topic}: {do}, and {sign}.",
  "If {pain}, {do}.",
  "{Topic}. {Do}: {why}.",
  "{Do} instead of {slip}.",
];
