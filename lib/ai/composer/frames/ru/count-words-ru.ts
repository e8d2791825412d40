import { type CountForms, countForm } from "../../russian/count-noun.ts";
import type { CountWords } from "../frames.ts";

type Gender = "masculine" | "feminine" | "neuter";
const NOUNS: readonly (readonly [CountForms, Gender])[] = [
  [["приём", "приёма", "приёмов"], "masculine"],
  [["привычка", "привычки", "привычек"], "feminine"],
  [["деталь", "детали", "деталей"], "feminine"],
  [["мелочь", "мелочи", "мелочей"], "feminine"],
  [["правило", "правила", "правил"], "neuter"],
  [["подсказка", "подсказки", "подсказок"], "feminine"],
];
const ONE = { masculine: "один", feminine: "одна", neuter: "одно" } as const;
const TWO = { masculine: "два", feminine: "две", neuter: "два" } as const;
const REST = ["три", "четыре", "пять", "шесть", "семь", "восемь", "девять", "десять"];

/** "три привычки": what a script counts, in words and in the right form. */
export const countWordsRu: CountWords = {
  nouns: NOUNS.length,
  phrase(count, noun) {
    const [forms, gender] = NOUNS[noun % NOUNS.length] as (typeof NOUNS)[number];
    const word = count === 1 ? ONE[gender] : count === 2 ? TWO[gender] : (REST[count - 3] ?? "много");
    return `${word} ${countForm(count, forms)}`;
  },
};
