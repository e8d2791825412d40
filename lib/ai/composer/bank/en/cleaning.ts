import type { Bank } from "../bank.ts";

export const cleaningEn: Bank = {
  name: "an easier home",
  pains: ["you tidy all Saturday and by Tuesday it's back", "the chair in the corner is a second wardrobe", "you clean constantly and it never looks clean"],
  questions: ["Why does the mess always come back to the same place?", "Is it dirty, or just homeless?", "What are you keeping for somebody you no longer are?"],
  myths: [
    { claim: "you need more storage", truth: "you usually need fewer things with better homes" },
    { claim: "cleaning takes a whole day", truth: "small resets keep that day from happening" },
    { claim: "more product cleans better", truth: "time to soak cleans better, and rinsing is half of it" },
  ],
  wants: ["keep a home tidy without a cleaning day", "get rid of things without regret", "wake up to a clear kitchen"],
  shifts: [{ before: "a whole Saturday lost to tidying", after: "a short reset before bed" }, { before: "a drawer that won't close", after: "a drawer you can see into" }, { before: "a chair full of clothes", after: "a chair you can sit on" }],
  scenes: ["guests are on their way and you're carrying a pile from room to room", "it's evening, the sink is full and the sofa is calling", "you open the drawer and it answers with a rattle"],
  confessions: ["I own a chair that has never been sat on", "I moved clutter into baskets and called it order", "I kept a drawer I was afraid to open"],
  moments: ["this evening before bed", "on your next tidy Saturday", "before you buy another basket"],
  asks: ["Where does clutter gather at your place?", "What was the hardest thing to let go of?", "Which chore do you secretly enjoy?"],
  footage: ["a clear counter in morning light", "a basket by the door", "a folded stack of towels", "an empty chair in a corner"],
  sounds: ["a drawer sliding shut", "a cloth squeaking on glass", "water filling a bucket"],
  tips: [
    { do: "throw out what's obviously rubbish first", why: "quick wins give you speed", slip: "starting with old photos", sign: "the bag fills before you get tired", tag: "rubbish first", show: "a bag filling by a doorway" },
    { do: "work through a single small area at a time", why: "a finished drawer feels better than a half-done room", slip: "emptying the whole room at once", sign: "something is done before you stop", tag: "one small area", show: "a single drawer emptied onto a table" },
    { do: "sort by kind before you decide", why: "you only see how many you own when they meet", slip: "deciding about each thing where it lies", sign: "the duplicates embarrass you into choosing", tag: "sort by kind", show: "identical things gathered into a pile", helps: ["closet", "wardrobe", "declutter", "drawer"] },
    { do: "give everything a home near where it's used", why: "things return to a place that's on the way", slip: "storing things where there's space", sign: "people put them back without being asked", tag: "a home nearby", show: "keys dropping into a bowl by the door" },
    { do: "clean from the top down", why: "dust only ever falls", slip: "starting with the floor", sign: "you pass each spot only once", tag: "top to bottom", show: "a cloth along the top of a shelf" },
    { do: "let the cleaner sit before you wipe", why: "time loosens what scrubbing can't", slip: "spraying and wiping at once", sign: "the stain comes off with a light wipe", tag: "let it soak", show: "foam resting on a surface", helps: ["stain", "bathroom"] },
    { do: "use a dry cloth after the wet one", why: "streaks are just water that stayed", slip: "leaving surfaces to dry on their own", sign: "the glass disappears", tag: "finish dry", show: "a dry cloth polishing glass", helps: ["window", "glass", "mirror"] },
    { do: "reset the kitchen before bed", why: "a clear morning begins the evening before", slip: "leaving the sink for tomorrow's you", sign: "breakfast begins on an empty counter", tag: "evening reset", show: "a cloth wiping a dark kitchen counter", helps: ["kitchen"] },
    { do: "put a basket where clutter lands", why: "a container turns a mess into a task", slip: "fighting the pile every day", sign: "the floor around it stays clear", tag: "basket the pile", show: "a basket placed beside a staircase" },
    { do: "take the donation bag out the same day", why: "a bag by the door slowly unpacks itself", slip: "storing things you've already let go of", sign: "the hallway is clear by evening", tag: "out the same day", show: "a full bag carried out of a door", helps: ["closet", "declutter"] },
    { do: "leave some shelf empty", why: "space is what keeps order alive", slip: "filling every gap because it's there", sign: "a new thing finds room without a fight", tag: "leave it empty", show: "an empty stretch of shelf in side light" },
  ],
};
