import type { Evidence } from "#lib/retrieval/schema.ts";
import type { Brief, Check, Script } from "../schema.ts";
import { findNumbers, isRoundingOf, type NumberMention } from "./find-numbers.ts";
import { normaliseWords, readNames, stripNames } from "./read-names.ts";
import { listTextParts, type TextPart } from "./text-parts.ts";

/** Measures: a small number before one is a claim ("3 kg", "2 weeks"), not a count of the script's own items. */
const MEASURE = new RegExp(
  "^(?:(?:g|l|ml|cm|mm|km|kg|lb|hr|г|гр|л|м|мл|см|мм|км|кг|ч|дн)|" +
    "(?:sec|second|min|minute|hour|day|night|week|month|year|kilo|kilogram|gram|pound|litre|liter|metre|meter|mile|inch|degree|time|percent|people|follower|view|play|like|dollar|euro|rouble|buck|cup|spoon|tablespoon|teaspoon|calorie|rep)(?:e?s)?|" +
    "(?:сек|мин|час|дня|дней|день|ноч|недел|месяц|год|лет|кило|грамм|литр|метр|градус|раз|процент|человек|люд|подписчик|просмотр|лайк|доллар|евро|руб|ложк|ложек|чашк|чашек|стакан|калори|повтор)\\p{L}{0,5})$",
  "u",
);
const AUDIO_WORD = /(?:song|track|sound|audio|music|tune|melody|трек|песн|звук|музык|аудио|мелоди|саундтрек)\p{L}*[\s:—–-]*(?:\p{L}+\s)?$/iu;
const AUDIO_WORD_AFTER = /^[\s,]*(?:song|track|sound|audio|tune)/iu;
const AUDIO_LINE = /(?:song|track|audio|music|трек|песня|музыка|аудио)\s*[:—-]\s*(\p{Lu}[^.;,\n«»"“”]{1,60}\s[–—-]\s\p{Lu}[^.;,\n«»"“”]{1,60})/iu;

type Known = {
  names: Set<string>;
  audio: string[];
  links: string;
  /** Numbers that stand in texts or in the plan: exact. */
  exact: NumberMention[];
  /** Measured values of reels: any rounding. Small ones would match by chance, so only exact texts hold those. */
  measured: number[];
  lifts: number[];
  /** Seconds of the planned beats: only where seconds are spoken of. */
  seconds: number[];
  small: number;
};

function readExact(texts: readonly string[]): NumberMention[] {
  return texts.flatMap((text) => findNumbers(text));
}

type Input = { script: Script; brief: Brief; evidence: readonly Evidence[]; ownWords?: readonly string[] };

function gatherKnown({ script, brief, evidence, ownWords = [] }: Input): Known {
  const { rationale: plan } = script;
  const own = [brief.topic, brief.notes, brief.audience, ...ownWords, ...brief.trendIds.map((id) => id.slice(id.indexOf(":") + 1))];
  const facts = evidence.flatMap(({ facts: dive }) => [...(dive?.transcript ?? []), ...(dive?.onScreenText ?? [])].map(({ text }) => text));
  const titles = [plan.audio?.title, ...evidence.map(({ audioTitle }) => audioTitle)].filter((title) => typeof title === "string");
  const window = plan.postingWindow ? [plan.postingWindow.fromHour, plan.postingWindow.toHour] : [];
  const planned = [plan.targetSeconds, ...window, ...window.map((hour) => hour * 60)];
  const briefNames = readNames(own.join(" \n "));
  return {
    names: new Set([
      ...[...plan.hashtags, ...evidence.flatMap(({ hashtags, caption }) => [...hashtags, ...readNames(caption).hashtags]), ...briefNames.hashtags, ...brief.trendIds.filter((id) => id.startsWith("hashtag:")).map((id) => id.slice(8))].map((tag) => `#${tag.toLowerCase()}`),
      ...[...evidence.map(({ authorHandle }) => authorHandle.replace(/^@/, "").toLowerCase()), ...briefNames.handles].map((handle) => `@${handle}`),
    ]),
    audio: [...titles, ...own].map(normaliseWords).filter(Boolean),
    links: own.join(" ").toLowerCase(),
    exact: [...readExact([...own, ...titles, ...facts, ...evidence.map(({ caption }) => caption)]), ...planned.map((value) => ({ text: String(value), value, resolution: 1, mark: "", spelled: false, next: "" }))],
    measured: evidence.flatMap(({ counts, durationSeconds }) => [...Object.values(counts).filter((count) => (count ?? 0) >= 100), durationSeconds]).filter((value) => value !== null),
    lifts: evidence.flatMap(({ lift }) => (lift === null ? [] : [lift])),
    seconds: plan.beats.map(({ seconds }) => seconds),
    small: script.beats.length,
  };
}

