import type { Bank } from "../bank.ts";

export const travelEn: Bank = {
  name: "lighter travel",
  pains: ["you come home more tired than you left", "the suitcase is full and you wear a quarter of it", "every trip turns into a list of queues"],
  questions: ["Why do holidays need a holiday afterwards?", "What would you skip if nobody asked for photos?", "What did you pack last time and never touch?"],
  myths: [
    { claim: "a good trip sees everything", truth: "people remember a few hours, not a full list" },
    { claim: "you should pack for every weather", truth: "layers cover more weather than a second suitcase" },
    { claim: "the famous place is the best place", truth: "the street behind it is usually calmer and tastier" },
  ],
  wants: ["travel light", "see less and remember more", "come home rested"],
  shifts: [{ before: "a race between sights", after: "a slow morning you still remember" }, { before: "a suitcase you can't lift", after: "a bag you forget about" }, { before: "a plan by the minute", after: "a day with room in it" }],
  scenes: ["you're on the platform with a bag that's heavier than you are", "the city is just waking up and the streets belong to you", "everyone is queuing and you've found the side street"],
  confessions: ["I packed for a version of me that goes to the opera", "I saw whole cities through a phone screen", "I planned a trip so tightly that I missed the place"],
  moments: ["before your next trip", "the night before you pack", "on your first morning in a new place"],
  asks: ["What do you always pack and never use?", "Which small place surprised you?", "Window seat or aisle?"],
  footage: ["a train window with fields going by", "an empty street in early light", "a small bag on a hotel chair", "a folded paper map on a café table"],
  sounds: ["a train pulling in", "wheels on cobblestones", "a café waking up"],
  tips: [
    { do: "choose a reason for the trip before a route", why: "a reason tells you what to leave out", slip: "collecting pins on a map", sign: "the plan fits on a postcard", tag: "reason first", show: "a short line written on a postcard" },
    { do: "lay out your clothes, then put a third back", why: "you wear the comfortable things anyway", slip: "packing for every possible evening", sign: "the zip closes without kneeling on it", tag: "put some back", show: "folded clothes moved from a bed back to a shelf", helps: ["pack", "light", "suitcase"] },
    { do: "pack layers in colours that match", why: "layers turn a few pieces into many outfits", slip: "packing a separate outfit for each day", sign: "everything in the bag goes together", tag: "matching layers", show: "clothes rolled tightly into a small bag", helps: ["pack", "light", "suitcase"] },
    { do: "keep the first day nearly empty", why: "arriving takes more out of you than the map shows", slip: "booking a tour for the arrival day", sign: "you sleep well the first night", tag: "empty first day", show: "a calendar page with a blank square", helps: ["weekend"] },
    { do: "go to the busy place early", why: "the same square is a different one before breakfast", slip: "arriving with everyone else", sign: "you hear your own footsteps", tag: "go early", show: "an empty square in early light" },
    { do: "walk a street parallel to the main one", why: "that's where people live, eat and talk", slip: "staying on the street with the souvenirs", sign: "menus come in a single language", tag: "one street over", show: "a turn into a quiet side street" },
    { do: "eat where the menu is short", why: "a short menu means somebody's cooking", slip: "choosing by the photos outside", sign: "the table next to you speaks the local language", tag: "short menus", show: "a small handwritten menu on a table" },
    { do: "leave a hole in every afternoon", why: "the best hour of a trip is rarely booked", slip: "filling every gap with a sight", sign: "you catch yourself sitting and looking", tag: "leave a gap", show: "two chairs at a quiet café" },
    { do: "save the map and tickets offline", why: "signal disappears exactly where you need it", slip: "trusting the station's wifi", sign: "a dead zone stays just a quiet moment", tag: "save it offline", show: "a phone in flight mode showing a ticket" },
    { do: "write down a few lines each evening", why: "words keep smells and jokes that photos lose", slip: "trusting a thousand photos", sign: "you laugh when you reread it", tag: "evening notes", show: "a pen moving in a small travel notebook" },
    { do: "bring home something you'll use", why: "a spoon from a market outlives any magnet", slip: "buying souvenirs at the airport", sign: "breakfast reminds you of the trip", tag: "useful souvenirs", show: "a wooden spoon laid on a kitchen counter" },
  ],
};
