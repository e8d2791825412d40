import type { Frames } from "../frames.ts";
import { asidesEn, captionBodiesEn, contextEn, ctaDetailsEn, ctaEn, payoffEn, proofEn, quotesEn, titlesEn, turnEn } from "./common.ts";
import { askedHooksEn, hooksEn, singleTipHooksEn } from "./hooks.ts";
import { structuresEn } from "./structures.ts";
import { moreTipsEn, tipDetailsEn, tipsEn } from "./tips.ts";

export const framesEn: Frames = {
  hooks: hooksEn,
  askedHooks: askedHooksEn,
  singleTipHooks: singleTipHooksEn,
  structures: structuresEn,
  context: contextEn,
  tips: tipsEn,
  moreTips: moreTipsEn,
  tipDetails: tipDetailsEn,
  proof: proofEn,
  quotes: quotesEn,
  turn: turnEn,
  payoff: payoffEn,
  asides: asidesEn,
  cta: ctaEn,
  ctaDetails: ctaDetailsEn,
  titles: titlesEn,
  captionBodies: captionBodiesEn,
};
