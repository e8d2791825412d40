import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Context, CreatorId } from "#lib/context.ts";
import type { OpenDatabase } from "#lib/db/database.ts";
import { generations } from "#lib/db/schema.ts";
import { openTestDatabase } from "#lib/db/test-db.ts";
import { assembleScript } from "../assemble-script.ts";
import { insertGuest, testContext } from "../generation.fixtures.ts";
import { insertGrounding, insertScript } from "../mutations.ts";
import { coffeeEvidence, ENGLISH_BRIEF, ENGLISH_DRAFT, planFixture, WRITER } from "../verify/script.fixtures.ts";
import { listVersions, readCurrent, readVersion } from "./data.ts";
import { restoreVersion } from "./restore-version.ts";
import { saveEdit } from "./save-edit.ts";
import { type ScriptDocument, type ScriptEdit, toScriptEdit } from "./schema.ts";

let opened: OpenDatabase;
let ctx: Context;
let ownerId: CreatorId;
let stranger: CreatorId;

beforeAll(async () => {
  opened = await openTestDatabase();
  ctx = testContext(opened.db);
  ownerId = await insertGuest(opened.db, "guest-1");
  stranger = await insertGuest(opened.db, "guest-2");
});
afterAll(() => opened.close());

async function storeScript(draft = ENGLISH_DRAFT): Promise<ScriptDocument> {
  const [generationId, scriptId] = [randomUUID(), randomUUID()];
  const plan = planFixture(ENGLISH_BRIEF);
  const evidence = coffeeEvidence();
  const script = assembleScript({ brief: ENGLISH_BRIEF, plan, evidence, draft, writer: WRITER, traceId: ctx.traceId, promptVersion: "write-script@1.0.0", version: 1 });
  await opened.db.insert(generations).values({ id: generationId, ownerId, brief: ENGLISH_BRIEF, state: "done", traceId: ctx.traceId });
  await insertGrounding({ ctx, input: { generationId, evidence, plan } });
  await insertScript({ ctx, input: { scriptId, generationId, ownerId, script } });
  return readCurrent({ ctx, input: { scriptId, ownerId } });
}

type Options = { sitting?: string; by?: CreatorId; stamp?: string | null; from?: number };
function save({ scriptId, version, stamp: known, script }: ScriptDocument, change: (edit: ScriptEdit) => ScriptEdit, { sitting = "sitting-a", by = ownerId, stamp = known, from = version }: Options = {}) {
  return saveEdit({ ctx, input: { ownerId: by, scriptId, base: { version, stamp }, from, sitting, edit: change(toScriptEdit(script)) } });
}
const titled = (title: string) => (edit: ScriptEdit) => ({ ...edit, title });
const reasons = async (scriptId: string) => (await listVersions({ ctx, input: { scriptId, ownerId, limit: 50 } })).map(({ version, reason }) => [version, reason]);

test("autosaves of one sitting are one version, another sitting's the next; the first stays as it was generated", async () => {
  const first = await storeScript();
  const one = await save(first, titled("One"));
  const two = await save(one.document, titled("Two"));
  const three = await save(two.document, titled("Three"), { sitting: "sitting-b" });
  expect([one, two, three].map(({ outcome, document }) => [outcome, document.version])).toEqual([["saved", 2], ["saved", 2], ["saved", 3]]);
  expect(await reasons(first.scriptId)).toEqual([[3, "edited"], [2, "edited"], [1, "generated"]]);
  expect((await readVersion({ ctx, input: { scriptId: first.scriptId, ownerId, version: 1 } })).script).toEqual(first.script);
  expect((await readVersion({ ctx, input: { scriptId: first.scriptId, ownerId, version: 2 } })).script.header).toMatchObject({ title: "Two", version: 2 });
});

test("what is saved is verified again: times follow the words, an invented number is named, and nothing but texts can be sent", async () => {
  const first = await storeScript();
  const { document } = await save(first, (edit) => ({ ...edit, beats: edit.beats.map((beat, index) => (index === 1 ? { ...beat, voiceOver: `${beat.voiceOver} It reached 987,654 kitchens, and that is a long way to go for a cup.` } : beat)) }));
  expect(document.script.header.estimatedSeconds).toBeGreaterThan(first.script.header.estimatedSeconds);
  expect(document.script.beats[2]!.startSeconds).toBe(document.script.beats[1]!.endSeconds);
  expect(document.script.checks).toContainEqual(expect.objectContaining({ id: "grounding", outcome: "fail", at: "beat:b2" }));
  expect(document.script.beats.map(({ why, decisionId }) => [why, decisionId])).toEqual(first.script.beats.map(({ why, decisionId }) => [why, decisionId]));
  expect(document.script.rationale).toEqual(first.script.rationale);
});

