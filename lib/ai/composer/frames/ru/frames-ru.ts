import type { Frames } from "../frames.ts";
import { asidesRu, captionBodiesRu, contextRu, ctaDetailsRu, ctaRu, payoffRu, proofRu, quotesRu, titlesRu, turnRu } from "./common.ts";
import { askedHooksRu, hooksRu, singleTipHooksRu } from "./hooks.ts";
import { structuresRu } from "./structures.ts";
import { moreTipsRu, tipDetailsRu, tipsRu } from "./tips.ts";
import { boldRu } from "./voices/bold.ts";
import { expertRu } from "./voices/expert.ts";
import { plainRu } from "./voices/plain.ts";
import { playfulRu } from "./voices/playful.ts";
import { warmRu } from "./voices/warm.ts";

export const framesRu: Frames = {
  hooks: hooksRu,
  askedHooks: askedHooksRu,
  singleTipHooks: singleTipHooksRu,
  structures: structuresRu,
  context: contextRu,
  tips: tipsRu,
  moreTips: moreTipsRu,
  tipDetails: tipDetailsRu,
  proof: proofRu,
  quotes: quotesRu,
  turn: turnRu,
  payoff: payoffRu,
  asides: asidesRu,
  cta: ctaRu,
  ctaDetails: ctaDetailsRu,
  voices: { plain: plainRu, playful: playfulRu, expert: expertRu, bold: boldRu, warm: warmRu },
  titles: titlesRu,
  captionBodies: captionBodiesRu,
};
