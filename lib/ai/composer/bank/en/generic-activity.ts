import type { Bank } from "../bank.ts";

/** For something one does, whatever it is. `{topic}`, `{short}` and `{about}` are filled before use. */
export const activityEn: Bank = {
  name: "small steps that stick",
  pains: [
    "{topic} keeps slipping to next week",
    "every attempt at {topic} starts well and fades by the third day",
    "advice {about} is everywhere and none of it fits your evening",
    "you know the theory {about} and still freeze at the first step",
  ],
  questions: [
    "What makes {short} feel harder than it is?",
    "What if your first try at {short} is supposed to look clumsy?",
    "Where does {short} really begin?",
    "Who told you {short} takes a whole free day?",
  ],
  myths: [
    { claim: "{short} takes talent", truth: "most of it is repetition at a friendly pace" },
    { claim: "you need the right gear before {topic}", truth: "the first rounds only need what's already at home" },
    { claim: "the right moment to begin is Monday", truth: "the right moment is any quiet one you actually have" },
    { claim: "mistakes should stay hidden", truth: "a mistake shows what to practise next" },
    { claim: "{short} works only if you never miss a day", truth: "coming back after a gap matters more than a perfect streak" },
  ],
  wants: ["get through a first honest attempt", "see progress without dreading it", "make it part of an ordinary week"],
  shifts: [
    { before: "a plan that never leaves the notes app", after: "a first attempt you can show" },
    { before: "dread before every start", after: "a start so small it's hard to refuse" },
    { before: "guesswork and guilt", after: "a routine with a clear next step" },
  ],
  scenes: [
    "there's a free evening, everything is ready and you still haven't started",
    "you've opened the same tutorial again and closed it halfway",
    "the table is clear, the phone is face down and the first step is right in front of you",
  ],
  confessions: ["I put off {topic} far longer than it would have taken", "I used to collect advice {about} instead of trying any of it", "my first tries at {short} were a mess and I kept them"],
  moments: ["the next time you have a quiet half-evening", "before your next attempt", "when you feel like starting over"],
  asks: ["Which step of {short} do you keep avoiding?", "What was your clumsiest first try?", "What helped you most {about}?"],
  footage: ["a cleared table by a window", "tools laid out in a row", "an open notebook with a short list", "a half-finished attempt next to a better one"],
  sounds: ["a pencil on paper", "the small clatter of things being laid out", "a quiet room"],
  tips: [
    { do: "decide what counts as done before you begin", why: "without a finish line every attempt feels like a failure", slip: "starting without knowing where to stop", sign: "you can say in a sentence what you finished", tag: "define done", show: "a short line being written at the top of a page" },
    { do: "lay out everything you need beforehand", why: "a missing tool is the easiest excuse to quit", slip: "hunting for tools halfway through", sign: "the first minute goes into the work itself", tag: "set up first", show: "hands placing tools in a row on a table" },
    { do: "shrink the first step until it looks silly", why: "a step that small has nothing to argue with", slip: "opening with the hardest part", sign: "you've begun before you've had time to hesitate", tag: "shrink step one", show: "a long list folded until a single line shows" },
    { do: "watch somebody do it before you copy it", why: "eyes pick up rhythm that instructions leave out", slip: "reading about it for hours", sign: "your hands move in the same order", tag: "watch, then copy", show: "hands repeating a motion seen on a small screen" },
    { do: "practise the awkward part on its own", why: "the rest of {short} already works and only hides the weak spot", slip: "always starting from the very beginning", sign: "the awkward part stops slowing you down", tag: "isolate the hard bit", show: "the same small movement repeated slowly" },
    { do: "go slower than feels natural", why: "speed covers mistakes, and slowness shows where they start", slip: "rushing to look skilled", sign: "you catch the mistake before it happens", tag: "slow down", show: "a movement done at half the usual pace" },
    { do: "keep a record of each attempt", why: "progress is invisible from a single day to the next", slip: "trusting memory to notice progress", sign: "the early attempts start to look funny", tag: "keep a record", show: "two attempts placed side by side" },
    { do: "change a single thing per try", why: "a single change shows what really helped", slip: "changing everything at once", sign: "you can name the change that worked", tag: "one change per try", show: "a single item being swapped in a neat row" },
    { do: "tie it to something you do every day", why: "an old habit reminds you better than willpower", slip: "waiting for the right mood", sign: "it starts to feel odd to skip it", tag: "tie it to a habit", show: "tools set next to a morning mug" },
    { do: "stop while it's still going well", why: "you come back sooner to something that ended on a good note", slip: "pushing on until you're fed up", sign: "you catch yourself looking forward to tomorrow", tag: "stop on a high", show: "a tool put down neatly, work left unfinished" },
    { do: "ask someone for a single honest remark", why: "a fresh pair of eyes spots what you've stopped seeing", slip: "asking whether it's good", sign: "the remark is about a detail, not about you", tag: "ask about a detail", show: "a finger pointing at a detail" },
    { do: "plan how you'll return after a missed day", why: "gaps happen, and a plan turns them into pauses", slip: "promising never to miss again", sign: "the day after a gap looks ordinary", tag: "plan the comeback", show: "a calendar page with an empty square and a tick after it" },
    { do: "put the next step in writing before you leave", why: "tomorrow's start is easier when today has already decided it", slip: "leaving the next step to tomorrow's mood", sign: "you sit down and know what to touch first", tag: "write the next step", show: "a sticky note placed on top of the tools" },
    { do: "teach it to a friend in plain words", why: "explaining shows at once what you only half understand", slip: "nodding along to experts", sign: "your friend can repeat it back", tag: "teach it", show: "hands explaining something over a table" },
  ],
};
