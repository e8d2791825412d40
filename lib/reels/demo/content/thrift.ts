import type { DemoContent } from "./demo-content.ts";

export const THRIFT: readonly DemoContent[] = [
  {
    item: "5c5fea72ab31",
    lastDay: "2026-11-12",
    language: "en",
    hashtags: ["secondhandstyle", "thriftflip", "thrifttips", "reels"],
    audio: "glass-elevator",
    caption: "5 minutes of checks before I pay for anything second-hand: zip up and down twice, seams under the arms, the smell of the lining, buttons counted, and one look in daylight by the door. Stains always look smaller under shop lights.",
  },
  {
    item: "9af3aa1ff3c6",
    lastDay: "2026-11-14",
    language: "en",
    hashtags: ["thriftflip", "beforeandafter", "sewingbeginner"],
    audio: "waiting-room",
    caption: "Before: an enormous grandad blazer with shoulder pads. After: cropped, pads out, cuffs turned up to show the stripe lining. I didn't even hem it, the raw edge is caught with a zigzag stitch. Forty minutes, one podcast, zero pattern paper.",
  },
  {
    item: "3937c6e8984e",
    lastDay: "2026-11-17",
    language: "en",
    hashtags: ["thriftflip", "capsulewardrobe", "secondhandstyle", "fyp"],
    audio: "slow-applause",
    caption: "Ten-item challenge, day 4 of 10. Everything I wear this week has been second-hand for at least a year. Today: the brown cord skirt that was too long until I met a pair of scissors. Ten pieces make more outfits than I expected, I counted 24 so far and we're not at shoes yet.",
  },
  {
    item: "16168e1e4a46",
    lastDay: "2026-11-21",
    language: "en",
    hashtags: ["secondhandstyle", "thriftflip", "capsulewardrobe", "reels"],
    audio: "tiny-parade",
    caption: "One €60 fast-fashion coat vs one €18 second-hand coat, both worn for a full winter. The new one is 100 % polyester and pilled by January. The old one is mostly wool and needed two buttons. I'm not saying never buy new. I'm saying turn it inside out and read the label first.",
  },
  {
    item: "72eb76229a5b",
    lastDay: "2026-11-21",
    language: "en",
    hashtags: ["thriftflip", "capsulewardrobe", "secondhandstyle", "cozyseason"],
    audio: "original",
    caption: `My thrift list for November, so I don't come home with a fourth denim jacket:
– a wool scarf longer than I am
– a leather belt, any colour that isn't black
– plain white shirts from the men's rail, one size up
– buttons. Always the jar of buttons.
What's on yours?`,
  },
  {
    item: "5dc1b8f7fa99",
    lastDay: "2026-11-22",
    language: "en",
    hashtags: ["thriftflip", "secondhandstyle", "capsulewardrobe"],
    audio: "original",
    caption: "How to tell good wool on a crowded rail: touch first, label second. Look for at least 80 % wool, then hold the elbow up to the light, thin spots show there before anywhere else. Pilling shaves off. Moth holes come in families, so check the hem too.",
  },
  {
    item: "37c56b3e8246",
    lastDay: "2026-11-22",
    language: "en",
    hashtags: ["thriftflip", "sewingbeginner", "secondhandstyle"],
    audio: "copper-sky",
    caption: "The secret shelf in every second-hand shop is the curtain section. Linen by the metre, cotton velvet, sometimes lined, for the price of a sandwich. These were curtains last week. Now they're wide trousers with pockets, and there's enough left for a bag.",
  },
];
