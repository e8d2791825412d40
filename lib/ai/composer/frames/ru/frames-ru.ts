import type { Frames } from "../frames.ts";
import { asidesRu, captionBodiesRu, contextRu, ctaDetailsRu, ctaRu, payoffRu, proofRu, quotesRu, titlesRu, turnRu } from "./common.ts";
import { askedHooksRu, hooksRu, singleTipHooksRu } from "./hooks.ts";
import { structuresRu } from "./structures.ts";
import { moreTipsRu, tipDetailsRu, tipsRu } from "./tips.ts";

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
  titles: titlesRu,
  captionBodies: captionBodiesRu,
};
