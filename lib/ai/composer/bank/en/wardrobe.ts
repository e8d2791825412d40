import type { Bank } from "../bank.ts";

export const wardrobeEn: Bank = {
  name: "everyday wardrobe ideas",
  pains: ["the closet is full and there's nothing to wear", "you keep reaching for the same jeans", "every new piece goes with nothing you own"],
  questions: ["Why does a full closet feel empty?", "What do you actually wear on a Tuesday?", "Which piece have you never worn out of the house?"],
  myths: [
    { claim: "style means buying more", truth: "style mostly means knowing what you already wear" },
    { claim: "a capsule wardrobe has to be beige", truth: "a capsule only has to agree with itself" },
    { claim: "expensive clothes always look better", truth: "fit does more than a label" },
  ],
  wants: ["get dressed without a morning crisis", "make outfits from what you own", "buy less and wear more"],
  shifts: [{ before: "a full closet and nothing to wear", after: "a short rail where everything works" }, { before: "a pile on the chair", after: "an outfit chosen in a moment" }, { before: "impulse buys with the tags on", after: "pieces you reach for" }],
  scenes: ["it's almost time to leave and half the closet is on the bed", "you're in front of the mirror in the third shirt of the morning", "the hanger rail is full and your hand goes to the same sweater again"],
  confessions: ["I bought clothes for a life I don't have", "I kept jeans that fit somebody I used to be", "I wore the same sweater all winter and owned a full closet"],
  moments: ["tomorrow morning", "before your next order", "when the seasons change"],
  asks: ["Which piece do you wear the most?", "What's still hanging there with its tag on?", "Which colour do you always come back to?"],
  footage: ["a short clothes rail in daylight", "a folded stack of sweaters", "shoes lined up by a door", "a mirror with a coat over its edge"],
  sounds: ["hangers sliding along a rail", "a zip closing", "fabric being shaken out"],
  tips: [
    { do: "put what you wore this week on a single rail", why: "real outfits say more than any moodboard", slip: "planning outfits for an imaginary life", sign: "you see your own style without guessing", tag: "see what you wear", show: "hands moving hangers onto a separate rail", helps: ["capsule"] },
    { do: "turn every hanger the wrong way round", why: "what never gets turned back is what you never wear", slip: "deciding from memory what you wear", sign: "the unworn half shows itself", tag: "turn the hangers", show: "hangers flipped around on a rail" },
    { do: "choose a few colours that like each other", why: "when colours agree, every top meets every bottom", slip: "buying single pieces in random colours", sign: "getting dressed in the dark would work", tag: "agree on colours", show: "folded clothes sorted by tone", helps: ["capsule"] },
    { do: "check the shoulders first", why: "almost everything else can be altered", slip: "hoping a bad fit will grow on you", sign: "the seam sits where your shoulder ends", tag: "shoulders first", show: "a finger on a shoulder seam" },
    { do: "wear it sitting down before you keep it", why: "clothes live on chairs more than in mirrors", slip: "judging an outfit only while standing", sign: "you forget you're wearing it", tag: "sit in it", show: "a waistband checked on a chair" },
    { do: "build the outfit from the shoes up", why: "shoes set the mood and the weather sets the shoes", slip: "leaving the shoes to the last second", sign: "the outfit stops fighting itself", tag: "shoes first", show: "shoes placed under a hanging outfit" },
    { do: "roll the sleeves or tuck a corner", why: "a small fold gives plain clothes a shape", slip: "wearing everything exactly as it hangs", sign: "the same shirt looks new", tag: "roll and tuck", show: "a sleeve being rolled to the elbow", helps: ["outfit", "style"] },
    { do: "repair the small things the same day", why: "a missing button sends good clothes to the back row", slip: "saving repairs for someday", sign: "favourites return to the rail", tag: "mend it now", show: "a needle going through a button" },
    { do: "photograph outfits that worked", why: "a photo remembers on sleepy mornings", slip: "inventing an outfit from scratch every day", sign: "you pick by scrolling your own photos", tag: "photo the good ones", show: "a flat outfit photographed from above" },
    { do: "wait before you order", why: "most wishes fade when the tab is closed", slip: "shopping when you're tired", sign: "the cart looks strange after a night's sleep", tag: "sleep on it", show: "a phone turned face down on a sweater", helps: ["shopping"] },
    { do: "let something go when something comes in", why: "a rail with air on it gets used", slip: "squeezing new things into a packed closet", sign: "you can see every piece at once", tag: "in and out", show: "a folded shirt placed in a bag by the door" },
  ],
};
