import type { Bank } from "../bank.ts";

export const streetFoodEn: Bank = {
  name: "street food",
  pains: ["you always pick the stall that disappoints", "the menu is long and you order the same thing again", "the photo looks greasy and the food was wonderful"],
  questions: ["How do you spot the good stall from across the street?", "What does a queue really tell you?", "Why does it taste better standing up?"],
  myths: [
    { claim: "a long menu means a good kitchen", truth: "the best stalls do very few things, all day long" },
    { claim: "street food is only snacks", truth: "many of its dishes take a night of slow work" },
    { claim: "the stall with the brightest sign is the safest", truth: "turnover and clean hands tell you more than a sign" },
  ],
  wants: ["find the stall locals queue for", "order with confidence", "eat well without a guidebook"],
  shifts: [{ before: "a random, lukewarm wrap", after: "a bite you talk about later" }, { before: "pointing at a photo menu", after: "ordering like a regular" }, { before: "a sad tourist plate", after: "a paper plate and a happy silence" }],
  scenes: ["smoke is drifting over the street and somebody calls your order", "you're hungry, there are rows of stalls and nobody to ask", "the plate is paper, the napkin is tiny and the first bite is too hot"],
  confessions: ["I used to choose stalls by their photos", "I ordered the same dish for years out of shyness", "I burn my tongue every single time"],
  moments: ["at your next market", "the next time you're hungry on the street", "on your next evening out"],
  asks: ["Which stall would you cross the city for?", "Extra spicy or not at all?", "What's the best thing you've eaten standing up?"],
  footage: ["smoke over a grill at night", "a row of stalls under warm bulbs", "a paper plate on a metal counter", "a queue seen from behind"],
  sounds: ["meat or dough hitting a hot griddle", "a ladle against a pot", "market voices and a bell"],
  tips: [
    { do: "walk the whole row before you choose", why: "hunger always votes for the first smell", slip: "stopping at the first stall", sign: "you return to the one you kept thinking about", tag: "walk the row", show: "stalls passing by at walking pace" },
    { do: "look at who's in the queue", why: "people who eat there every day don't queue for looks", slip: "following the loudest music", sign: "the cook greets people by name", tag: "read the queue", show: "a line of regulars at a small counter" },
    { do: "pick the stall that makes a single thing", why: "a dish repeated all day gets very good", slip: "trusting a menu that has everything", sign: "the hands work without looking", tag: "the short menu", show: "hands folding the same parcel again and again" },
    { do: "watch how fast the food moves", why: "quick turnover means it hasn't been waiting", slip: "choosing a stall with a full, quiet tray", sign: "nothing sits on the counter for long", tag: "watch the turnover", show: "a tray emptied and filled again" },
    { do: "order what the person ahead ordered", why: "regulars know what's good today", slip: "pointing at a picture", sign: "the cook nods with approval", tag: "copy the regular", show: "two identical plates handed over" },
    { do: "taste it plain before you add sauce", why: "sauce hides what you came to try", slip: "pouring everything on at once", sign: "you notice the grain, the smoke and the salt", tag: "plain first", show: "a plain first bite, sauce still closed" },
    { do: "ask for the sauce on the side", why: "crisp things stay crisp for longer", slip: "letting it soak on the walk home", sign: "the last bite still crunches", tag: "sauce on the side", show: "a small cup of sauce beside a plate" },
    { do: "eat it where it was made", why: "steam is an ingredient that doesn't travel", slip: "carrying it home in foil", sign: "it's still almost too hot to hold", tag: "eat it there", show: "steam rising off a paper plate" },
    { do: "share small portions", why: "more tastes fit into the same hunger", slip: "filling up at the first stall", sign: "you still have room for something sweet", tag: "share plates", show: "two forks over a small plate" },
    { do: "carry napkins and small change", why: "napkins and coins always run out before the food does", slip: "waving a big note at a busy cook", sign: "your order is in your hands sooner", tag: "napkins and change", show: "coins and a folded napkin in a palm" },
    { do: "ask a question about how it's made", why: "cooks love a curious eater", slip: "eating in silence and leaving", sign: "you get a taste of something off the menu", tag: "ask the cook", show: "a cook's hands pausing to show a dough" },
  ],
};
