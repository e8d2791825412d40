import { z } from "zod";
import { cleanUntrustedText } from "#lib/retrieval/clean-untrusted-text.ts";
import { listedTrendSchema, trendPageSchema } from "./engine.ts";
import { trendReelSchema } from "./schema.ts";

const MAX_ID = 400;
const MAX_LABEL = 200;
const MAX_CAPTION = 4_000;
const MAX_POINTS = 400;
const MAX_REELS = 200;

/** Another instance's text: nothing invisible, one line, cut at a length. Pages and prompts escape it like any caption. */
const lineOf = (maxCharacters: number) => z.string().max(100_000).transform((text) => cleanUntrustedText(text, { maxCharacters }));
const idOf = z.string().min(1).max(MAX_ID);

const listed = listedTrendSchema.shape;
const bounded = {
  id: idOf,
  key: z.string().max(MAX_ID),
  label: lineOf(MAX_LABEL),
  parts: z.array(listed.parts.element.extend({ key: z.string().max(MAX_ID), label: lineOf(MAX_LABEL) })).max(4),
  sparkline: listed.sparkline.max(MAX_POINTS),
  language: z.string().max(8).nullable(),
  country: z.string().max(2).nullable(),
  exampleReelIds: z.array(idOf).max(MAX_REELS),
};

const remoteListedSchema = listedTrendSchema.extend(bounded);

/** A page as another instance sends it: the contract, and bounds on everything that has a length. */
export const remotePageSchema = trendPageSchema.extend({
  trends: z.array(remoteListedSchema).max(200),
  languages: z.array(z.string().max(8)).max(300),
  countries: z.array(z.string().max(2)).max(300),
});

export const remoteDetailSchema = remoteListedSchema.omit({ period: true }).extend({
  reels: z.array(trendReelSchema.extend({
    id: idOf, caption: lineOf(MAX_CAPTION), authorHandle: lineOf(MAX_LABEL), audioTitle: lineOf(MAX_LABEL).nullable(),
  })).max(MAX_REELS),
});
