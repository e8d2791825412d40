import type { ScriptLanguage } from "../vocabulary.ts";

const ENGLISH_SMALL = (
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
).split(" ");
const ENGLISH_TENS = " ten twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const ENGLISH_SCALES = ["", "thousand", "million", "billion", "trillion"];

const RUSSIAN_SMALL = (
  "ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать"
).split(" ");
const RUSSIAN_TENS = " десять двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто".split(" ");
const RUSSIAN_HUNDREDS = " сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот".split(" ");
const RUSSIAN_SCALES = [
  ["", "", ""],
  ["тысяча", "тысячи", "тысяч"],
  ["миллион", "миллиона", "миллионов"],
  ["миллиард", "миллиарда", "миллиардов"],
  ["триллион", "триллиона", "триллионов"],
] as const;

/** Russian form of a counted noun: 1 минута, 2 минуты, 5 минут. */
export function pickRussianForm(count: number, forms: readonly [string, string, string]): string {
  const rest = Math.trunc(Math.abs(count)) % 100;
  if (rest > 10 && rest < 20) return forms[2];
  const last = rest % 10;
  return last === 1 ? forms[0] : last >= 2 && last <= 4 ? forms[1] : forms[2];
}

function spellEnglishGroup(group: number): string[] {
  const words: string[] = [];
  if (group >= 100) words.push(ENGLISH_SMALL[Math.trunc(group / 100)]!, "hundred");
  const rest = group % 100;
  if (rest >= 20) {
    words.push(ENGLISH_TENS[Math.trunc(rest / 10)]!);
    if (rest % 10 > 0) words.push(ENGLISH_SMALL[rest % 10]!);
  } else if (rest > 0) words.push(ENGLISH_SMALL[rest]!);
  return words;
}

function spellRussianGroup(group: number, feminine: boolean): string[] {
  const words: string[] = [];
  if (group >= 100) words.push(RUSSIAN_HUNDREDS[Math.trunc(group / 100)]!);
  let rest = group % 100;
  if (rest >= 20) {
    words.push(RUSSIAN_TENS[Math.trunc(rest / 10)]!);
    rest %= 10;
  }
  if (feminine && rest === 1) words.push("одна");
  else if (feminine && rest === 2) words.push("две");
  else if (rest > 0) words.push(RUSSIAN_SMALL[rest]!);
  return words;
}

/** A whole number in words, nominative: 2026 → "two thousand twenty six", "две тысячи двадцать шесть". */
export function spellInteger(value: number, language: ScriptLanguage): string {
  if (value === 0) return language === "en" ? "zero" : "ноль";
  const words: string[] = [];
  for (let scale = 4; scale >= 0; scale -= 1) {
    const group = Math.trunc(value / 1000 ** scale) % 1000;
    if (group === 0) continue;
    if (language === "en") {
      words.push(...spellEnglishGroup(group), ENGLISH_SCALES[scale]!);
    } else {
      words.push(...spellRussianGroup(group, scale === 1), pickRussianForm(group, RUSSIAN_SCALES[scale]!));
    }
  }
  return words.filter(Boolean).join(" ");
}