/** "3 things", "Step 2", "1/5": the script counting itself. */
function countsItself(mention: NumberMention, known: Known): boolean {
  const { value, mark, spelled, next, text } = mention;
  if (spelled) return value <= 10 && mark === "";
  return Number.isInteger(value) && value >= 1 && value <= known.small && mark === "" && /^\d{1,2}$/.test(text) && !MEASURE.test(next);
}

function isGroundedNumber(mention: NumberMention, known: Known): boolean {
  if (countsItself(mention, known)) return true;
  if (known.exact.some(({ value, mark }) => value === mention.value && (mention.mark !== "%" || mark === "%"))) return true;
  if (/^(?:s|sec|с|сек)/u.test(mention.next) && known.seconds.includes(mention.value)) return true;
  if (mention.mark === "×") return known.lifts.some((lift) => isRoundingOf(mention, lift));
  return mention.mark === "" && mention.value >= 10 && known.measured.some((value) => isRoundingOf(mention, value));
}

/** Numbers a reason may also name: what the plan measured. */
function listPlanNumbers({ rationale }: Script): number[] {
  const options = rationale.decisions.flatMap((decision) => [decision, ...decision.alternatives]);
  const lifts = options.flatMap(({ lift }) => (lift ? [lift.value, lift.low, lift.high] : []));
  return [
    ...lifts, ...lifts.flatMap((lift) => [lift * 100, Math.abs(lift - 1) * 100]), ...options.map(({ n }) => n), 80, rationale.evidenceCount, ...Object.values(rationale.evidenceByTier),
    rationale.speakingRateWordsPerMinute, ...rationale.beats.flatMap(({ seconds, wordBudget }) => [seconds, wordBudget]), rationale.pace?.secondsPerShot ?? 0, rationale.shotSeconds ?? 0, ...rationale.beats.map(({ onScreenWords }) => onScreenWords ?? 0), rationale.beats.length, rationale.hashtags.length,
    ...options.flatMap(({ value }) => (value.match(/\d+/g) ?? []).map(Number)),
  ];
}

function findUngrounded(part: TextPart, known: Known, planNumbers: readonly number[]): { kind: string; text: string }[] {
  const { hashtags, handles, links, quotes } = readNames(part.text);
  const isKnownAudio = (name: string) => {
    const words = normaliseWords(name);
    return words.length < 3 || known.audio.some((title) => title.includes(words) || (title.length >= 4 && words.includes(title)));
  };
  const line = AUDIO_LINE.exec(part.text)?.[1];
  const audio = [
    ...quotes.filter(({ text, before, after }) => /^\p{Lu}/u.test(text) && (AUDIO_WORD.test(before) || AUDIO_WORD_AFTER.test(after))).map(({ text }) => text),
    ...(line ? [line] : []),
  ];
  const numbers = part.use === "direction" ? [] : findNumbers(stripNames(part.text))
    .filter((mention) => !isGroundedNumber(mention, known) && !(part.use === "why" && planNumbers.some((value) => isRoundingOf(mention, value))));
  return [
    ...hashtags.filter((tag) => !known.names.has(`#${tag}`)).map((tag) => ({ kind: "hashtag", text: `#${tag}` })),
    ...handles.filter((handle) => !known.names.has(`@${handle}`)).map((handle) => ({ kind: "handle", text: `@${handle}` })),
    ...links.filter((link) => !known.links.includes(link.toLowerCase())).map((link) => ({ kind: "link", text: link })),
    ...audio.filter((name) => !isKnownAudio(name)).map((name) => ({ kind: "audio", text: name })),
    ...numbers.map(({ text }) => ({ kind: "number", text })),
  ];
}

/**
 * Every number, #hashtag, @handle, link and quoted audio name of the script is the brief's, the creator's in another
 * place (`ownWords`), the plan's or the evidence's. Small counting numbers are free; directions for the crew may hold numbers of their own.
 *
 * fail at hook, beat, publish or script { kind: "number"|"hashtag"|"handle"|"link"|"audio", text, part }
 * pass at script { texts } (how many were read)
 */
export function checkGrounding(input: Input): Check[] {
  const known = gatherKnown(input);
  const planNumbers = listPlanNumbers(input.script);
  const parts = listTextParts(input.script);
  const tags: TextPart = { at: "publish", part: "hashtags", use: "publish", text: input.script.publish.hashtags.map((tag) => `#${tag.replace(/^#/, "")}`).join(" ") };
  const title = input.script.publish.audio.title ?? "";
  const track = normaliseWords(title) === "" || known.audio.includes(normaliseWords(title)) ? [] : [{ id: "grounding", outcome: "fail", at: "publish", values: { kind: "audio", text: title, part: "audio" } } satisfies Check];
  const found = [...parts, tags].flatMap((part) => findUngrounded(part, known, planNumbers).map(({ kind, text }): Check => (
    { id: "grounding", outcome: "fail", at: part.at, values: { kind, text, part: part.part } })));
  const checks = [...found, ...track];
  return checks.length > 0 ? checks : [{ id: "grounding", outcome: "pass", at: "script", values: { texts: parts.length } }];
}
