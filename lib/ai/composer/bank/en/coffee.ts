import type { Bank } from "../bank.ts";

export const coffeeEn: Bank = {
  name: "coffee at home",
  pains: [
    "your coffee at home tastes flat by the second sip",
    "the cup comes out bitter no matter which beans you buy",
    "your morning coffee changes every day and you can't say why",
  ],
  questions: [
    "Why does coffee smell better than it tastes?",
    "Is it the beans, or is it your kettle?",
    "Why is the café cup sweet and yours bitter?",
    "What are you really tasting when coffee turns sour?",
  ],
  myths: [
    { claim: "good coffee needs an expensive machine", truth: "fresh grounds and a kettle already get you most of the way" },
    { claim: "stronger coffee means a darker roast", truth: "strength comes from how much coffee you use, not from its colour" },
    { claim: "boiling water ruins coffee", truth: "a light roast likes very hot water, and a dark one only wants a short pause" },
  ],
  wants: ["brew a sweet, clean cup", "drink better coffee before work", "make café-style coffee with a kettle"],
  shifts: [
    { before: "a bitter cup you finish out of duty", after: "a sweet cup you actually sit down for" },
    { before: "guesswork before breakfast", after: "a quiet ritual that works" },
    { before: "coffee that needs sugar", after: "coffee that needs nothing" },
  ],
  scenes: [
    "the kettle has just clicked off and nobody else is awake",
    "you're standing in the kitchen in socks, waiting for the first cup",
    "the window is still dark and the grinder is about to wake everyone up",
  ],
  confessions: ["I blamed the beans for every bad cup", "I used to measure coffee with my eyes closed", "I bought gadgets before I'd learned to pour"],
  moments: ["on your next slow morning", "before tomorrow's first cup", "the next time the cup tastes off"],
  asks: ["What do you brew with when there's no machine around?", "Milk, sugar, or nothing at all?", "Which bean surprised you last?"],
  footage: ["steam rising over a plain mug", "a kettle on the stove in window light", "beans in an open bag, label turned away", "an empty cup on a wooden board"],
  sounds: ["the click of the kettle", "the crunch of the grinder", "a thin stream of water hitting the grounds"],
  tips: [
    { do: "buy beans with a roast date on the bag", why: "coffee is fresh food, and stale beans taste of cardboard", slip: "trusting a best-before date", sign: "the grounds puff up when water touches them", tag: "check the roast date", show: "a thumb resting under the date on a coffee bag" },
    { do: "keep the beans in a closed tin, away from the stove", why: "air and heat carry the aroma off", slip: "keeping the bag open by the stove", sign: "the tin smells louder than the whole kitchen", tag: "close the tin", show: "a lid pressed down on a coffee tin" },
    { do: "weigh the coffee and the water", why: "a spoon holds a different dose every day", slip: "measuring by the spoonful", sign: "today's cup tastes like yesterday's", tag: "weigh both", show: "beans rolling onto a kitchen scale" },
    { do: "grind right before you brew", why: "ground coffee loses its smell in minutes", slip: "grinding a week's worth ahead", sign: "the kitchen smells of coffee before any water is poured", tag: "grind last", show: "a hand turning a small grinder, close on the crank" },
    { do: "use water you'd enjoy drinking plain", why: "a cup of coffee is nearly all water", slip: "brewing with hard tap water", sign: "the fruit and the sweetness come forward", tag: "better water", show: "clear water running from a filter jug into a kettle" },
    { do: "rinse the paper filter with hot water", why: "dry paper lends the cup a cardboard note", slip: "dropping in a dry filter", sign: "the filter clings to the walls of the cone", tag: "rinse the filter", show: "hot water darkening a paper filter" },
    { do: "warm the cup first", why: "a cold cup steals the heat you just made", slip: "pouring into a mug straight from the cupboard", sign: "the last sip is still warm", tag: "warm the cup", show: "hot water swirling in an empty mug" },
    { do: "wet the grounds and wait before you pour the rest", why: "fresh coffee lets gas out first, and that gas pushes water away", slip: "pouring all the water at once", sign: "the bed rises and bubbles like dough", tag: "let it bloom", show: "coffee grounds swelling under a little water", helps: ["v60", "pour", "filter"] },
    { do: "pour slowly, in small circles", why: "an even pour pulls the same flavour from every grain", slip: "flooding the middle of the cone", sign: "the bed of grounds ends up flat", tag: "slow circles", show: "a thin stream drawing circles over the grounds", helps: ["v60", "pour", "filter"] },
    { do: "grind coarser when the cup tastes bitter", why: "bitterness means the water stayed in contact for too long", slip: "adding sugar to cover a harsh cup", sign: "the bitterness fades and sweetness shows up", tag: "bitter: go coarser", show: "fingers moving the dial of a grinder a notch" },
    { do: "grind finer when the cup tastes sour", why: "sourness means the water rushed through", slip: "blaming the roast for a sour cup", sign: "the sip turns rounder and longer", tag: "sour: go finer", show: "coarse and fine grounds rubbed between fingertips" },
    { do: "change a single thing at a time", why: "a single change shows what really helped", slip: "changing beans, grind and water in the same morning", sign: "you can name what made today better", tag: "change one thing", show: "a pencil marking a small brew note" },
    { do: "clean the grinder and the pot with warm water", why: "old coffee oils turn rancid and flavour everything after", slip: "leaving yesterday's grounds in the pot", sign: "an empty pot smells of nothing", tag: "clean the gear", show: "a small brush sweeping old grounds from a grinder", helps: ["moka", "machine"] },
  ],
};
