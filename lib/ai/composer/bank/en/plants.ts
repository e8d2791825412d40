import type { Bank } from "../bank.ts";

export const plantsEn: Bank = {
  name: "houseplants and pots",
  pains: ["the leaves go yellow and you water even more", "your plants survive the winter only by luck", "the seedlings grow tall, thin and sad"],
  questions: ["Is it thirsty, or is it drowning?", "What does a yellow leaf really mean?", "Where would this plant grow if nobody potted it?"],
  myths: [
    { claim: "plants need water on a schedule", truth: "soil decides when, not the calendar" },
    { claim: "a bigger pot makes a plant grow faster", truth: "too much soil stays wet and tires the roots" },
    { claim: "some people just have a green thumb", truth: "the green thumb mostly belongs to people who look at their plants often" },
  ],
  wants: ["keep a plant alive through winter", "read what the leaves are telling you", "stop overwatering"],
  shifts: [{ before: "a yellow, soggy pot", after: "new leaves you didn't expect" }, { before: "watering out of guilt", after: "watering because the soil says so" }, { before: "a plant shelf in the dark", after: "a window full of growth" }],
  scenes: ["you're holding the watering can and the soil is already wet", "a new leaf is unrolling and you're late for work because of it", "the windowsill is full and a single plant looks miserable"],
  confessions: ["I've drowned more plants than I've dried out", "I moved a plant every day and called it care", "I named a fern and it still left me"],
  moments: ["before you water again", "on your next plant Sunday", "when the next leaf turns yellow"],
  asks: ["Which plant refuses to die at your place?", "What's growing on your windowsill?", "Which one did you kill with kindness?"],
  footage: ["sunlight through a leaf", "a row of pots on a windowsill", "dry soil cracking at the edge of a pot", "water beading on a leaf"],
  sounds: ["water soaking into dry soil", "a pot set down on a tray", "leaves brushing against glass"],
  tips: [
    { do: "look at the window before you choose the plant", why: "light is the meal, and everything else is seasoning", slip: "choosing by looks and hoping for light", sign: "the plant leans a little and keeps growing", tag: "light first", show: "a hand casting a shadow on a windowsill", helps: ["winter", "balcony"] },
    { do: "push a finger into the soil before you water", why: "the surface dries long before the roots do", slip: "watering every Saturday", sign: "your finger comes out clean and dry", tag: "finger test", show: "a finger pressed into potting soil" },
    { do: "water deeply, then let it drain", why: "small sips never reach the lower roots", slip: "giving a little splash every day", sign: "water runs out of the hole below", tag: "deep, then drain", show: "water dripping from the bottom of a pot" },
    { do: "empty the saucer", why: "roots need air as much as water", slip: "leaving the pot standing in water", sign: "the sour smell disappears", tag: "empty the saucer", show: "a saucer tipped into a sink", helps: ["winter"] },
    { do: "pick a pot that's only slightly bigger", why: "spare soil stays wet around small roots", slip: "repotting into the biggest pot", sign: "the soil dries at an even pace", tag: "slightly bigger pot", show: "a root ball held beside a new pot" },
    { do: "turn the pot now and then", why: "plants grow towards whatever feeds them", slip: "leaving it to lean on the glass", sign: "the stem straightens up", tag: "turn the pot", show: "a pot rotated on a windowsill", helps: ["winter", "seedling"] },
    { do: "wipe the dust off the leaves", why: "dust shades a leaf like a curtain", slip: "spraying water and leaving the dust", sign: "the leaves catch the light again", tag: "dust the leaves", show: "a damp cloth wiping a broad leaf" },
    { do: "move it away from cold glass and radiators", why: "roots dislike surprises more than people do", slip: "parking plants above a heater", sign: "the brown tips stop spreading", tag: "no cold, no heater", show: "a pot moved away from a radiator", helps: ["winter", "cold"] },
    { do: "cut off what's already dead", why: "the plant stops paying for what it can't save", slip: "keeping brown leaves out of pity", sign: "new growth appears lower down", tag: "cut the dead bits", show: "scissors trimming a brown leaf" },
    { do: "look under the leaves", why: "small visitors hide where nobody checks", slip: "noticing pests when the whole plant is covered", sign: "you catch them while they're few", tag: "check underneath", show: "a leaf turned over between two fingers" },
    { do: "let it settle before you move it again", why: "a plant needs weeks to answer a change", slip: "rescuing it with a new place every day", sign: "it stops dropping leaves", tag: "leave it be", show: "hands stepping back from a pot" },
  ],
};
