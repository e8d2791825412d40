import { expect, test } from "vitest";
import type { Decision, Plan } from "#lib/plan/schema.ts";
import type { Script } from "#lib/scripts/schema.ts";
import { planFixture, RUSSIAN_BRIEF } from "#lib/scripts/verify/script.fixtures.ts";
import { listReasons, secondsOfBand } from "./list-reasons.ts";

const option = (value: string) => ({ value, lift: null, n: 1, reelIds: ["r1"] });
const ALTERNATIVES: Partial<Record<Decision["id"], string[]>> = { structure: ["story-6", "nonsense-4"], length: ["0-15", "60-90", "180+"], pace: ["shot-0-2"], text_density: ["words-none"], audio: ["audio:kettle"], posting_window: [] };
const base = planFixture(RUSSIAN_BRIEF);
const plan: Plan = { ...base, decisions: base.decisions.map((decision) => ({ ...decision, alternatives: (ALTERNATIVES[decision.id] ?? []).map(option) })) };
const reasonsOf = (decisionId: Decision["id"]) => listReasons({ id: "b3", decisionId } as Script["beats"][number], plan, 45);

test.each([["0-15", 10], ["15-30", 15], ["30-60", 30], ["60-90", 60], ["90-180", 90], ["180+", null], ["none", null]])("the length band %s is fitted to %s s", (band, seconds) => {
  expect(secondsOfBand(band)).toBe(seconds);
});

test("a beat can serve another alternative of its decision; a length or structure is the whole script's", () => {
  expect(reasonsOf("audio").own.map(({ asked }) => asked)).toEqual([{ kind: "beat", beatId: "b3", keepReason: false, reason: { decisionId: "audio", value: "audio:kettle" } }]);
  expect(reasonsOf("length").own.map(({ asked, whole }) => [asked, whole])).toEqual([[{ kind: "refit", targetSeconds: 10 }, "length"], [{ kind: "refit", targetSeconds: 60 }, "length"]]);
  expect(reasonsOf("structure").own.map(({ asked }) => asked)).toEqual([{ kind: "refit", targetSeconds: 45, structure: "story" }]);
  expect(reasonsOf("posting_window").own).toEqual([]);
});

test("any beat can answer for the pace and the text on screen, once", () => {
  expect(reasonsOf("structure").other.map(({ decision, option: { value } }) => [decision.id, value])).toEqual([["pace", "shot-0-2"], ["text_density", "words-none"]]);
  expect(reasonsOf("pace").other.map(({ decision }) => decision.id)).toEqual(["text_density"]);
});
