import { expect, test } from "vitest";
import { recogniseCaptionStyle } from "./recognise-caption-style.ts";

test.each([
  ["", "none"],
  ["#fyp #рек @someone 🔥", "none"],
  ["Bread in ten minutes #baking", "short"],
  ["Как я пеку хлеб без духовки", "short"],
  [`${"A sentence of some length. ".repeat(6)}#tag`, "medium"],
  ["Долгая история о том, как. ".repeat(14), "long"],
  ["What to pack:\n1. A coat\n2) Boots\n3. Tea", "list"],
  ["План:\n• бег\n• сон\n• чай", "list"],
  ["🔥 one\n🔥 two\n🔥 three", "list"],
  ["1. only\n2. two", "short"],
])("%j is %s", (caption, style) => {
  expect(recogniseCaptionStyle(caption)).toBe(style);
});
