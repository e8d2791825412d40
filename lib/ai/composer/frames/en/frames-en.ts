import type { Frames } from "../frames.ts";
import { asidesEn, captionBodiesEn, contextEn, ctaDetailsEn, ctaEn, payoffEn, proofEn, quotesEn, titlesEn, turnEn } from "./common.ts";
import { askedHooksEn, hooksEn, singleTipHooksEn } from "./hooks.ts";
import { structuresEn } from "./structures.ts";
import { moreTipsEn, tipDetailsEn, tipsEn } from "./tips.ts";
import { boldEn } from "./voices/bold.ts";
import { expertEn } from "./voices/expert.ts";
import { plainEn } from "./voices/plain.ts";
import { playfulEn } from "./voices/playful.ts";
import { warmEn } from "./voices/warm.ts";

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
  voices: { plain: plainEn, playful: playfulEn, expert: expertEn, bold: boldEn, warm: warmEn },
  titles: titlesEn,
  captionBodies: captionBodiesEn,
};
