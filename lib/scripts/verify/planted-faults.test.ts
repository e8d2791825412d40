import { describe, expect, it } from "vitest";
import type { Check, Script } from "../schema.ts";
import { type ComposedScript, composeScripts } from "./composed-scripts.fixtures.ts";
import { INSTRUCTIONS, plantFaults } from "./planted-faults.fixtures.ts";
import { verifyScript } from "./verify-script.ts";

const BASES = { en: composeScripts("en", 2), ru: composeScripts("ru", 2) };
const FAULTS = plantFaults(BASES, 16);
const verify = ({ brief, evidence }: ComposedScript, script: Script) => verifyScript({ script, brief, evidence, instructions: INSTRUCTIONS });
const alarms = (checks: readonly Check[]) => checks.filter(({ outcome }) => outcome !== "pass");

describe.each(["en", "ru"] as const)("composed scripts: %s", (language) => {
  it("raise no alarm at all", () => {
    const alarmed = BASES[language].flatMap((base) => alarms(verify(base, base.script).checks).map((check) => ({ topic: base.brief.topic, seconds: base.brief.targetSeconds, ...check })));
    expect(alarmed).toEqual([]);
  });
});

describe("planted faults", () => {
  it("are at least 500, half in each language", () => {
    expect(FAULTS.length).toBeGreaterThanOrEqual(500);
    expect(FAULTS.filter(({ language }) => language === "ru").length).toBe(FAULTS.length / 2);
  });

  it("are caught, every one, at its place and for what it is", () => {
    const missed = FAULTS.filter(({ base, script, expected: { id, at, outcome, values } }) =>
      !verify(base, script).checks.some((check) => {
        const wanted = { id, at, ...(outcome ? { outcome } : {}) };
        return Object.entries(wanted).every(([key, value]) => check[key as "id"] === value) && Object.entries(values ?? {}).every(([key, value]) => check.values[key] === value);
      }));
    expect(missed.map(({ kind, language, expected, base, script }) => ({ kind, language, expected, got: alarms(verify(base, script).checks) }))).toEqual([]);
  });

  it("in a text raise an alarm nowhere else", () => {
    const elsewhere = FAULTS.filter(({ expected: { id } }) => id === "grounding" || id === "modality_gate" || id === "prompt_leak").flatMap(({ kind, base, script, expected }) =>
      verify(base, script).checks.filter(({ id, outcome, at }) => outcome === "fail" && id === expected.id && at !== expected.at).map((check) => ({ kind, expected, check })));
    expect(elsewhere).toEqual([]);
  });
});
