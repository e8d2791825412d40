import { describe, expect, it } from "vitest";
import { listCitableFields } from "#lib/retrieval/list-citable-fields.ts";
import type { CitableField, DeepDiveFacts, Evidence } from "#lib/retrieval/schema.ts";
import { evidenceFixture } from "#lib/plan/plan.fixtures.ts";
import { assembleScript } from "../assemble-script.ts";
import { ENGLISH_BRIEF, ENGLISH_DRAFT, coffeeEvidence, planFixture, WRITER } from "./script.fixtures.ts";

const FACTS: DeepDiveFacts = {
  method: "test", cutsSeconds: [2, 5, 6.5, 9],
  speech: { share: 0.5, spans: [{ startSeconds: 0.4, endSeconds: 3 }, { startSeconds: 7, endSeconds: 9 }] },
  music: { tempoBpm: 120, spans: [{ startSeconds: 4, endSeconds: 11 }] },
  onScreenText: [{ startSeconds: 2, endSeconds: 5, text: "Grind finer" }],
};

function reel(facts: DeepDiveFacts | null): Evidence {
  const found = evidenceFixture(9, { tier: facts ? "deep_dive" : "metadata", facts, caption: "Pour over, slowly", authorHandle: "slow.two" });
  return { ...found, citableFields: listCitableFields(found) };
}

/** What becomes of one citation of E9 in a valid script: where it points, or the check that took it out. */
function cite(facts: DeepDiveFacts | null, field: CitableField, statement: string): { atSeconds: number | null } | string {
  const beats = ENGLISH_DRAFT.beats.map((beat, index) => (index === 1 ? { ...beat, citations: [{ evidenceId: "E9", field, statement }] } : beat));
  const script = assembleScript({ brief: ENGLISH_BRIEF, plan: planFixture(ENGLISH_BRIEF), evidence: [...coffeeEvidence(), reel(facts)], draft: { ...ENGLISH_DRAFT, beats }, writer: WRITER, traceId: "t", promptVersion: "p@1", version: 1 });
  const kept = script.beats[1]?.citations[0];
  return kept ? { atSeconds: kept.atSeconds } : (script.checks.find(({ outcome, at }) => outcome === "fail" && at === "beat:b2")?.id ?? "lost");
}

describe("a deep dive unlocks claims about its reel", () => {
  it.each([
    ["cuts", "The clip cuts at 6.5 seconds.", 6.5],
    ["cuts", "Jump cuts keep it moving.", 2],
    ["onScreenText", "The text overlay reads “Grind finer”.", 2],
    ["speech", "She speaks again at 7 seconds.", 7],
    ["music", "Background music plays from 4 seconds on, at 120 bpm.", 4],
    ["lift", "It ran at its author's usual.", null],
  ] as const)("%s: %s", (field, statement, atSeconds) => {
    expect(cite(FACTS, field, statement)).toEqual({ atSeconds });
  });

  it.each([["cuts", "The clip cuts at 6.5 seconds."], ["music", "Background music plays."], ["caption", "You can hear her speak."]] as const)("and no other: without one %s falls at the gate", (field, statement) => {
    expect(cite(null, field, statement)).toBe("modality_gate");
  });

  it("another reel's deep dive unlocks nothing", () => {
    // E3 was looked into; E9 was not.
    expect(cite(null, "onScreenText", "The text overlay reads “Grind finer”.")).toBe("modality_gate");
  });
});

describe("a part that is not known stays locked", () => {
  const without = (part: "music" | "onScreenText" | "speech" | "cutsSeconds"): DeepDiveFacts => ({ ...FACTS, [part]: undefined });
  it.each([
    ["music", "music", "Background music plays.", "modality_gate"],
    ["music", "speech", "Background music plays under her voice.", "modality_gate"],
    ["onScreenText", "onScreenText", "The text overlay names the grind.", "citations"],
    ["onScreenText", "cuts", "On-screen text appears at the cut.", "modality_gate"],
    ["speech", "music", "She whispers the recipe over the beat.", "modality_gate"],
    ["cutsSeconds", "onScreenText", "Jump cuts to the text overlay.", "modality_gate"],
  ] as const)("without %s, %s: %s", (part, field, statement, check) => {
    expect(["modality_gate", check]).toContain(cite(without(part), field, statement));
  });

  it("numbers and quotations must be the part's own", () => {
    expect(cite(FACTS, "cuts", "The clip cuts 12 times.")).toBe("citations");
    expect(cite(FACTS, "music", "Background music plays at 90 bpm.")).toBe("citations");
    expect(cite(FACTS, "onScreenText", "The text overlay reads “Buy now today”.")).toBe("citations");
  });
});
