import type { Evidence } from "./schema.ts";

/**
 * Characters a token by kind of character. Against the o200k and cl100k vocabularies, over the judged captions as lines
 * of the block (313 English, 153 Russian, 2 of Chinese and Japanese): estimate / tokens 1.07 to 1.19, and no
 * line more than 1 % above its estimate. Whoever counts otherwise is a tenth or two off, not a multiple.
 */
const CHARACTERS_PER_TOKEN = { latin: 4.5, sign: 2, cyrillicGreek: 2, other: 1 } as const;

/** Facts from video and sound: of so many of the best deep dives, within this part of the budget. Metadata has all the rest. */
const DEEP_DIVE_REELS = 5;
const DEEP_DIVE_SHARE = 0.3;
/** Longest caption or transcript, tried in turn until everything fits. */
const TEXT_CAPS = [600, 280, 140] as const;

/** Tokens a language model will count for a text, about; see CHARACTERS_PER_TOKEN. */
export function estimateTokens(text: string): number {
  const count = (kind: RegExp) => text.match(kind)?.length ?? 0;
  const latin = count(/[A-Za-z ]/g);
  // ASCII digits and signs, which JSON is full of, and accented Latin letters.
  const sign = count(/[!-@[-`{-~\u00aa-\u024f]/g);
  const cyrillicGreek = count(/[\u0370-\u052f]/g);
  const other = text.length - latin - sign - cyrillicGreek;
  const { latin: perLatin, sign: perSign, cyrillicGreek: perCyrillic, other: perOther } = CHARACTERS_PER_TOKEN;
  return latin / perLatin + sign / perSign + cyrillicGreek / perCyrillic + other / perOther;
}

/** How much of an item is rendered: longest text in characters; `factsCap` null = metadata only. */
export type Detail = { textCap: number; factsCap: number | null };

type Budgeted = {
  /** Best first; what didn't fit is missing at the end. */
  lines: string[];
  leftOut: number;
};

/** The longest cap at which all of `count` costs fit, else the shortest and as many as fit, first ones first. */
function fit(count: number, budget: number, costOf: (index: number, cap: number) => number): { cap: number; kept: number } {
  let best = { cap: TEXT_CAPS[0] as number, kept: 0 };
  for (const cap of TEXT_CAPS) {
    let spent = 0;
    let kept = 0;
    while (kept < count && (spent += costOf(kept, cap)) <= budget) kept += 1;
    best = { cap, kept };
    if (kept === count) break;
  }
  return best;
}

/**
 * Fits evidence into a token budget by tier. Facts of the best few deep dives about the brief come first, within
 * their part; the metadata of all items, which most of a script rests on, fills the rest. In both, long texts are
 * shortened before the lowest ranks are left out. `render` makes an item's line.
 */
export function budgetEvidence(args: { evidence: Evidence[]; tokenBudget: number; render: (item: Evidence, detail: Detail) => string }): Budgeted {
  const { evidence, tokenBudget, render } = args;
  const costOf = (item: Evidence, detail: Detail) => estimateTokens(render(item, detail)) + 1;
  const factsCost = (item: Evidence, cap: number) => costOf(item, { textCap: 0, factsCap: cap }) - costOf(item, { textCap: 0, factsCap: null });
  const dives = evidence.filter(({ tier, scope }) => tier === "deep_dive" && scope === "topic").slice(0, DEEP_DIVE_REELS);
  const facts = fit(dives.length, DEEP_DIVE_SHARE * tokenBudget, (index, cap) => (dives[index] ? factsCost(dives[index], cap) : 0));
  const shown = dives.slice(0, facts.kept);
  const spent = shown.reduce((sum, item) => sum + factsCost(item, facts.cap), 0);
  const metadata = fit(evidence.length, tokenBudget - spent, (index, cap) => (evidence[index] ? costOf(evidence[index], { textCap: cap, factsCap: null }) : 0));
  const kept = evidence.slice(0, metadata.kept);
  return {
    lines: kept.map((item) => render(item, { textCap: metadata.cap, factsCap: shown.includes(item) ? facts.cap : null })),
    leftOut: evidence.length - kept.length,
  };
}
