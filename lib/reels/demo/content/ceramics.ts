import type { DemoContent } from "./demo-content.ts";

export const CERAMICS: readonly DemoContent[] = [
  {
    item: "aafd9d052261",
    lastDay: "2026-10-21",
    language: "en",
    hashtags: ["handmadeceramics", "glazeday", "beforeandafter"],
    audio: "august-forever",
    caption: "Before and after the glaze firing. Before: chalky pink, like strawberry yoghurt. After: pale sea green. It's the same pinch of iron oxide both times. Starve the kiln of oxygen and the iron turns celadon green instead of rust brown. Opening that lid never gets normal.",
  },
  {
    item: "cc0a97bbdec6",
    lastDay: "2026-10-26",
    language: "en",
    hashtags: ["handmadeceramics", "handbuilding", "wheelthrowing", "reels"],
    audio: "kettle-song",
    caption: "Wheel-thrown vs hand-built, two mugs, one evening each. The wheel is faster once you can centre, and centring took me about three months. The slab mug took a rolling pin, a tin can as a form and one evening to learn. Instead of waiting for a wheel class, start with the can.",
  },
  {
    item: "b8f48c675493",
    lastDay: "2026-11-01",
    language: "en",
    hashtags: ["handmadeceramics", "potterytips", "potterybeginner", "reels"],
    audio: "copper-sky",
    caption: "The secret to handles that don't crack: both parts have to be equally dry. Leather-hard mug, leather-hard handle, score both sides, slip, press, then wrap the whole thing in plastic overnight so it dries slowly. A wet handle on a dry mug shrinks away and leaves you.",
  },
  {
    item: "18ffc0dac7c2",
    lastDay: "2026-11-10",
    language: "en",
    hashtags: ["handmadeceramics", "handbuilding", "cozyseason", "potterybeginner"],
    audio: "blue-hour-loop",
    caption: "POV: it's dark at five, the radiator is on, and you've got two kilos of clay and no wheel. Pinch pots: a ball the size of a mandarin, thumb in the middle, turn and squeeze, turn and squeeze. Keep the wall as thick as a pencil. Nobody needs a studio to start.",
  },
  {
    item: "4ad89ae2330e",
    lastDay: "2026-11-15",
    language: "en",
    hashtags: ["handmadeceramics", "potterybeginner", "claylife"],
    audio: "pool-lights",
    caption: "Confession: I threw away my first eleven bowls and now I wish I'd kept one. The walls were a centimetre thick and the rims looked like a coastline. If you're starting, keep your worst piece on the shelf. It's the only honest ruler you'll have.",
  },
  {
    item: "44e71b47f650",
    lastDay: "2026-11-18",
    language: "en",
    hashtags: ["handmadeceramics", "potterytips", "wheelthrowing", "fyp"],
    audio: "lofi-for-laundry",
    caption: "12 percent. That's about how much this clay shrinks between wet and finished, so a mug that should hold 300 ml has to look far too big on the wheel. I throw everything for a slightly larger giant. Check your own bag, every clay has its number printed on it.",
  },
];
