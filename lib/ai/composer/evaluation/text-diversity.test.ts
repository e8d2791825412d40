import { describe, expect, it } from "vitest";
import { bleu4, distinctN, selfBleu4 } from "./text-diversity.ts";

/** The example of NLTK's documentation of sentence_bleu and its value there. */
const REFERENCES = [
  "It is a guide to action that ensures that the military will forever heed Party commands",
  "It is the guiding principle which guarantees the military forces always being under the command of the Party",
  "It is the practical guide for the army always to heed the directions of the party",
];

describe("bleu4", () => {
  it("gives NLTK's documented value", () => {
    expect(bleu4("It is a guide to action which ensures that the military always obeys the commands of the party", REFERENCES)).toBeCloseTo(0.5045666840058485, 12);
  });

  it("is 1 for a copy and falls below it for a cut copy by the brevity penalty alone", () => {
    expect(bleu4(REFERENCES[0]!, REFERENCES)).toBeCloseTo(1, 9);
    const cut = "one two three four five six";
    expect(bleu4(cut, [`${cut} seven eight nine ten eleven twelve`])).toBeCloseTo(Math.exp(1 - 12 / 6), 9);
  });

  it("clips repeated words and smooths orders without a match", () => {
    const precisions = [2 / 7, 0.1 / 6, 0.1 / 5, 0.1 / 4];
    const expected = Math.exp(precisions.reduce((sum, value) => sum + Math.log(value) / 4, 0));
    expect(bleu4("the the the the the the the", ["the cat is on the mat today"])).toBeCloseTo(expected, 9);
    expect(bleu4("nothing shared", ["the cat is here"])).toBe(0);
  });
});

describe("selfBleu4", () => {
  it("equals the mean of each text's BLEU against the others", () => {
    const texts = [...REFERENCES, "It is a guide to action which ensures that the military always obeys", "a guide to the army and to the army"];
    const direct = texts.map((text, self) => bleu4(text, texts.filter((_, other) => other !== self)));
    expect(selfBleu4(texts)).toBeCloseTo(direct.reduce((sum, score) => sum + score, 0) / direct.length, 12);
  });

  it("is 1 for copies and near 0 for strangers", () => {
    expect(selfBleu4([REFERENCES[0]!, REFERENCES[0]!])).toBeCloseTo(1, 9);
    expect(selfBleu4(["alpha beta gamma delta", "one two three four"])).toBe(0);
  });
});

describe("distinctN", () => {
  it("counts different n-grams over all of them", () => {
    expect(distinctN(["a b a b"], 2)).toBeCloseTo(2 / 3, 12);
    expect(distinctN(["a b c", "a b d"], 2)).toBeCloseTo(3 / 4, 12);
    expect(distinctN([], 2)).toBe(0);
  });
});
