import type { Bank } from "../bank.ts";

export const handmadeEn: Bank = {
  name: "things made by hand",
  pains: ["your first pieces look nothing like the picture", "you start projects faster than you finish them", "the edges never come out clean"],
  questions: ["Why does handmade look effortless in other hands?", "What do your hands know that you can't explain?", "Is it a mistake, or is it a signature?"],
  myths: [
    { claim: "you need a studio to begin", truth: "a corner of a table and good light are enough" },
    { claim: "handmade has to be perfect", truth: "small traces of the hand are what people touch first" },
    { claim: "good tools make good work", truth: "a sharp simple tool beats a drawer of fancy ones" },
  ],
  wants: ["finish a piece you're proud of", "get cleaner edges", "enjoy the slow part"],
  shifts: [{ before: "a box of half-finished projects", after: "a finished piece on the shelf" }, { before: "a wobbly first attempt", after: "a shape that feels right in the hand" }, { before: "rushing to the result", after: "a quiet hour at the table" }],
  scenes: ["the table is covered, your hands are dirty and time has stopped", "you've just ruined the piece you were proud of", "the light is good, the material is ready and nobody needs you for an hour"],
  confessions: ["I bought materials instead of making things", "I hid my first piece behind a plant", "I kept every crooked thing I ever made"],
  moments: ["at your next quiet hour at the table", "before you start a new piece", "the next time a piece goes wrong"],
  asks: ["What was the first thing you made?", "Which step do you enjoy most?", "What's been unfinished the longest?"],
  footage: ["tools on a worn table", "dust or fibres in side light", "a shelf of finished pieces", "a half-finished piece under a lamp"],
  sounds: ["a tool scraping softly", "scissors through fabric or paper", "hands brushing dust off a table"],
  tips: [
    { do: "sketch it small before you touch the material", why: "paper forgives what material remembers", slip: "starting with an expensive piece", sign: "the proportions bother you on paper, not later", tag: "sketch it small", show: "a quick sketch no bigger than a stamp" },
    { do: "prepare the material patiently", why: "most flaws are already there before the shaping starts", slip: "skipping the preparation", sign: "the material answers evenly under your hands", tag: "prepare it well", show: "hands working material until it's even" },
    { do: "make a test piece from scraps", why: "a scrap takes the mistake for you", slip: "trying a new step on the real piece", sign: "your hands already know the move", tag: "test on scraps", show: "a small scrap worked and set aside" },
    { do: "keep your tools sharp and clean", why: "a dull tool tears where a sharp one glides", slip: "pushing harder with a dull edge", sign: "the cut makes almost no sound", tag: "sharp tools", show: "a tool wiped clean with a cloth" },
    { do: "work with the light from the side", why: "side light shows every bump", slip: "working under a lamp straight above", sign: "you see the flaw before your thumb feels it", tag: "light from the side", show: "a lamp moved low beside the work" },
    { do: "go a little slower at the edges", why: "edges are where the eye decides how careful you were", slip: "hurrying through the last finger's width", sign: "the edge runs under your thumb without a catch", tag: "slow at the edges", show: "a fingertip smoothing an edge" },
    { do: "let it dry or rest as long as it asks", why: "hurried drying is where cracks and creases begin", slip: "forcing it with heat", sign: "it keeps its shape when you lift it", tag: "let it rest", show: "a piece covered with a light cloth" },
    { do: "turn the piece often", why: "every side is the front for somebody", slip: "perfecting only the side you see", sign: "it looks finished from the back", tag: "turn it around", show: "a piece rotated slowly by hand" },
    { do: "keep a mistake long enough to understand it", why: "a mistake you understand happens only once", slip: "throwing the ruined piece away at once", sign: "you can name the moment it went wrong", tag: "keep the mistakes", show: "a cracked piece held up to the light" },
    { do: "stop before you over-decorate", why: "empty space lets the material speak", slip: "adding just a bit more", sign: "you're tempted to add and don't", tag: "know when to stop", show: "a brush lifted away from a surface" },
    { do: "sign and date the underside", why: "a date turns a row of pieces into a path", slip: "forgetting which piece came first", sign: "last year's work makes you smile", tag: "sign and date", show: "initials scratched into an underside" },
  ],
};
