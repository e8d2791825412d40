import type { Bank } from "../bank.ts";

export const productivityEn: Bank = {
  name: "calmer workdays",
  pains: ["the day is full and nothing is done", "your list grows faster than you can tick it off", "the important thing keeps moving to tomorrow"],
  questions: ["What did you actually finish today?", "Who plans your morning, you or your inbox?", "Are you tired, or just scattered?"],
  myths: [
    { claim: "busy people get more done", truth: "finished beats busy, and they rarely look alike" },
    { claim: "multitasking saves time", truth: "every switch costs a little attention that nobody pays back" },
    { claim: "motivation comes first", truth: "motivation usually turns up a few minutes after you begin" },
  ],
  wants: ["finish the thing that matters", "end the day without guilt", "plan a day you can keep"],
  shifts: [{ before: "a list that never ends", after: "a short list that does" }, { before: "a day of small fires", after: "a quiet block of real work" }, { before: "evening guilt", after: "an evening that's yours" }],
  scenes: ["it's mid-afternoon, every tab is open and nothing is done", "the inbox is loud and the real work is waiting politely", "the desk is clear, the phone is away and it's strangely quiet"],
  confessions: ["I used to put finished things on my list just to cross them off", "I answered messages all day and called it work", "I've planned more systems than I've used"],
  moments: ["tomorrow morning", "before you open your inbox", "at the end of your next workday"],
  asks: ["What's been on your list the longest?", "What steals your best hour?", "Paper or app?"],
  footage: ["a clear desk with a single sheet of paper", "a clock on a quiet wall", "a closed laptop in evening light", "a cup going cold next to a notebook"],
  sounds: ["a pen crossing out a line", "a laptop closing", "a quiet room with a ticking clock"],
  tips: [
    { do: "choose tomorrow's first task tonight", why: "mornings are too foggy for choosing", slip: "opening the inbox to find out what to do", sign: "you start before the coffee is finished", tag: "choose tonight", show: "a sticky note placed on a closed laptop" },
    { do: "write the task as an action", why: "a verb tells your hands where to begin", slip: "writing vague nouns on a list", sign: "you know the first move at a glance", tag: "use a verb", show: "a vague word crossed out, a verb written above" },
    { do: "do the heavy task before the loud ones", why: "attention is freshest before the day asks for it", slip: "warming up with messages", sign: "by lunch the day already counts", tag: "heavy one first", show: "a thick folder opened on an empty desk" },
    { do: "close every tab you don't need now", why: "each open tab asks a small question", slip: "keeping everything open just in case", sign: "you stop switching without noticing", tag: "close the tabs", show: "a screen emptied down to a single window" },
    { do: "give messages a time of their own", why: "replies expand into any hour you leave open", slip: "answering each message as it lands", sign: "nobody notices the delay", tag: "batch the messages", show: "a phone placed in a drawer" },
    { do: "set a timer shorter than you'd like", why: "a near finish line makes starting easy", slip: "promising yourself a whole afternoon of focus", sign: "you look up surprised when it rings", tag: "short timer", show: "a kitchen timer turned by hand" },
    { do: "leave a note for yourself when you're interrupted", why: "a breadcrumb saves the long way back", slip: "trusting yourself to remember the thread", sign: "you're back in the work within a breath", tag: "leave a breadcrumb", show: "a quick word scribbled in a margin" },
    { do: "say what you're not doing this week", why: "a plan is mostly what it leaves out", slip: "saying yes and hoping", sign: "the calendar has white space", tag: "a not-doing list", show: "lines crossed out on a weekly page" },
    { do: "rest before you need to", why: "a break taken early is short", slip: "working until the screen blurs", sign: "the afternoon feels like a second morning", tag: "rest early", show: "a window opened, a cup picked up" },
    { do: "finish small things on the spot", why: "a tiny task costs more to store than to do", slip: "writing down what takes a moment", sign: "the list stays short", tag: "do it on the spot", show: "a letter signed and put straight into an envelope" },
    { do: "close the day with a short look back", why: "a day that ends on paper stops following you home", slip: "simply shutting the laptop", sign: "the evening is quiet in your head", tag: "close the day", show: "a final tick and a notebook closing" },
  ],
};
