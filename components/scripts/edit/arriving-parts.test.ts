import { describe, expect, it } from "vitest";
import { assembleScript } from "#lib/scripts/assemble-script.ts";
import type { GenerationEventData } from "#lib/scripts/events.schema.ts";
import { EMPTY_VIEW, reduceEvent } from "#lib/scripts/reduce-events.ts";
import type { Revision } from "#lib/scripts/revision.schema.ts";
import type { Script } from "#lib/scripts/schema.ts";
import { coffeeEvidence, ENGLISH_BRIEF, ENGLISH_DRAFT, planFixture, WRITER } from "#lib/scripts/verify/script.fixtures.ts";
import type { OpenRevision } from "#lib/scripts/versions/schema.ts";
import { toShownBeats, toShownHooks } from "../shown-script.ts";
import { findArriving } from "./arriving-parts.ts";

const written = assembleScript({
  brief: ENGLISH_BRIEF, plan: planFixture(ENGLISH_BRIEF), evidence: coffeeEvidence(), draft: ENGLISH_DRAFT, writer: WRITER, traceId: "t", promptVersion: "write-script@1", version: 1,
});
const lock = (script: Script, index: number): Script => ({ ...script, beats: script.beats.map((beat, place) => (place === index ? { ...beat, locked: true } : beat)) });
const base = { scriptId: "s1", version: 1 };
const BEAT: Revision = { kind: "beat", ...base, beatId: "b2", keepReason: true };
const HOOKS: Revision = { kind: "hooks", ...base, count: 4 };
const CHANGE: Revision = { kind: "change", ...base, instruction: "make it warmer" };
const open = (revision: Revision, state: OpenRevision["state"] = "running"): OpenRevision => ({ generationId: "g2", state, revision });
const follow = (...events: GenerationEventData[]) => events.reduce((view, data, index) => reduceEvent(view, { seq: index + 1, data }), EMPTY_VIEW);
const beatPart = (index: number, voiceOver: string, complete = false) => ({ kind: "part" as const, part: "beat" as const, index, complete, value: { role: "value", voiceOver } });
const hookPart = (index: number, spoken: string) => ({ kind: "part" as const, part: "hook" as const, index, complete: true, value: { pattern: "myth", spoken } });

/** The page's text of a script while a rewrite runs. */
function shown(script: Script, revision: OpenRevision, ...events: GenerationEventData[]) {
  const view = { ...EMPTY_VIEW, state: "done" as const, result: { scriptId: "s1", version: 1, script } };
  const arriving = findArriving(revision, script, follow(...events));
  return { beats: toShownBeats(view, arriving), hooks: toShownHooks(view, arriving), arriving };
}
const words = (beats: ReturnType<typeof toShownBeats>) => beats.map(({ text }) => text.voiceOver);
const before = words(written.beats.map((beat) => ({ text: beat })) as never);

describe("findArriving", () => {
  it("brings the words of one beat into its card as they come; the others stand as they were", () => {
    const { beats, hooks } = shown(written, open(BEAT), beatPart(1, "New words for"));
    expect(words(beats)).toEqual(before.map((text, index) => (index === 1 ? "New words for" : text)));
    expect(beats[1]).toMatchObject({ id: "b2", state: "arriving", rewriting: true, startSeconds: written.beats[1]!.startSeconds });
    expect(beats.map(({ rewriting }) => rewriting)).toEqual(written.beats.map((_, index) => index === 1));
    expect(hooks.map(({ id }) => id)).toEqual(written.hooks.map(({ id }) => id));
  });

  it("keeps the old words until there is one of the new, and has them back when it was stopped or failed", () => {
    expect(words(shown(written, open(BEAT)).beats)).toEqual(before);
    expect(words(shown(written, open(BEAT), beatPart(1, "")).beats)).toEqual(before);
    for (const state of ["stopped", "failed", "interrupted"] as const) expect(shown(written, open(BEAT, state), beatPart(1, "New")).arriving).toBeNull();
    const ended = shown(written, open(BEAT), beatPart(1, "New"), { kind: "end", state: "stopped", errorCode: "stopped" });
    expect(words(ended.beats)).toEqual(before);
  });

  it("leaves the new words in place until the new version is there", () => {
    expect(words(shown(written, open(BEAT), beatPart(1, "New words.", true), { kind: "end", state: "done", errorCode: null }).beats)[1]).toBe("New words.");
  });

  it("puts a new slate in the places of the old one, and what opens the video into the first beat", () => {
    const { beats, hooks } = shown(written, open(HOOKS), hookPart(0, "One."), hookPart(1, "Two."));
    expect(hooks.map(({ spoken }) => spoken)).toEqual(["One.", "Two.", written.hooks[2]!.spoken]);
    expect(hooks.map(({ chosen }) => chosen)).toEqual([true, false, false]);
    expect(words(beats)).toEqual(["One.", ...before.slice(1)]);
  });

  it("never moves a locked beat: not under a change of the whole, nor as the opening of a new slate", () => {
    const locked = lock(lock(written, 0), 2);
    const whole = shown(locked, open(CHANGE), beatPart(0, "A"), beatPart(1, "B"), beatPart(2, "C"));
    expect(words(whole.beats)).toEqual([before[0], "B", ...before.slice(2)]);
    const slate = shown(locked, open(HOOKS), hookPart(0, "One."), hookPart(1, "Two."), hookPart(2, "Three."));
    expect(words(slate.beats)).toEqual(before);
    expect(slate.hooks.map(({ spoken, chosen }) => [spoken, chosen])).toEqual([[written.hooks[0]!.spoken, true], ["One.", false], ["Two.", false], ["Three.", false]]);
  });

  it("shows beats that a longer script brings on top", () => {
    const { beats } = shown(written, open({ kind: "refit", ...base, targetSeconds: 60 }), beatPart(written.beats.length, "One more."));
    expect(words(beats)).toEqual([...before, "One more."]);
    expect(beats.at(-1)).toMatchObject({ id: null, rewriting: true });
  });
});
