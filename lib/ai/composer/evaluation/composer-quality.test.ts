import { describe, expect, it } from "vitest";
import { SCRIPT_LANGUAGES, TONES } from "#lib/scripts/vocabulary.ts";
import { COMMITTED_QUALITY, COMMONEST_SHARE, LENGTH_SHARE } from "./committed-quality.ts";
import { measureCorpus, offLength, writeSet } from "./measure-scripts.fixtures.ts";

/** Rounding in the ratio must not decide. */
const EDGE = 1e-9;

describe.each(SCRIPT_LANGUAGES)("the shipped briefs in %s", (language) => {
  const written = writeSet(language);
  const measures = measureCorpus(language, written);

  it("are at least 200 and varied", () => {
    const briefs = written.map(({ task }) => task.brief);
    expect(briefs.length).toBeGreaterThanOrEqual(200);
    expect(new Set(briefs.map(({ tone }) => tone))).toEqual(new Set(TONES));
    expect(new Set(briefs.map(({ topic }) => topic)).size).toBeGreaterThanOrEqual(100);
    expect(Math.min(...briefs.map(({ targetSeconds }) => targetSeconds))).toBe(10);
    expect(Math.max(...briefs.map(({ targetSeconds }) => targetSeconds))).toBe(180);
    expect(written.some(({ task }) => task.evidence.length === 0)).toBe(true);
  });

  it("give valid scripts that no check fails, with every number and name grounded", () => expect(measures.faults).toEqual([]));

  it("give scripts of the wanted length", () => {
    const off = written.filter((script) => offLength(script) > LENGTH_SHARE + EDGE);
    expect(off.map(({ task, script }) => `${task.brief.topic}: ${script.header.estimatedSeconds} s of ${task.brief.targetSeconds}`)).toEqual([]);
  });

  it("repeat no sentence in more than 5 % of the scripts", () => {
    expect(measures.commonest.filter(({ scripts }) => scripts > COMMONEST_SHARE * written.length)).toEqual([]);
  });

  it("keep to the committed diversity, and let a reader tell the tones apart", () => {
    const committed = COMMITTED_QUALITY[language];
    expect(measures.distinct2).toBeGreaterThanOrEqual(committed.distinct2);
    expect(measures.selfBleu).toBeLessThanOrEqual(committed.selfBleu);
    expect(measures.toneNamed).toBeGreaterThanOrEqual(committed.toneNamed);
  });
});
