import type { ScriptLanguage, Tone } from "#lib/scripts/vocabulary.ts";
import type { Bank, Tip } from "../bank/bank.ts";
import type { Niche } from "../bank/niche-stems.ts";
import type { Frames, Structure } from "../frames/frames.ts";
import type { Quote } from "../material/read-quotes.ts";
import type { Topic } from "../material/topic.ts";
import type { ComposerTask } from "../schema.ts";
import type { Random } from "../text/create-random.ts";
import type { Source } from "../text/realise-frame.ts";

export interface NumberedTip {
  id: string;
  tip: Tip;
}

/** Everything laid out for one script: what may be said, how, and what has been said already. */
export interface Desk {
  task: ComposerTask;
  language: ScriptLanguage;
  tone: Tone;
  /** Russian "вы" rather than "ты". */
  formal: boolean;
  random: Random;
  frames: Frames;
  structure: Structure;
  /** Null for a topic outside every niche: then only the topic itself makes a hook specific. */
  niche: Niche | null;
  bank: Bank;
  topic: Topic;
  quotes: Quote[];
  notes: string[];
  /** One tip per value beat, in the order of doing. */
  mainTips: NumberedTip[];
  /** Further tips of the niche, for beats with words to spare, and tips for any topic once those run out. */
  spareTips: NumberedTip[];
  genericTips: NumberedTip[];
  sources: Source[];
  used: Set<string>;
  usedFrames: Set<string>;
  /** Wordings that must not be: what was said before, or what the creator doesn't want. */
  refuses: (text: string) => boolean;
  /** How far earlier beats' surplus or shortfall may move a beat, as a share of its budget. */
  maxDrift: number;
  /** Prefer short sentences of short words. */
  simple: boolean;
}

const WORDED_PARTS = ["do", "why", "slip", "sign", "tag"] as const;

/** Tags of the tips told, in order: a list of them, and each by its place. */
function tagSources(tips: readonly NumberedTip[]): Source[] {
  const tags = tips.map(({ tip }) => tip.tag);
  const lists = tags.length > 1 ? [tags.slice(0, 3), tags.slice(0, 2)] : [];
  return [
    { items: lists.map((list, index) => ({ id: `tags${index}`, slots: { tags: list.join(", ") } })) },
    ...tags.slice(0, 3).map((tag, index) => ({ repeatable: true, items: [{ id: `tagAt${index}`, slots: { [`tag${index + 1}`]: tag } }] })),
  ];
}

/** Everything a frame may draw on, with these tips. */
export function allSources(desk: Desk, tips: readonly NumberedTip[]): Source[] {
  return [tipSource(tips), ...tagSources(desk.mainTips), ...desk.sources];
}

/** A slip in the first person ("digging in my pocket"), where changing "your" is all it takes. */
function ownSlip(slip: string): Record<string, string> {
  const own = slip.replace(/\byour\b/g, "my").replace(/\byourself\b/g, "myself");
  return /\byou/.test(own) ? {} : { ownSlip: own };
}

function tipSource(tips: readonly NumberedTip[]): Source {
  return {
    items: tips.map(({ id, tip }) => ({ id, slots: { ...Object.fromEntries(WORDED_PARTS.map((part) => [part, tip[part]])), ...ownSlip(tip.slip) } })),
  };
}
