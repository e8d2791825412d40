import type { DemoContent } from "./demo-content.ts";

export const PARENTING: readonly DemoContent[] = [
  {
    item: "53f8863385f2",
    lastDay: "2026-10-17",
    language: "en",
    hashtags: ["parentinghacks", "momlife", "calmparenting", "cozyseason"],
    audio: "original",
    caption: "Honest confession: I hide in the bathroom with a biscuit. Three minutes, door locked, timer on. I say it out loud now: \"I need three minutes, then I'm yours.\" They bang on the door less when they know there's an end, and I come out as a nicer person.",
  },
  {
    item: "286eda2df42b",
    lastDay: "2026-10-25",
    language: "en",
    hashtags: ["parentinghacks", "familychallenge", "smallhabits"],
    audio: "august-forever",
    caption: "Our screen-free breakfast challenge, 7 days. Day 1: complaints. Day 3: somebody invented a game with toast. Day 7: nobody asked. We put a jar of silly questions on the table, and my favourite so far is \"would you rather have a tail or a trunk?\".",
  },
  {
    item: "8730196da9e0",
    lastDay: "2026-10-27",
    language: "en",
    hashtags: ["parentinghacks", "toddlerlife", "calmparenting"],
    audio: "lofi-for-laundry",
    caption: "The secret to tidy-up time that isn't shouting: a two-minute song and a smaller job. \"Put the red ones in the box\" works. \"Clean your room\" doesn't, because a five-year-old can't see where that begins. When the song stops, we stop. Even if it isn't perfect.",
  },
  {
    item: "3f8a95cf8881",
    lastDay: "2026-11-02",
    language: "en",
    hashtags: ["parentinghacks", "beforeandafter", "montessoriathome"],
    audio: "morning-pages",
    caption: "Before and after moving the coat hooks down to 90 cm. Before: jackets on the floor, me on the floor picking up jackets. After: she hangs it up, announces it to the whole building, and waits for applause. Applause costs nothing.",
  },
  {
    item: "b77408c62521",
    lastDay: "2026-11-05",
    language: "en",
    hashtags: ["parentinghacks", "momlife", "traveltips", "reels"],
    audio: "morning-pages",
    caption: `Things in the car that have saved us more than once:
– a full change of clothes, adult size too
– wet wipes, obviously
– a roll of painter's tape (road on the floor, anywhere)
– one book nobody has seen yet
– a bag for the thing you don't want to describe`,
  },
  {
    item: "ffa487028ee0",
    lastDay: "2026-11-11",
    language: "en",
    hashtags: ["parentinghacks", "calmparenting", "toddlerlife"],
    audio: "kettle-song",
    caption: "\"Good job!\" vs \"you kept trying with that zip\". The second one takes two more seconds and tells them what to do again next time. I'm not banning good job, I said it four times today. I'm just trying to notice the zip.",
  },
  {
    item: "324a4ad0b231",
    lastDay: "2026-11-21",
    language: "en",
    hashtags: ["parentinghacks", "toddlerlife", "fyp"],
    audio: "copper-sky",
    caption: "POV: you need to leave the house in ten minutes with a four-year-old who is currently a cat. \"Would the cat like to carry the keys or close the door?\" Two choices, both of them leave the house. Meow.",
  },
];
