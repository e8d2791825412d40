import type { ScriptLanguage } from "../vocabulary.ts";
import { pickRussianForm, spellInteger } from "./spell-integer.ts";

type Forms = readonly [string, string, string];
const SCALES: Record<string, { en: string; ru: Forms }> = {
  k: { en: "thousand", ru: ["тысяча", "тысячи", "тысяч"] },
  m: { en: "million", ru: ["миллион", "миллиона", "миллионов"] },
  b: { en: "billion", ru: ["миллиард", "миллиарда", "миллиардов"] },
};
const SCALE_OF: Record<string, string> = { k: "k", к: "k", тыс: "k", m: "m", м: "m", млн: "m", b: "b", млрд: "b" };
const UNITS: Record<string, { en: string; ru: Forms }> = {
  "%": { en: "percent", ru: ["процент", "процента", "процентов"] },
  $: { en: "dollars", ru: ["доллар", "доллара", "долларов"] },
  "€": { en: "euros", ru: ["евро", "евро", "евро"] },
  "£": { en: "pounds", ru: ["фунт", "фунта", "фунтов"] },
  "₽": { en: "roubles", ru: ["рубль", "рубля", "рублей"] },
  "°": { en: "degrees", ru: ["градус", "градуса", "градусов"] },
  "×": { en: "times", ru: ["раз", "раза", "раз"] },
  x: { en: "times", ru: ["раз", "раза", "раз"] },
  х: { en: "times", ru: ["раз", "раза", "раз"] },
};

/** Numerals with what belongs to them: sign of money, groups, fraction, scale letter, unit sign, or an ordinal's ending. */
const NUMERAL = new RegExp(
  "([$€£₽])?(?<![\\p{L}\\d])(\\d{1,3}(?:[ \\u00a0\\u202f,](?=\\d{3}(?!\\d))\\d{3})+|\\d+)(?:([.,])(\\d+))?" +
    "(?:\\s?(тыс|млн|млрд|[kmbкм])(?![\\p{L}\\d])\\.?)?(?:\\s?([%₽€$°×]|[xх](?![\\p{L}\\d])))?" +
    "(?:-?(st|nd|rd|th|й|я|е|го|му|м|х|ый|ой|ая|s)(?!\\p{L}))?",
  "giu",
);

function spellFraction(digits: string, language: ScriptLanguage): string {
  if (language === "en") return `point ${[...digits].map((digit) => spellInteger(Number(digit), "en")).join(" ")}`;
  const names: Record<number, string> = { 1: "десятых", 2: "сотых", 3: "тысячных" };
  return `целых ${spellInteger(Number(digits), "ru")} ${names[digits.length] ?? "долей"}`;
}

function nameUnit(unit: { en: string; ru: Forms }, count: number, fractional: boolean, language: ScriptLanguage): string {
  if (language === "en") return unit.en;
  return fractional ? unit.ru[1] : pickRussianForm(count, unit.ru);
}

function spellWhole(digits: string, whole: number, language: ScriptLanguage): string {
  const isYear = language === "en" && /^(1[1-9]|20)\d\d$/.test(digits) && whole % 1000 >= 10;
  if (!isYear) return spellInteger(whole, language);
  const rest = whole % 100;
  const tail = rest === 0 ? "hundred" : rest < 10 ? `oh ${spellInteger(rest, "en")}` : spellInteger(rest, "en");
  return `${spellInteger(Math.trunc(whole / 100), "en")} ${tail}`;
}

function expandMarks(text: string, language: ScriptLanguage): string {
  const words = language === "en"
    ? { and: "and", number: "number", to: "to", of: "of" }
    : { and: "и", number: "номер", to: "до", of: "из" };
  return text
    .replace(/\b24\/7\b/g, "24 7")
    .replace(/(\d)\s*\/\s*(\d)/g, `$1 ${words.of} $2`)
    .replace(/(\d{1,2}):(\d{2})(?!\d)/g, (_, hours: string, minutes: string) => (minutes === "00" ? hours : `${hours} ${minutes}`))
    .replace(/(\d)\s*[–—-]\s*(\d)/g, `$1 ${words.to} $2`)
    .replace(/(?:#|№|No\.\s?)(?=\d)/gu, `${words.number} `)
    .replace(/\s[&+]\s/g, ` ${words.and} `);
}

/** Numerals as they are spoken: "30%" → "thirty percent", "1,5" → "один целых пять десятых", "10k" → "ten thousand". */
export function expandNumerals(text: string, language: ScriptLanguage): string {
  return expandMarks(text, language).replace(
    NUMERAL,
    (_match, money: string | undefined, whole: string, mark: string | undefined, fraction: string | undefined, scale: string | undefined, unit: string | undefined) => {
      const digits = whole.replace(/\D/g, "");
      if (digits.length > 15) return [...digits].map((digit) => spellInteger(Number(digit), language)).join(" ");
      const count = Number(digits);
      const grouped = language === "en" && mark === "," && fraction?.length === 3;
      const value = grouped ? Number(digits + fraction) : count;
      const fractional = fraction !== undefined && !grouped;
      const parts = [scale || digits !== whole ? spellInteger(value, language) : spellWhole(digits, value, language)];
      if (fractional) parts.push(spellFraction(fraction, language));
      const scaled = scale ? SCALES[SCALE_OF[scale.toLowerCase()] ?? ""] : undefined;
      if (scaled) parts.push(nameUnit(scaled, value, fractional, language));
      const named = UNITS[unit?.toLowerCase() ?? money ?? ""];
      if (named) parts.push(nameUnit(named, scaled ? 5 : value, fractional && !scaled, language));
      return ` ${parts.join(" ")} `;
    },
  );
}
