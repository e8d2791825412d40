import type { DemoContent } from "./demo-content.ts";

export const SKINCARE: readonly DemoContent[] = [
  {
    item: "f4e8886c1579",
    lastDay: "2026-10-21",
    language: "en",
    hashtags: ["skincarebasics", "skincaremyths", "skincaretips"],
    audio: "original",
    caption: "Myth: oily skin doesn't need moisturiser. Strip it with a harsh wash and it feels tight AND shiny by lunch. A light gel-cream after cleansing is usually enough. \"Oil-free\" on the front tells you less than how your skin feels at 3 pm.",
  },
  {
    item: "5a3edf91beb1",
    lastDay: "2026-10-23",
    language: "en",
    hashtags: ["skincarebasics", "sunscreen", "skincaretips", "fyp"],
    audio: "original",
    caption: "The sunscreen mistake I made every summer: far too little. For face and neck, squeeze a line along two fingers, from tip to palm. Looks absurd. That's the amount. And on a long day outside, again every two hours or after swimming.",
  },
  {
    item: "2f92f5510309",
    lastDay: "2026-10-24",
    language: "en",
    hashtags: ["skincaretips", "skincarebasics", "makeupprep"],
    audio: "august-forever",
    caption: "Why does your moisturiser pill into little crumbs under make-up? Usually too many layers, too fast. Thin layers, a minute between them, and press instead of rubbing. Silicone-heavy primer over a watery serum is the classic crumble. Show me your order and I'll guess the culprit.",
  },
  {
    item: "f98310ce78d9",
    lastDay: "2026-11-03",
    language: "en",
    hashtags: ["skincarebasics", "minimalskincare", "reels"],
    audio: "original",
    caption: "Eleven products vs three. For a month the left half of my shelf got to rest: a gentle cleanser, a moisturiser, sunscreen in the morning. My skin didn't notice the difference. My bank account did. This isn't advice for a skin condition, it's a story about a shelf.",
  },
  {
    item: "29327bda4279",
    lastDay: "2026-11-06",
    language: "en",
    hashtags: ["skincarebasics", "skincaretips", "sensitiveskin"],
    audio: "copper-sky",
    caption: "How to test a new cream without gambling your whole face: a pea-sized dab on the inside of the forearm, twice a day, for a week. No redness, no itching? Then the jaw line, then the rest. One new thing at a time, or you'll never know who did it.",
  },
  {
    item: "9b56633097ec",
    lastDay: "2026-11-14",
    language: "en",
    hashtags: ["skincarebasics", "wintercare", "minimalskincare"],
    audio: "slow-applause",
    caption: `The winter skin list that fits on a sticky note:
– lukewarm water, hot feels great and dries you out
– cream on damp skin, within a few minutes
– lip balm in every coat
– sunscreen still, snow and glass reflect
That's it. Note's full.`,
  },
];
