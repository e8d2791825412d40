import type { Bank } from "../bank.ts";

export const bakingEn: Bank = {
  name: "home baking",
  pains: ["your bread comes out heavy no matter what you do", "the crust burns while the middle stays damp", "the same recipe works once and fails the next time"],
  questions: ["Why does the same dough behave differently every time?", "What is your oven really doing?", "Is it the flour, or is it the waiting?"],
  myths: [
    { claim: "more flour fixes a sticky dough", truth: "a sticky dough usually wants time, not flour" },
    { claim: "opening the oven never hurts", truth: "every peek lets out the heat that lifts the dough" },
    { claim: "good bread needs hours of kneading", truth: "rest does most of the kneading for you" },
  ],
  wants: ["bake a loaf with an open crumb", "get an even golden crust", "bake without guessing"],
  shifts: [{ before: "a brick with a nice smell", after: "a loaf that sings when it cools" }, { before: "guessing at the oven door", after: "a bake you can repeat" }, { before: "a pale, sad crust", after: "a crackling golden crust" }],
  scenes: ["the oven is warm and there's flour on every surface", "the timer has just rung and you're afraid to look", "the kitchen smells of butter and nobody dares to open the oven"],
  confessions: ["I used to cut the loaf while it was hot", "I blamed my oven for every flat cake", "my first loaf could have stopped a door"],
  moments: ["on your next baking day", "before you preheat the oven again", "the next time the dough sticks to everything"],
  asks: ["What was your flattest bake?", "Crust or crumb: which do you care about more?", "Which recipe do you bake without looking?"],
  footage: ["flour drifting through window light", "a loaf cooling on a rack", "a warm oven window", "a dusty wooden board with a scraper"],
  sounds: ["a crust crackling as it cools", "the oven door closing", "a whisk against a bowl"],
  tips: [
    { do: "weigh the flour", why: "a cup of flour changes with every scoop", slip: "measuring flour by the cup", sign: "the dough feels the same as last time", tag: "weigh the flour", show: "flour falling softly into a bowl on a scale" },
    { do: "let butter and eggs come to room temperature", why: "cold ingredients refuse to mix smoothly", slip: "using butter straight from the fridge", sign: "the batter looks glossy, not curdled", tag: "warm ingredients", show: "a fingertip leaving a dent in soft butter", only: ["cake", "cookie", "muffin", "pie", "pastry", "croissant"] },
    { do: "let the flour drink before you knead", why: "rested dough turns stretchy by itself", slip: "kneading as soon as the water is in", sign: "the dough pulls into a smooth sheet", tag: "rest, then knead", show: "a rough dough turning smooth under a cloth" },
    { do: "wet your hands instead of flouring them", why: "extra flour dries the crumb", slip: "dusting more flour onto sticky dough", sign: "the dough slides off your fingers", tag: "wet hands", show: "wet fingers folding a soft dough" },
    { do: "watch the dough, not the clock", why: "a warm kitchen and a cold one run on different times", slip: "trusting the minutes in a recipe", sign: "a poked dent comes back slowly", tag: "watch the dough", show: "a finger gently poking risen dough" },
    { do: "preheat longer than the oven tells you", why: "the air gets hot long before the walls do", slip: "putting the dough in at the first beep", sign: "the bake rises early and evenly", tag: "preheat longer", show: "a hand setting an oven dial" },
    { do: "bake on a hot tray", why: "heat from below gives the first push upwards", slip: "starting on a cold tray", sign: "the base sounds hollow when tapped", tag: "hot tray", show: "dough sliding onto a hot tray" },
    { do: "score the loaf with a confident cut", why: "a cut tells the steam where to leave", slip: "skipping the cut", sign: "the ear lifts along the line", tag: "score it", show: "a blade drawing a line across the dough", only: ["bread", "sourdough", "loaf"] },
    { do: "keep the oven door shut in the beginning", why: "the early heat is what makes dough rise", slip: "opening the door to check", sign: "the top domes before it colours", tag: "door shut", show: "a glowing oven window, hand resting on the handle" },
    { do: "bake it a shade darker than feels safe", why: "colour is flavour", slip: "taking it out at the first blush", sign: "the kitchen smells of toast and caramel", tag: "bake it darker", show: "a deep golden crust turning in the light" },
    { do: "let it cool completely before you cut", why: "the inside goes on setting after the oven", slip: "cutting it while it steams", sign: "the knife comes out clean", tag: "let it cool", show: "a bread knife waiting beside a cooling rack" },
    { do: "note what you changed", why: "a small note turns luck into a recipe", slip: "trusting memory with the details", sign: "the next bake is better on purpose", tag: "keep a bake note", show: "floury fingers writing in a notebook" },
  ],
};