test("two tabs: the one that did not see the other's text is told, also when that came into the same version", async () => {
  const first = await storeScript();
  const mine = await save(first, titled("Mine"));
  expect(await save(first, titled("Theirs"), { sitting: "sitting-b" })).toMatchObject({ outcome: "conflict", document: { version: 2, script: { header: { title: "Mine" } } } });
  const later = await save(mine.document, titled("Mine, later"));
  expect(later.document.version).toBe(2);
  // The other tab saw version 2 as it was before.
  expect(await save(mine.document, titled("Theirs"), { sitting: "sitting-b" })).toMatchObject({ outcome: "conflict", document: { script: { header: { title: "Mine, later" } } } });
  expect(await save(first, titled("Theirs"), { sitting: "sitting-b", stamp: null })).toMatchObject({ outcome: "conflict" });
  // Decided for one's own text: on top of theirs, which stays.
  const chosen = await saveEdit({ ctx, input: { ownerId, scriptId: first.scriptId, base: { version: 2, stamp: later.document.stamp }, from: 1, sitting: "sitting-b", edit: titled("Theirs")(toScriptEdit(first.script)) } });
  expect(chosen).toMatchObject({ outcome: "saved", document: { version: 3, script: { header: { title: "Theirs" } } } });
  expect((await readVersion({ ctx, input: { scriptId: first.scriptId, ownerId, version: 2 } })).script.header.title).toBe("Mine, later");
});

test("of saves that come in the same moment exactly one wins", async () => {
  const first = await storeScript();
  const answers = await Promise.all(["a", "b", "c", "d"].map((name) => save(first, titled(name), { sitting: `sitting-${name}` })));
  expect(answers.filter(({ outcome }) => outcome === "saved")).toHaveLength(1);
  expect(answers.filter(({ outcome }) => outcome === "conflict")).toHaveLength(3);
  expect(await reasons(first.scriptId)).toHaveLength(2);
});

test("saving what is there already makes no version", async () => {
  const first = await storeScript();
  expect(await save(first, (edit) => edit)).toMatchObject({ outcome: "unchanged", document: { version: 1 } });
  expect(await reasons(first.scriptId)).toEqual([[1, "generated"]]);
});

test("another hook opens the video, its evidence comes with it and the plan says who decided; back to the first, the plan is its own again", async () => {
  const first = await storeScript();
  const choose = (id: string) => (edit: ScriptEdit): ScriptEdit => {
    const hook = edit.hooks.find((one) => one.id === id)!;
    return {
      ...edit, hooks: edit.hooks.map((one) => ({ ...one, chosen: one.id === id })),
      beats: edit.beats.map((beat, index) => (index === 0 ? { ...beat, voiceOver: hook.spoken, onScreenText: hook.onScreenText } : beat)),
    };
  };
  const other = await save(first, choose("h2"));
  const decisionOf = ({ script }: ScriptDocument) => script.rationale.decisions.find(({ id }) => id === "hook_pattern")!;
  expect(other.document.script.beats[0]).toMatchObject({ voiceOver: first.script.hooks[1]!.spoken, citations: [], why: "" });
  expect(decisionOf(other.document)).toMatchObject({ value: "contrast", basis: "brief" });
  expect(other.document.script.checks.filter(({ id, outcome }) => id === "beat_structure" && outcome !== "pass")).toEqual([]);
  const back = await save(other.document, choose("h1"));
  expect(decisionOf(back.document)).toEqual(decisionOf(first));
});

test("what code took out of a script stays told in every later version", async () => {
  const cited = ENGLISH_DRAFT.beats.map((beat, index) => (index === 2 ? { ...beat, citations: [{ evidenceId: "E99", field: "plays" as const, statement: "It ran well." }] } : beat));
  const first = await storeScript({ ...ENGLISH_DRAFT, beats: cited });
  const note = expect.objectContaining({ id: "citations", outcome: "fail", at: "beat:b3" });
  expect(first.script.checks).toContainEqual(note);
  const edited = await save(first, titled("Edited"));
  expect(edited.document.script.checks).toContainEqual(note);
  const restored = await restoreVersion({ ctx, input: { ownerId, scriptId: first.scriptId, version: 1, base: edited.document } });
  expect(restored.document.script.checks.filter(({ id }) => id === "citations")).toEqual([note]);
});

test("an earlier version comes back as a new one", async () => {
  const first = await storeScript();
  const edited = await save(first, titled("Edited"));
  const restored = await restoreVersion({ ctx, input: { ownerId, scriptId: first.scriptId, version: 1, base: edited.document } });
  expect(restored).toMatchObject({ outcome: "saved", document: { version: 3 } });
  expect(toScriptEdit(restored.document.script)).toEqual(toScriptEdit(first.script));
  expect(await reasons(first.scriptId)).toEqual([[3, "restored"], [2, "edited"], [1, "generated"]]);
  expect(await restoreVersion({ ctx, input: { ownerId, scriptId: first.scriptId, version: 2, base: edited.document } })).toMatchObject({ outcome: "conflict" });
});

test("nobody reads or saves what is not theirs; an edit with other parts than the script is refused", async () => {
  const first = await storeScript();
  await expect(save(first, titled("x"), { by: stranger })).rejects.toMatchObject({ code: "not_found" });
  await expect(readCurrent({ ctx, input: { scriptId: first.scriptId, ownerId: stranger } })).rejects.toMatchObject({ code: "not_found" });
  expect(await listVersions({ ctx, input: { scriptId: first.scriptId, ownerId: stranger, limit: 5 } })).toEqual([]);
  await expect(save(first, (edit) => ({ ...edit, beats: edit.beats.slice(1) }))).rejects.toMatchObject({ code: "bad_input" });
  await expect(save(first, (edit) => ({ ...edit, hooks: edit.hooks.map((hook) => ({ ...hook, chosen: true })) }))).rejects.toMatchObject({ code: "bad_input" });
});
