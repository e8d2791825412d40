import { describe, expect, it } from "vitest";
import { estimateSpeech } from "./estimate-speech.ts";
import { expandNumerals } from "./expand-numerals.ts";

const squeeze = (text: string) => text.replace(/\s+/g, " ").trim();

describe("expandNumerals", () => {
  it.each([
    ["2026", "twenty twenty six"],
    ["1905", "nineteen oh five"],
    ["2000 steps", "two thousand steps"],
    ["1,5", "one point five"],
    ["1.25", "one point two five"],
    ["30%", "thirty percent"],
    ["10k views", "ten thousand views"],
    ["1.2M plays", "one point two million plays"],
    ["12,345", "twelve thousand three hundred forty five"],
    ["$5", "five dollars"],
    ["3-5 minutes", "three to five minutes"],
    ["tip #3", "tip number three"],
    ["18:30", "eighteen thirty"],
    ["24/7", "twenty four seven"],
    ["salt & oil", "salt and oil"],
    ["no digits", "no digits"],
    ["3x faster", "three times faster"],
    ["B2B", "B2B"],
  ])("en %s", (text, spoken) => expect(squeeze(expandNumerals(text, "en"))).toBe(spoken));

  it.each([
    ["2026", "две тысячи двадцать шесть"],
    ["1,5", "один целых пять десятых"],
    ["30%", "тридцать процентов"],
    ["21 %", "двадцать один процент"],
    ["10k", "десять тысяч"],
    ["2 тыс. шагов", "два тысячи шагов"],
    ["1,2 млн", "один целых два десятых миллиона"],
    ["12 500 ₽", "двенадцать тысяч пятьсот рублей"],
    ["3–5 минут", "три до пять минут"],
    ["в 18:00", "в восемнадцать"],
    ["№3", "номер три"],
    ["2-й день", "два день"],
    ["22 минуты", "двадцать два минуты"],
    ["211000", "двести одиннадцать тысяч"],
  ])("ru %s", (text, spoken) => expect(squeeze(expandNumerals(text, "ru"))).toBe(spoken));
});

describe("estimateSpeech", () => {
  it("counts spoken words and seconds at the language's rate", () => {
    expect(estimateSpeech("Half-read books don't count.", "en")).toEqual({ words: 4, seconds: 1.6 });
    expect(estimateSpeech("Кое-что важное — за две минуты.", "ru")).toEqual({ words: 5, seconds: 2.5 });
    expect(estimateSpeech("Save 30% in 2026", "en").words).toBe(7);
    expect(estimateSpeech("  — … 🎉 ", "ru")).toEqual({ words: 0, seconds: 0 });
  });
});
