import { expect, test } from "vitest";
import { embedHashed, HASHED_DIMENSIONS } from "./embed-hashed.ts";

function cosine(a: string, b: string): number {
  const right = embedHashed(b);
  return embedHashed(a).reduce((sum, value, i) => sum + value * (right[i] ?? 0), 0);
}

test("forms of one word are closer than other words, in both languages", () => {
  expect(cosine("рецепты", "рецептов")).toBeGreaterThan(cosine("рецепты", "тренировка") + 0.2);
  expect(cosine("running", "runners")).toBeGreaterThan(cosine("running", "cooking") + 0.1);
});

test("a run-on hashtag is near the words it is made of", () => {
  expect(cosine("#mealprep", "meal prep for the week")).toBeGreaterThan(cosine("#mealprep", "gym motivation for the week") + 0.2);
});

test("a rare name is found by the caption that has it", () => {
  const captions = ["new shoes from Zyzzqar today", "new shoes from another brand today", "my morning coffee"];
  const scores = captions.map((caption) => cosine("Zyzzqar", caption));
  expect(scores.indexOf(Math.max(...scores))).toBe(0);
  expect(scores[0]).toBeGreaterThan(0.3);
});

test("case, ё, compatibility forms and feed-bait tags make no difference", () => {
  expect(cosine("ЁЛКА", "елка")).toBeCloseTo(1, 6);
  expect(cosine("ｃａｆｅ", "cafe")).toBeCloseTo(1, 6);
  expect(cosine("latte art #fyp #viral #рек", "latte art")).toBeCloseTo(1, 6);
});

test("every text but the empty one has unit length, the same each time", () => {
  for (const text of ["a", "the and", "😀🎬", "   ", "#fyp", "很好吃的面条", "x".repeat(5_000)]) {
    const vector = embedHashed(text);
    expect(vector).toHaveLength(HASHED_DIMENSIONS);
    expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
    expect(embedHashed(text)).toEqual(vector);
  }
  expect(Math.hypot(...embedHashed(""))).toBe(0);
});
