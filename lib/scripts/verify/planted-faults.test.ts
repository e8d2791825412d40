import { createTranslator } from "use-intl/core";
import { describe, expect, it } from "vitest";
import { catalogue, type Messages } from "#lib/i18n/messages.ts";
import type { Check, Script } from "../schema.ts";
import { type ComposedScript, composeScripts } from "./composed-scripts.fixtures.ts";
import { INSTRUCTIONS, plantFaults } from "./planted-faults.fixtures.ts";
import { verifyScript } from "./verify-script.ts";

const BASES = { en: composeScripts("en", 1), ru: composeScripts("ru", 1) };
const verify = ({ brief, evidence }: ComposedScript, script: Script) => verifyScript({ script, brief, evidence, instructions: INSTRUCTIONS });
const FAULTS = plantFaults(BASES, 16).map((fault) => ({ ...fault, checks: verify(fault.base, fault.script).checks }));
/** How long a composed script runs is the composer's own gate; that it is measured right is not in doubt. */
const alarms = (checks: readonly Check[]) => checks.filter(({ id, outcome }) => outcome !== "pass" && id !== "length");

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
    const missed = FAULTS.filter(({ checks, expected: { values = {}, ...wanted } }) =>
      !checks.some((check) => Object.entries(wanted).every(([key, value]) => check[key as "id"] === value) && Object.entries(values).every(([key, value]) => check.values[key] === value)));
    expect(missed.map(({ kind, language, expected, checks }) => ({ kind, language, expected, got: alarms(checks) }))).toEqual([]);
  });

  it.each(["en", "ru"] as const)("are told in words: %s", (locale) => {
    const t = createTranslator({ locale, messages: catalogue(locale) as Messages, namespace: "scripts.checks", onError: (error) => { throw error; } });
    for (const { checks } of FAULTS) {
      for (const { id, outcome, values } of checks) expect(t(`${id}.${outcome}` as "length.pass", values as never)).not.toMatch(/undefined|NaN|\{|\}/);
    }
  });

  it("in a text raise an alarm nowhere else", () => {
    const elsewhere = FAULTS.filter(({ expected: { id } }) => id === "grounding" || id === "modality_gate" || id === "prompt_leak").flatMap(({ kind, checks, expected }) =>
      checks.filter(({ id, outcome, at }) => outcome === "fail" && id === expected.id && at !== expected.at).map((check) => ({ kind, expected, check })));
    expect(elsewhere).toEqual([]);
  });
});
