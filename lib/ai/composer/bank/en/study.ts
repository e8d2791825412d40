import type { Bank } from "../bank.ts";

export const studyEn: Bank = {
  name: "calmer studying",
  pains: ["you read the page and remember nothing", "the exam is close and the notes look foreign", "you study for hours and can't say what you've learned"],
  questions: ["Why does rereading feel so productive?", "Could you explain it without your notes?", "What are you really doing when you highlight?", "Where does your attention go after a few minutes?"],
  myths: [
    { claim: "highlighting helps you remember", truth: "recalling helps, and colour only decorates" },
    { claim: "long sessions beat short ones", truth: "short sessions with real breaks keep more" },
    { claim: "you need to feel ready before you test yourself", truth: "testing is how readiness happens" },
  ],
  wants: ["remember what you read", "study less and keep more", "walk into the exam calm"],
  shifts: [{ before: "a rainbow of highlighted pages", after: "a page you can explain from memory" }, { before: "a night of panic", after: "a quiet last evening" }, { before: "hours at the desk", after: "short sessions that stick" }],
  scenes: ["it's late, the lamp is on and you've read the same line again", "the book is open, the phone is buzzing and the exam is getting closer", "you close the notes and try to say it in your own words"],
  confessions: ["I highlighted whole pages and learned only the colour yellow", "I called it studying when I was only copying", "I used to save the hard topic for the last night"],
  moments: ["at your next study session", "the evening before the exam", "when the page stops making sense"],
  asks: ["Which subject do you always postpone?", "Where do you study best?", "What's your worst study habit?"],
  footage: ["a desk lamp over an open book", "a stack of index cards", "a phone face down on a shelf", "a library window in the evening"],
  sounds: ["a pencil on paper", "a page turning", "a timer being wound"],
  tips: [
    { do: "read the questions before the chapter", why: "a question tells your eyes what to look for", slip: "reading from the top and hoping", sign: "answers jump out of the text", tag: "questions first", show: "a question written above an empty page" },
    { do: "put the phone in another room", why: "a phone in sight takes attention even in silence", slip: "studying next to a lit screen", sign: "you stop reaching for your pocket", tag: "phone away", show: "a phone placed on a shelf outside the room" },
    { do: "close the book and write what you remember", why: "recalling is the part that builds memory", slip: "reading the page again", sign: "the gaps show themselves", tag: "close and recall", show: "a book closing and a pen starting" },
    { do: "explain it as if to a younger friend", why: "plain words reveal what you skipped", slip: "repeating the textbook's sentences", sign: "you run out of jargon", tag: "explain it simply", show: "a small sketch drawn while explaining" },
    { do: "mix topics in the same session", why: "switching trains you to recognise what's being asked", slip: "drilling a single type of problem", sign: "you know the method before you finish reading", tag: "mix the topics", show: "cards from different piles shuffled together" },
    { do: "work in short rounds with real breaks", why: "attention fades before you notice", slip: "sitting until you go numb", sign: "you come back curious", tag: "short rounds", show: "a kitchen timer turned by hand" },
    { do: "begin with the topic you avoid", why: "dread costs more energy than the topic does", slip: "polishing what you already know", sign: "the rest of the session feels light", tag: "hard one first", show: "the thickest folder pulled from a stack" },
    { do: "turn headings into questions", why: "a question makes every paragraph an answer", slip: "copying headings into notes", sign: "your notes start to test you", tag: "ask the heading", show: "a question mark added to a heading" },
    { do: "return to it after a day, and again after a few", why: "memory strengthens each time it's nearly lost", slip: "finishing a topic and never coming back", sign: "the second return takes half the effort", tag: "come back later", show: "small dates pencilled in a margin" },
    { do: "rehearse under exam conditions", why: "calm is practised, too", slip: "meeting the clock for the first time in the exam", sign: "the real paper looks familiar", tag: "rehearse the exam", show: "a blank sheet, a pen and a clock" },
    { do: "sleep before the exam instead of cramming", why: "sleep is when the day's learning settles", slip: "trading sleep for a last chapter", sign: "answers come without being chased", tag: "sleep on it", show: "a lamp switched off over closed notes" },
  ],
};
