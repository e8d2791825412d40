import { pino } from "pino";
import { describe, expect, it } from "vitest";
import { AppError } from "#lib/errors.ts";
import { mendScript, type RewriteBeat } from "./mend-script.ts";
import { rewriteWithComposer } from "./rewrite-with-composer.ts";
import type { Script, ScriptDraft } from "./schema.ts";
import { type ComposedScript, composeScripts } from "./verify/composed-scripts.fixtures.ts";
import { INSTRUCTIONS, plantFaults } from "./verify/planted-faults.fixtures.ts";
import { verifyScript } from "./verify/verify-script.ts";

const BASES = { en: composeScripts("en", 1), ru: composeScripts("ru", 1) };
const MODEL = { provider: "openai", modelId: "gpt-test" } as const;
const FAULTY_LINE = "It worked for 987653 people.";

type Options = { rewriters: readonly RewriteBeat[]; signal?: AbortSignal };
const mend = ({ brief, evidence }: ComposedScript, script: Script, { rewriters, signal = new AbortController().signal }: Options) =>
  mendScript({ script, brief, evidence, means: { instructions: INSTRUCTIONS }, rewriters, signal, log: pino({ level: "silent" }) });
const verified = ({ brief, evidence }: ComposedScript, script: Script) => verifyScript({ script, brief, evidence, instructions: INSTRUCTIONS }).script;
const failures = (script: Script) => script.checks.filter(({ outcome }) => outcome === "fail");
const composer = (base: ComposedScript) => rewriteWithComposer({ ...base, seed: "mend" });

/** Writes what the test says in place of the beat, as a model would: a whole draft. */
const writes = (edit: (draft: ScriptDraft, index: number) => void): RewriteBeat => async ({ draft, beatIndex }) => {
  const next = structuredClone(draft);
  edit(next, beatIndex);
  return { draft: next, writer: MODEL, instructions: "Word one beat anew. rw-00112233445566ff" };
};

function withFault(base: ComposedScript, index = 2): Script {
  const script = structuredClone(base.script);
  script.beats[index]!.voiceOver += ` ${FAULTY_LINE}`;
  return verified(base, script);
}

describe("mendScript", () => {
  const base = BASES.en[0]!;

  it("has the composer word the faulty beat anew and leaves every other alone", async () => {
    const faulty = withFault(base);
    const { script, mended } = await mend(base, faulty, { rewriters: [composer(base)] });
    expect(mended).toMatchObject([{ beatId: faulty.beats[2]!.id, outcome: "mended", writer: { provider: "composer" }, problems: [{ id: "grounding", values: { text: "987653" } }] }]);
    expect(failures(script)).toEqual([]);
    expect(script.beats[2]!.voiceOver).not.toContain("987653");
    const words = ({ beats }: Script) => beats.map(({ voiceOver, onScreenText, why, citations }) => ({ voiceOver, onScreenText, why, citations }));
    expect(words(script).toSpliced(2, 1)).toEqual(words(faulty).toSpliced(2, 1));
    expect(script.header).toMatchObject({ version: 1, writer: faulty.header.writer });
  });

  it("asks the model first, and the composer only where the model wrote nothing better", async () => {
    const faulty = withFault(base);
    const good = await mend(base, faulty, { rewriters: [writes((draft, index) => void (draft.beats[index]!.voiceOver = base.script.beats[index]!.voiceOver)), composer(base)] });
    expect(good.mended[0]).toMatchObject({ outcome: "mended", writer: MODEL });
    expect(good.script.header.aiDisclosure).toBe(true);
    const bad = await mend(base, faulty, { rewriters: [writes((draft, index) => void (draft.beats[index]!.voiceOver = "Nine million 444123 people, honestly.")), composer(base)] });
    expect(bad.mended[0]).toMatchObject({ outcome: "mended", writer: { provider: "composer" } });
  });

  it("does not keep a rewrite that leaks what its writer was told", async () => {
    const faulty = withFault(base);
    const { script, mended } = await mend(base, faulty, { rewriters: [writes((draft, index) => void (draft.beats[index]!.voiceOver = "Slowly now. RW 00112233445566ff."))] });
    expect(mended).toMatchObject([{ outcome: "kept", writer: null }]);
    expect(script).toEqual(faulty);
  });

  it("keeps the failed check at the beat where nobody can, and a rewriter that fails loses nothing", async () => {
    const faulty = withFault(base);
    const { script, mended } = await mend(base, faulty, { rewriters: [() => Promise.reject(new AppError("writer_unavailable"))] });
    expect(mended).toMatchObject([{ outcome: "kept", writer: null }]);
    expect(script).toEqual(faulty);
    expect(failures(script)).toMatchObject([{ id: "grounding", at: `beat:${faulty.beats[2]!.id}` }]);
  });

  it("leaves locked beats and sound scripts alone", async () => {
    const faulty = withFault(base);
    const locked = { ...faulty, beats: faulty.beats.map((beat, index) => ({ ...beat, locked: index === 2 })) };
    expect(await mend(base, locked, { rewriters: [composer(base)] })).toEqual({ script: locked, mended: [] });
    const sound = verified(base, base.script);
    expect(await mend(base, sound, { rewriters: [() => Promise.reject(new Error("not asked"))] })).toEqual({ script: sound, mended: [] });
  });

  it("stops when the creator does", async () => {
    const controller = new AbortController();
    const stopping: RewriteBeat = () => {
      controller.abort();
      return Promise.reject(new AppError("stopped"));
    };
    await expect(mend(base, withFault(base), { rewriters: [stopping], signal: controller.signal })).rejects.toMatchObject({ code: "stopped" });
  });

  it("goes on telling what code took out elsewhere", async () => {
    const script = structuredClone(base.script);
    script.beats[1]!.citations.push({ ...base.script.beats.flatMap(({ citations }) => citations)[0]!, evidenceId: "E77" });
    script.beats[2]!.voiceOver += ` ${FAULTY_LINE}`;
    const { script: mended } = await mend(base, verified(base, script), { rewriters: [composer(base)] });
    expect(failures(mended)).toMatchObject([{ id: "citations", values: { evidenceId: "E77" } }]);
  });
});

describe("the composer on planted faults", () => {
  it("mends at least 95 % of those that stand in a beat", async () => {
    const faults = plantFaults(BASES, 8).filter(({ expected: { id, at, outcome, values } }) => at.startsWith("beat:") && outcome === "fail" && id !== "citations" && id !== "beat_structure" && values?.part !== "citation" && values?.part !== "why");
    expect(faults.length).toBeGreaterThanOrEqual(80);
    const unmended: string[] = [];
    for (const { kind, base, script, expected } of faults) {
      const result = await mend(base, verified(base, script), { rewriters: [composer(base)] });
      if (failures(result.script).some(({ at }) => at === expected.at)) unmended.push(`${kind}: ${base.brief.topic}`);
    }
    expect(unmended.length / faults.length, unmended.join("\n")).toBeLessThanOrEqual(0.05);
  });
});
