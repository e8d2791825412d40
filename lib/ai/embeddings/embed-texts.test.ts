import { expect, test } from "vitest";
import { embedHashed } from "./embed-hashed.ts";
import { embedTexts, EMBEDDING_SPACE } from "./embed-texts.ts";

const dot = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
const use = (vector: Float32Array | undefined) => vector?.slice(0, 512) ?? new Float32Array();
const unit = (vector: Float32Array) => vector.map((value) => value / Math.hypot(...vector));

test("the inner product is USE cosine + 0.3 x hash cosine", async () => {
  const texts = ["Five minute pasta for busy evenings #easydinner", "Quick spaghetti recipe", "Deadlift form check", "Паста за пять минут", "рецепт пасты"];
  const { space, vectors } = await embedTexts(texts);
  expect(space).toBe(EMBEDDING_SPACE);
  for (const [i, a] of vectors.entries()) {
    expect(a).toHaveLength(1024);
    for (const [j, b] of vectors.entries()) {
      const bothLatin = i < 3 && j < 3;
      const useCosine = bothLatin ? dot(unit(use(a)), unit(use(b))) : 0;
      const hashCosine = dot(embedHashed(texts[i] ?? ""), embedHashed(texts[j] ?? ""));
      expect(dot(a, b)).toBeCloseTo(useCosine + 0.3 * hashCosine, 5);
    }
  }
  const [pasta, spaghetti, deadlift] = vectors.map(use);
  expect(dot(pasta!, spaghetti!)).toBeGreaterThan(dot(pasta!, deadlift!) + 0.1);
});

test("mostly non-Latin text has no USE half, nor has text without words", async () => {
  const { vectors } = await embedTexts(["Утренняя пробежка #run", "面条食谱", "😀😀", "12345", "Morning run утро"]);
  expect(vectors.map((vector) => Math.hypot(...use(vector)) > 0)).toEqual([false, false, false, false, true]);
});

test("empty texts are zero and don't break their batch; order and batch make no difference", async () => {
  const texts = ["", "A long caption about growing tomatoes on a balcony ".repeat(40), "tea", " ", "@only_a_handle"];
  const { vectors } = await embedTexts(texts);
  expect(Math.hypot(...(vectors[0] ?? []))).toBe(0);
  const { vectors: reversed } = await embedTexts([...texts].reverse());
  expect(reversed.reverse()).toEqual(vectors);
  expect((await embedTexts(["tea"])).vectors[0]).toEqual(vectors[2]);
});
