import type { Bank } from "../bank.ts";

/** For something one looks at or wonders about, whatever it is. `{topic}`, `{short}` and `{about}` are filled before use. */
export const subjectEn: Bank = {
  name: "close looks at ordinary things",
  pains: [
    "everything said {about} sounds the same",
    "you've passed by it a hundred times without really looking",
    "opinions {about} are louder than anything useful",
    "the interesting part of it is the part people skip",
  ],
  questions: ["What do people get wrong {about}?", "What would you notice {about} if you slowed down?", "When did you last look at it properly?", "What's the least obvious thing {about}?"],
  myths: [
    { claim: "everything {about} has been said already", truth: "a single close look says more than another opinion" },
    { claim: "you have to be an expert to talk {about}", truth: "an honest observation beats a borrowed conclusion" },
    { claim: "it only gets interesting when it's spectacular", truth: "the ordinary version is the one you can learn from" },
    { claim: "the first impression {about} is the right one", truth: "a second look nearly always finds more than the first" },
    { claim: "a good question has to be clever", truth: "a childlike question often opens more doors than a clever one" },
  ],
  wants: ["see it with fresh eyes", "tell the useful part from the noise", "explain it to a friend in plain words"],
  shifts: [
    { before: "a blur you scroll past", after: "a detail you can't unsee" },
    { before: "a borrowed opinion", after: "something you've noticed yourself" },
    { before: "a vague idea", after: "a clear picture" },
  ],
  scenes: ["you've stopped for a moment, and for the first time you really look", "someone asks you {about} and you realise you've never thought it through", "the phone is down, the room is quiet and there's only this in front of you"],
  confessions: ["I talked {about} long before I really looked", "I had a strong opinion {about} and nothing to back it", "I used to skip the very part {about} that I now like best"],
  moments: ["the next time it comes up", "when you see it next", "on your next free evening"],
  asks: ["What did you believe {about} that turned out wrong?", "What would you add {about}?", "Which detail {about} do you like best?"],
  footage: ["a close detail in side light", "the whole scene from a step back", "an old photo next to a new one", "a plain notebook with a short question in it"],
  sounds: ["the room as it is", "a page being turned", "footsteps coming closer"],
  tips: [
    { do: "start from what you can see and touch", why: "a detail in front of your eyes can't be argued away", slip: "starting from general opinions", sign: "you have something to point at", tag: "start with what you see", show: "a finger resting beside a small detail" },
    { do: "say out loud what you expect {about}", why: "a guess you've spoken can be checked, a silent one can't", slip: "pretending you knew it all along", sign: "the surprise turns out to be bigger than you thought", tag: "say your guess", show: "a guess being written down and covered" },
    { do: "watch {short} for a while before you judge", why: "the first glance mostly shows you what you already believe", slip: "deciding everything at first sight", sign: "you notice the thing that happens just before", tag: "watch first", show: "a chair pulled up, a notebook opened" },
    { do: "go closer than usual", why: "close up, familiar things turn strange again", slip: "staying at a safe distance", sign: "you find a detail you'd never seen", tag: "go closer", show: "a familiar surface filling the frame" },
    { do: "step back and look at what surrounds it", why: "things make sense only next to their neighbours", slip: "cropping out everything around it", sign: "the odd detail suddenly has a reason", tag: "step back", show: "hands sliding an object back into its surroundings" },
    { do: "compare {short} with the next closest thing", why: "differences show only side by side", slip: "looking at it on its own", sign: "the difference fits into a short sentence", tag: "compare two", show: "two similar things placed side by side" },
    { do: "look for the boring explanation first", why: "the dull reason is right far more often than the clever one", slip: "jumping to the exciting theory", sign: "the mystery shrinks and gets more interesting", tag: "try the boring reason", show: "a wild theory crossed out, a short line written below" },
    { do: "notice when it changes and when it doesn't", why: "timing gives away causes that words hide", slip: "treating every time as the same", sign: "a pattern turns up in your notes", tag: "note when", show: "small marks collecting on a calendar page" },
    { do: "ask somebody who deals with {short} every day", why: "daily company teaches what no article mentions", slip: "reading the same summary again", sign: "the answer starts with “it depends”", tag: "ask a regular", show: "two cups on a table, hands mid-gesture" },
    { do: "check where the story {about} comes from", why: "a tale repeated often enough passes for knowledge", slip: "passing on claims you never checked", sign: "you can say who saw it first-hand", tag: "check the source", show: "a page turned back to an earlier one" },
    { do: "put {short} in plain words", why: "plain words can be pictured, big ones only admired", slip: "hiding behind big words", sign: "a child could repeat it", tag: "plain words", show: "a long word replaced by a short one on a note" },
    { do: "try the smallest version of {short} yourself", why: "a small trial teaches more than a long debate", slip: "arguing about it from the sofa", sign: "your opinion gets shorter", tag: "try it small", show: "a tiny trial set up on a tabletop" },
    { do: "come back to {short} on another day", why: "first impressions say as much about your mood as about the thing", slip: "trusting a single visit", sign: "the second look corrects the first", tag: "look twice", show: "the same spot in different light" },
    { do: "name the part you still don't understand", why: "an open question keeps your eyes open too", slip: "smoothing over what's unclear", sign: "the answers you hear begin to teach you something", tag: "name the gap", show: "a question mark drawn large on a page" },
  ],
};
