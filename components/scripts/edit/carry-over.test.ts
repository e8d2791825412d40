import { expect, test } from "vitest";
import { assembleScript } from "#lib/scripts/assemble-script.ts";
import { coffeeEvidence, ENGLISH_BRIEF, ENGLISH_DRAFT, planFixture, WRITER } from "#lib/scripts/verify/script.fixtures.ts";
import { type ScriptEdit, toScriptEdit } from "#lib/scripts/versions/schema.ts";
import { carryOver } from "./carry-over.ts";

const before = toScriptEdit(assembleScript({
  brief: ENGLISH_BRIEF, plan: planFixture(ENGLISH_BRIEF), evidence: coffeeEvidence(), draft: ENGLISH_DRAFT, writer: WRITER, traceId: "t", promptVersion: "p", version: 1,
}));
const at = <T>(parts: readonly T[], index: number, patch: Partial<T>): T[] => parts.map((part, place) => (place === index ? { ...part, ...patch } : part));

test("fields that a hand changed stay, all others are the new text's", () => {
  const now: ScriptEdit = { ...before, title: "Mine", beats: at(before.beats, 2, { bRoll: "Steam", locked: true }), publish: { ...before.publish, caption: "My caption" } };
  const next: ScriptEdit = { ...before, beats: at(before.beats, 1, { voiceOver: "New." }), publish: { ...before.publish, hashtags: ["new"] } };
  const carried = carryOver(before, now, next);
  expect(carried.title).toBe("Mine");
  expect(carried.beats[1]).toEqual(next.beats[1]);
  expect(carried.beats[2]).toEqual({ ...before.beats[2], bRoll: "Steam", locked: true });
  expect(carried.publish).toEqual({ ...before.publish, caption: "My caption", hashtags: ["new"] });
  expect(carryOver(before, before, next)).toEqual(next);
});

test("hooks of a new slate keep their words; the one that stays the opening keeps what a hand made of it", () => {
  const kept = { ...before.hooks[1]!, chosen: true };
  const chosen = { ...before, hooks: before.hooks.map((hook, index) => ({ ...hook, chosen: index === 1 })) };
  const now = { ...chosen, hooks: at(at(chosen.hooks, 1, { visual: "Mine" }), 2, { visual: "Lost with its hook" }) };
  const next = { ...chosen, hooks: [{ ...kept, id: "h1" }, { ...before.hooks[0]!, id: "h2", chosen: false, spoken: "Fresh." }, { ...before.hooks[2]!, id: "h3", spoken: "Fresh too." }] };
  expect(carryOver(chosen, now, next).hooks.map(({ id, spoken, visual }) => [id, spoken, visual])).toEqual([
    ["h1", kept.spoken, "Mine"], ["h2", "Fresh.", before.hooks[0]!.visual], ["h3", "Fresh too.", before.hooks[2]!.visual],
  ]);
});
