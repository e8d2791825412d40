import { expect, test } from "vitest";
import { DEEP_DIVE_FINDINGS, deepDiveFactsSchema } from "#lib/retrieval/schema.ts";
import { listCitableFields } from "#lib/retrieval/list-citable-fields.ts";
import { documentWith } from "./deep-dive.fixtures.ts";
import { type DeepDive, deepDiveSchema } from "./schema.ts";
import { hasFindings, toEvidenceFacts } from "./to-evidence-facts.ts";

const by = { method: "made, with care (by hand)", version: "2", confidence: 0.9 };
const known = <T>(value: T) => ({ state: "known" as const, ...by, value });
const WHOLE: DeepDive = deepDiveSchema.parse({
  formatVersion: 1,
  analysedSeconds: 180,
  parts: {
    ...documentWith(2).parts,
    transcript: known({ language: "en", segments: [{ startSeconds: 0, endSeconds: 1, text: "Hello\u200b there" }, { startSeconds: 1, endSeconds: 2, text: "\u202e" }, ...Array.from({ length: 400 }, (_, n) => ({ startSeconds: n, endSeconds: n + 1, text: "x".repeat(2_000) }))] }),
    music: known({ spans: [{ startSeconds: 0, endSeconds: 4 }], tempoBpm: 120 }),
    loudness: known({ integratedLufs: -14, rangeLu: 4, truePeakDbfs: -1 }),
    silence: known({ spans: [{ startSeconds: 4, endSeconds: 5 }], share: 0.1 }),
    look: known({ brightness: 0.5, motion: 0.1, colours: [{ hex: "#000000", share: 1 }] }),
  },
});
const REEL = { caption: "", hashtags: [], audioTitle: null, authorHandle: "", durationSeconds: null, publishedAt: null, counts: { plays: null, likes: null, comments: null, shares: null, saves: null }, lift: null };

test("every part of a deep dive is carried by evidence in its form, strangers' text cleaned and bounded", () => {
  const facts = toEvidenceFacts(WHOLE);
  expect(deepDiveFactsSchema.parse(facts)).toEqual(facts);
  expect(Object.keys(facts).toSorted()).toEqual([...DEEP_DIVE_FINDINGS, "analysedSeconds", "durationSeconds", "method"].toSorted());
  expect(facts.transcript?.[0]?.text).toBe("Hello there");
  expect(facts.transcript?.[1]?.text).toHaveLength(500);
  expect(facts.transcript?.length).toBeLessThanOrEqual(300);
  expect(facts.method).toBe("test 1 + made 2");
  expect(listCitableFields({ ...REEL, facts }).toSorted()).toEqual(["cuts", "frames", "loudness", "music", "onScreenText", "speech", "transcript"]);
});

test("what is not known is not there, and cannot be cited", () => {
  const facts = toEvidenceFacts(documentWith(2));
  expect(facts).not.toHaveProperty("music");
  expect(listCitableFields({ ...REEL, facts }).toSorted()).toEqual(["cuts", "frames", "onScreenText", "speech"]);
  const unknown = { state: "unknown" as const, reason: "no_decoder" as const };
  const probeOnly = { ...documentWith(2), parts: { ...documentWith(2).parts, cuts: unknown, onScreenText: unknown, speech: unknown, frames: unknown } };
  expect([hasFindings(documentWith(2)), hasFindings(probeOnly)]).toEqual([true, false]);
});
