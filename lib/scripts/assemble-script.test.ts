import { describe, expect, it } from "vitest";
import { assembleScript } from "./assemble-script.ts";
import { scriptSchema, type Brief, type ScriptDraft } from "./schema.ts";
import { coffeeEvidence, ENGLISH_BRIEF, ENGLISH_DRAFT, planFixture, RUSSIAN_BRIEF, RUSSIAN_DRAFT, WRITER } from "./verify/script.fixtures.ts";

function assemble(draft: ScriptDraft, brief: Brief = ENGLISH_BRIEF) {
  return assembleScript({ brief, plan: planFixture(brief), evidence: coffeeEvidence(), draft, writer: WRITER, traceId: "t", promptVersion: "write-script@1", version: 1 });
}
const change = (edit: (draft: ScriptDraft) => void) => {
  const draft = structuredClone(ENGLISH_DRAFT);
  edit(draft);
  return assemble(draft);
};

describe("assembleScript", () => {
  it.each([["en", ENGLISH_BRIEF, ENGLISH_DRAFT], ["ru", RUSSIAN_BRIEF, RUSSIAN_DRAFT]] as const)("passes every check on a valid draft: %s", (_language, brief, draft) => {
    const script = scriptSchema.parse(assemble(draft, brief));
    expect(script.checks.filter(({ outcome }) => outcome !== "pass")).toEqual([]);
    expect(script.checks.map(({ id }) => id)).toEqual(["length", "citations", "modality_gate", "grounding", "caption_length", "hashtag_limit", "reading_speed", "beat_structure", "ai_tells"]);
  });

  it("fills the document from brief, plan and evidence", () => {
    const script = assemble(ENGLISH_DRAFT);
    expect(script.header).toMatchObject({ evidenceByTier: { metadata: 7, deep_dive: 1 }, claimsByModality: { metadata: 8, transcript: 1, audio: 0, visual: 1 }, version: 1, demoEvidence: false, speakingRateWordsPerMinute: 150 });
    expect(script.hooks.map(({ id, chosen }) => [id, chosen])).toEqual([["h1", true], ["h2", false], ["h3", false]]);
    expect(script.beats.map(({ wordBudget }) => wordBudget)).toEqual(planFixture(ENGLISH_BRIEF).beats.map(({ wordBudget }) => wordBudget));
    expect(script.beats[2]!.citations).toMatchObject([{ reelId: "instagram:r3", tier: "deep_dive", modality: "visual", atSeconds: 2 }, { modality: "transcript", atSeconds: 0.5 }]);
    expect(script.publish.hashtags).toEqual(["homecoffee", "slowmorning"]);
    expect(script.checks.find(({ id }) => id === "modality_gate")!.values).toEqual({ visualClaims: 1, audioClaims: 1, metadataOnlyReels: 7, deepDiveReels: 1 });
  });

  it("times beats without gaps from zero, up to the estimate", () => {
    const { beats, header } = assemble(ENGLISH_DRAFT);
    expect(beats[0]!.startSeconds).toBe(0);
    for (const [index, beat] of beats.slice(1).entries()) expect(beat.startSeconds).toBe(beats[index]!.endSeconds);
    expect(beats.at(-1)!.endSeconds).toBe(header.estimatedSeconds);
    expect(Math.abs(header.estimatedSeconds - 30)).toBeLessThanOrEqual(3);
  });

  it("drops a citation of unknown evidence and says so", () => {
    const script = change((draft) => void (draft.beats[1]!.citations[0]!.evidenceId = "E99"));
    expect(script.beats[1]!.citations.map(({ evidenceId }) => evidenceId)).toEqual(["E2"]);
    expect(script.checks.filter(({ id }) => id === "citations")).toEqual([{ id: "citations", outcome: "fail", at: "beat:b2", values: { evidenceId: "E99", field: "caption", reason: "unknown_evidence", detail: "E99" } }]);
  });

  it("keeps a draft with other beats than planned, with a warning", () => {
    const fewer = change((draft) => void draft.beats.splice(2, 1));
    expect(fewer.beats.map(({ role }) => role)).toEqual(["hook", "turn", "payoff", "cta"]);
    expect(fewer.checks).toContainEqual({ id: "beat_structure", outcome: "warn", at: "script", values: { reason: "roles", planned: "hook > turn > value > payoff > cta", written: "hook > turn > payoff > cta" } });
    expect(fewer.checks).toContainEqual(expect.objectContaining({ id: "length", outcome: "fail" }));
    const more = change((draft) => void draft.beats.splice(3, 0, { ...draft.beats[2]!, role: "proof", citations: [] }));
    expect(more.beats).toHaveLength(6);
    expect(more.checks.filter(({ outcome }) => outcome !== "pass").map(({ id }) => id).sort()).toEqual(["beat_structure", "length"]);
  });

  it("opens with the hook beat whatever the writer did", () => {
    const without = change((draft) => void draft.beats.shift());
    expect(without.beats[0]).toMatchObject({ role: "hook", voiceOver: ENGLISH_DRAFT.hooks[0]!.spoken });
    const other = change((draft) => void (draft.beats[0]!.voiceOver = "Something else."));
    expect(other.beats[0]!.voiceOver).toBe(ENGLISH_DRAFT.hooks[0]!.spoken);
    const noHooks = change((draft) => void (draft.hooks = []));
    expect(noHooks.hooks).toMatchObject([{ spoken: ENGLISH_DRAFT.beats[0]!.voiceOver, chosen: true }]);
  });

  it("refuses a draft with nothing to shoot", () => {
    expect(() => change((draft) => void (draft.beats = []))).toThrow("no beat after its hook");
    expect(() => change((draft) => { draft.hooks = []; draft.beats.shift(); })).toThrow("no hook");
  });

  it("takes out a reason that claims what nobody saw, and reports it", () => {
    const script = change((draft) => void (draft.beats[1]!.why = "Turns hold attention. In the top reel you see her pour twice. The goal is reach."));
    expect(script.beats[1]!.why).toBe("Turns hold attention. The goal is reach.");
    expect(script.checks).toContainEqual(expect.objectContaining({ id: "modality_gate", outcome: "fail", at: "beat:b2" }));
  });
});
