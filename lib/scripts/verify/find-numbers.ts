import { foldWidth } from "./fold-width.ts";

/** A number in a text. `resolution` is how coarse it is: 1.2M is good to 0.1M, 120,000 to 10,000, 34 to 1. */
export type NumberMention = {
  text: string;
  value: number;
  resolution: number;
  /** `%`, `×`, a sign of money, or `:` for a clock time (value in seconds, mm:ss or hh:mm alike). */
  mark: string;
  spelled: boolean;
  /** The lower-case word that follows, for telling "3 minutes" from "3 things". */
  next: string;
};

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^(?:k|к|тыс|thousand|тысяч)/iu, 1e3], [/^(?:m|м|млн|mln|million|миллион)/iu, 1e6], [/^(?:b|млрд|billion|миллиард)/iu, 1e9],
];
const NUMERAL = new RegExp(
  "(?<![\\p{L}\\p{N}.,:])(?<money>[$€£₽]\\s?)?(?:(?<clock>\\d{1,2}:\\d{2})(?![\\p{N}:])|" +
    "(?<whole>\\d{1,3}(?:[ \\u00a0\\u202f,]\\d{3})+(?!\\d)|\\d+)(?:[.,](?<fraction>\\d+))?" +
    "(?:[ \\u00a0\\u202f]?(?<scale>(?:thousand|million|billion|тыс(?:яч\\p{L}*)?|млн|mln|млрд|миллион\\p{L}*|миллиард\\p{L}*|[kmbкм])(?![\\p{L}\\p{N}])))?" +
    "(?:[ \\u00a0\\u202f]?(?<mark>%|×|[xх](?![\\p{L}\\p{N}])|[₽€$]|(?:percent|per cent|процент\\p{L}*|раза?|times)(?!\\p{L})))?)",
  "giu",
);

/** Trailing zeros are read as rounding, but two significant digits always count. */
function resolutionOf(whole: string, fraction: string | undefined, scale: number): number {
  if (fraction) return scale * 10 ** -fraction.length;
  if (scale > 1) return scale;
  const zeros = /0*$/.exec(whole)?.[0].length ?? 0;
  return 10 ** Math.min(zeros, Math.max(0, whole.length - 2));
}

function nameMark(mark: string | undefined, money: string | undefined): string {
  if (money) return money.trim();
  if (!mark) return "";
  if (/^(?:%|per|процент)/iu.test(mark)) return "%";
  return /^[₽€$]/u.test(mark) ? mark : "×";
}

function readDigits(text: string): NumberMention[] {
  return [...text.matchAll(NUMERAL)].map((match) => {
    const { clock, whole = "", fraction, scale: scaleWord, mark, money } = match.groups ?? {};
    const next = /^[\s-]*([\p{L}]+)/u.exec(text.slice(match.index + match[0].length))?.[1]?.toLowerCase() ?? "";
    const shared = { text: match[0].trim(), spelled: false, next };
    if (clock) {
      const [minutes = 0, seconds = 0] = clock.split(":").map(Number);
      return { ...shared, value: minutes * 60 + seconds, resolution: 1, mark: ":" };
    }
    const digits = whole.replace(/\D/g, "");
    const scale = SCALES.find(([name]) => scaleWord && name.test(scaleWord))?.[1] ?? 1;
    const value = Number(`${digits}.${fraction ?? "0"}`) * scale;
    return { ...shared, value, resolution: resolutionOf(digits, fraction, scale), mark: nameMark(mark, money) };
  });
}

const ENGLISH: ReadonlyMap<string, number> = new Map([
  ..."zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" ").map((word, value) => [word, value] as const),
  ..."twenty thirty forty fifty sixty seventy eighty ninety".split(" ").map((word, index) => [word, (index + 2) * 10] as const),
]);
const RUSSIAN: readonly (readonly [RegExp, number])[] = [
  [/^(?:один|одна|одно|одну|одной|одного)$/u, 1], [/^(?:два|две|двух|двум|двумя)$/u, 2], [/^(?:три|тр[её]х|тр[её]м|тремя)$/u, 3],
  [/^четыр(?:е|[её]х|[её]м|ьмя)$/u, 4], [/^пят(?:ь|и|ью)$/u, 5], [/^шест(?:ь|и|ью)$/u, 6], [/^сем(?:ь|и|ью)$/u, 7],
  [/^вос(?:емь|ьми|емью)$/u, 8], [/^девят(?:ь|и|ью)$/u, 9], [/^десят(?:ь|и|ью)$/u, 10], [/^одиннадцат(?:ь|и|ью)$/u, 11],
  [/^двенадцат(?:ь|и|ью)$/u, 12], [/^тринадцат(?:ь|и|ью)$/u, 13], [/^четырнадцат(?:ь|и|ью)$/u, 14], [/^пятнадцат(?:ь|и|ью)$/u, 15],
  [/^шестнадцат(?:ь|и|ью)$/u, 16], [/^семнадцат(?:ь|и|ью)$/u, 17], [/^восемнадцат(?:ь|и|ью)$/u, 18], [/^девятнадцат(?:ь|и|ью)$/u, 19],
  [/^двадцат(?:ь|и|ью)$/u, 20], [/^тридцат(?:ь|и|ью)$/u, 30], [/^сорока?$/u, 40], [/^пят(?:ьдесят|идесяти)$/u, 50],
  [/^шест(?:ьдесят|идесяти)$/u, 60], [/^сем(?:ьдесят|идесяти)$/u, 70], [/^вос(?:емьдесят|ьмидесяти)$/u, 80], [/^девяност[оа]$/u, 90],
  [/^(?:двести|двухсот)$/u, 200], [/^(?:триста|тр[её]хсот)$/u, 300], [/^(?:четыреста|четыр[её]хсот)$/u, 400], [/^(?:пятьсот|пятисот)$/u, 500],
  [/^(?:шестьсот|шестисот)$/u, 600], [/^(?:семьсот|семисот)$/u, 700], [/^(?:восемьсот|восьмисот)$/u, 800], [/^(?:девятьсот|девятисот)$/u, 900],
];
/** Alone these are figures of speech ("a million times") unless somebody or something is counted by them; after a number they multiply it. */
const MULTIPLIERS: readonly (readonly [RegExp, number])[] = [[/^hundred$/, 100], [/^(?:thousand|тысяч[аиу]?)$/u, 1e3], [/^(?:million|миллион(?:а|ов)?)$/u, 1e6]];

