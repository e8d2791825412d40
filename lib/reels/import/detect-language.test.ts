import { expect, test } from "vitest";
import { detectLanguage, foldLanguage } from "./detect-language.ts";

test.each([
  ["That sounds like JB, ima go with TRUTH! #rodeotime", "en"],
  ["Как приготовить борщ за 15 минут #рецепт", "ru"],
  ["привет", "ru"],
  ["Що приготувати на вечерю", "uk"],
  ["Cómo hacer pan en casa", "es"],
  ["오늘의 요리", "ko"],
  ["今日の料理はこれ", "ja"],
  ["Confidence went 📈", null],
  ["ok", null],
  ["nice ツ day", null],
  ["", null],
])("%j is %s", (caption, language) => {
  expect(detectLanguage(caption)).toBe(language);
});

test("codes are folded to two or three letters; what says nothing is null", () => {
  expect(["en-US", "iw", "und", "", "zh-Hans", "English", null].map(foldLanguage)).toEqual(["en", "he", null, null, "zh", null, null]);
});