const ROUND: readonly (readonly [RegExp, number])[] = [[/^(?:hundred|сто|ста)$/u, 100], [/^(?:thousand|тысяч[аеу])$/u, 1e3], [/^(?:million|миллион(?:а|у)?)$/u, 1e6]];
/** What a round number is a claim about: "a hundred people", "тысяча подписчиков"; not "сто раз", "a thousand words". */
const COUNTED = /^(?:people|followers|subscribers|views|plays|likes|customers|clients|students|dollars|bucks|euros|roubles|человек|людей|подписчик|просмотр|лайк|клиент|ученик|покупател|доллар|рубл)/u;

/** A round number alone before what it counts; "1.2 million plays" is read by its digits. */
function readRound(tokens: readonly string[], index: number): NumberMention | null {
  const value = ROUND.find(([name]) => name.test(tokens[index] ?? ""))?.[1];
  const next = tokens[index + 1] ?? "";
  return value !== undefined && COUNTED.test(next) && !/\p{N}/u.test(tokens[index - 1] ?? "") ? { text: `${tokens[index]} ${next}`, value, resolution: 1, mark: "", spelled: true, next } : null;
}

/** How any of the words above begins: all captions of a script's evidence are read, and nearly none of their words is one. */
const MAY_COUNT = /^(?:hundred|thousand|million|тысяч|миллион|ст[оа]|од[ни]|дв|тр|четыр|пят|шест|сем|вос|дев|десят|сорок)/u;

function mayCount(word: string): boolean {
  return ENGLISH.has(word) || MAY_COUNT.test(word);
}

function valueOfWord(word: string): number | undefined {
  return ENGLISH.get(word) ?? RUSSIAN.find(([name]) => name.test(word))?.[1];
}

function readWords(text: string): NumberMention[] {
  const words = text.toLowerCase().match(/\p{L}+|%|\P{L}/gu) ?? [];
  const tokens = words.filter((word) => !/^[\s\-‑]$/u.test(word));
  const mentions: NumberMention[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const run: string[] = [];
    let total = 0;
    let group: number | null = null;
    for (; index < tokens.length; index += 1) {
      const token = tokens[index]!;
      if (!mayCount(token)) break;
      // "сто" alone is a figure of speech too; "сто сорок" is a number.
      const value = valueOfWord(token) ?? (/^ст[оа]$/u.test(token) && valueOfWord(tokens[index + 1] ?? "") !== undefined ? 100 : undefined);
      const multiplier = MULTIPLIERS.find(([name]) => name.test(token))?.[1];
      if (value !== undefined && (group === null || (value < 10 ? group % 10 === 0 : value < 100 ? group % 100 === 0 : group === 0))) group = (group ?? 0) + value;
      else if (multiplier === 100 && group !== null) group *= 100;
      else if (multiplier !== undefined && group !== null) [total, group] = [total + group * multiplier, 0];
      else break;
      run.push(token);
    }
    if (run.length === 0) {
      const round = mayCount(tokens[index] ?? "") ? readRound(tokens, index) : null;
      if (round) mentions.push(round);
      continue;
    }
    const next = tokens[index] ?? "";
    mentions.push({ text: run.join(" "), value: total + (group ?? 0), resolution: 1, mark: /^(?:%|percent|процент)/u.test(next) ? "%" : "", spelled: true, next });
    index -= 1;
  }
  return mentions;
}

/** Every number of a text, in digits and in words, English and Russian. Digits inside a word ("V60") are none. */
export function findNumbers(text: string): NumberMention[] {
  const folded = foldWidth(text);
  return [...readDigits(folded), ...readWords(folded)];
}

/** Whether the mention is the value, rounded or cut to the mention's own precision. */
export function isRoundingOf({ value, resolution }: NumberMention, exact: number): boolean {
  const tolerance = 1e-9 * Math.max(1, Math.abs(exact));
  return Math.abs(exact - value) <= resolution / 2 + tolerance || (exact >= value - tolerance && exact < value + resolution - tolerance);
}
