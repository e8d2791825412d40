import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { COMPOSER, createModelRegistry } from "#lib/ai/model-registry.ts";
import { type ProviderDouble, startProviderDouble } from "#lib/ai/testing/provider-double.ts";
import type { Context, CreatorId } from "#lib/context.ts";
import type { OpenDatabase } from "#lib/db/database.ts";
import { generations } from "#lib/db/schema.ts";
import { openTestDatabase } from "#lib/db/test-db.ts";
import { readSettings } from "#lib/env.ts";
import { loadDemoReels } from "#lib/reels/load-demo-reels.ts";
import { refreshTrends } from "#lib/trends/refresh-trends.ts";
import { listEvents, listGenerations } from "../data.ts";
import { COFFEE_BRIEF, engineOf, insertGuest, testContext } from "../generation.fixtures.ts";
import { EMPTY_VIEW, reduceEvent } from "../reduce-events.ts";
import type { Revision } from "../revision.schema.ts";
import type { Brief, Script, Writer } from "../schema.ts";
import { startGeneration } from "../start-generation.ts";
import { stopGeneration } from "../stop-generation.ts";
import { listLinked, listVersions, readCurrent, readOpenRevision, readOwnScript } from "../versions/data.ts";
import { saveEdit } from "../versions/save-edit.ts";
import { type ScriptEdit, toScriptEdit } from "../versions/schema.ts";
import { startRevision } from "./start-revision.ts";
import { toDraft } from "./to-draft.ts";

let opened: OpenDatabase;
let ctx: Context;
let ownerId: CreatorId;
let provider: ProviderDouble;

beforeAll(async () => {
  opened = await openTestDatabase();
  ctx = testContext(opened.db);
  ownerId = await insertGuest(opened.db, "guest-1");
  provider = await startProviderDouble();
  await loadDemoReels({ ctx });
  await refreshTrends({ ctx });
});
afterAll(async () => {
  await provider.close();
  await opened.close();
});

const registry = (writer = "composer", wordsPerSecond = 0) =>
  createModelRegistry(readSettings({ WRITER: writer, COMPOSER_WORDS_PER_SECOND: String(wordsPerSecond), OPENAI_API_KEY: "test", OPENAI_BASE_URL: provider.url }));

async function viewOf(generationId: string) {
  return (await listEvents({ ctx, input: { generationId, after: 0 } })).reduce(reduceEvent, EMPTY_VIEW);
}

async function writeScript(brief: Brief = COFFEE_BRIEF) {
  const { generationId, finished } = await startGeneration({ ctx, models: registry(), engine: engineOf(ctx), input: { ownerId, brief, timeoutSeconds: 60 } });
  await finished;
  const { result } = await viewOf(generationId);
  if (!result) throw new Error("the composer wrote no script");
  return { generationId, scriptId: result.scriptId };
}

const current = (scriptId: string) => readCurrent({ ctx, input: { scriptId, ownerId } });

async function edit(scriptId: string, change: (edit: ScriptEdit) => ScriptEdit) {
  const document = await current(scriptId);
  const { version, stamp } = document;
  return saveEdit({ ctx, input: { ownerId, scriptId, base: { version, stamp }, from: version, sitting: "sitting-of-the-test", edit: change(toScriptEdit(document.script)) } });
}

async function revise(revision: Revision, writer?: string, asked?: Writer) {
  const { generationId, finished } = await startRevision({ ctx, models: registry(writer), input: { ownerId, revision, timeoutSeconds: 30, ...(asked ? { writer: asked } : {}) } });
  await finished;
  return { generationId, view: await viewOf(generationId) };
}

const OPENAI: Writer = { provider: "openai", modelId: "gpt-5-mini" };
/** What a model answers for one beat: the whole script, with other words there. */
const answerWith = (script: Script, index: number, voiceOver: string) => {
  const draft = toDraft(script);
  return { kind: "answer" as const, text: JSON.stringify({ ...draft, beats: draft.beats.map((beat, place) => (place === index ? { ...beat, voiceOver, citations: [] } : beat)) }) };
};

const words = (script: Script) => script.beats.map(({ voiceOver }) => voiceOver);

test("one beat is worded anew: the others, the locks and the reason stay; it is a version of its own, verified, and no entry in the list", async () => {
  const { scriptId } = await writeScript();
  await edit(scriptId, (text) => ({ ...text, beats: text.beats.map((beat, index) => ({ ...beat, locked: index === 1 })) }));
  const before = await current(scriptId);
  const listed = await listGenerations({ ctx, input: { ownerId, limit: 100 } });
  const { generationId, view } = await revise({ kind: "beat", scriptId, version: before.version, beatId: "b3", keepReason: true });
  expect(view.state).toBe("done");
  const after = await current(scriptId);
  expect(after.version).toBe(before.version + 1);
  expect(after.script.header.version).toBe(after.version);
  const changed = words(after.script).flatMap((text, index) => (text === words(before.script)[index] ? [] : [index]));
  expect(changed).toEqual([2]);
  expect(after.script.beats[2]).toMatchObject({ id: "b3", role: before.script.beats[2]?.role, decisionId: before.script.beats[2]?.decisionId });
  expect(after.script.beats.map(({ locked }) => locked)).toEqual(before.script.beats.map(({ locked }) => locked));
  expect(after.script.rationale).toEqual(before.script.rationale);
  expect(after.script.checks.filter(({ outcome }) => outcome === "fail")).toEqual([]);
  expect((await listVersions({ ctx, input: { scriptId, ownerId, limit: 10 } }))[0]).toMatchObject({ reason: "beat_rerolled", detail: { beat: 3 }, writer: { provider: "composer" } });
  expect(await listGenerations({ ctx, input: { ownerId, limit: 100 } })).toHaveLength(listed.length);
  const [row] = await opened.db.select().from(generations).where(eq(generations.id, generationId));
  expect(row).toMatchObject({ kind: "beat", scriptId, promptId: "rewrite-beat", state: "done", costMicroUsd: 0 });
  expect(row?.renderedPrompt?.prompt).toContain("<draft>");
});

test("another alternative of the decision is taken knowingly: the plan says whose choice it was and keeps what was measured", async () => {
  const { scriptId } = await writeScript();
  const before = await current(scriptId);
  const last = before.script.beats.at(-1)!;
  expect(last.decisionId).toBe("call_to_action");
  const decision = before.script.rationale.decisions.find(({ id }) => id === "call_to_action")!;
  const value = decision.alternatives[0]?.value ?? (decision.value === "follow" ? "share" : "follow");
  const { view } = await revise({ kind: "beat", scriptId, version: before.version, beatId: last.id, keepReason: false, reason: { decisionId: "call_to_action", value } });
  expect(view.state).toBe("done");
  const { script } = await current(scriptId);
  const after = script.rationale.decisions.find(({ id }) => id === "call_to_action");
  expect(after).toMatchObject({ value, basis: "brief" });
  expect(after?.alternatives).toContainEqual({ value: decision.value, lift: decision.lift, n: decision.n, reelIds: decision.reelIds });
  expect(script.rationale.callToAction).toBe(value);
  expect(words(script).slice(0, -1)).toEqual(words(before.script).slice(0, -1));
});

test.each([3, 5])("a slate of %d hooks, each of another pattern; the first is the opening", async (count) => {
  const { scriptId } = await writeScript();
  const before = await current(scriptId);
  const { view } = await revise({ kind: "hooks", scriptId, version: before.version, count });
  expect(view.state).toBe("done");
  const { script } = await current(scriptId);
  expect(script.hooks).toHaveLength(count);
  expect(new Set(script.hooks.map(({ pattern }) => pattern)).size).toBe(count);
  expect(script.hooks.filter(({ chosen }) => chosen).map(({ spoken }) => spoken)).toEqual([script.beats[0]?.voiceOver]);
  expect(words(script).slice(1)).toEqual(words(before.script).slice(1));
});

test("a locked opening stays the chosen hook of a new slate", async () => {
  const { scriptId } = await writeScript();
  await edit(scriptId, (text) => ({ ...text, beats: text.beats.map((beat, index) => ({ ...beat, locked: index === 0 })) }));
  const before = await current(scriptId);
  await revise({ kind: "hooks", scriptId, version: before.version, count: 4 });
  const { script } = await current(scriptId);
  expect(script.hooks).toHaveLength(4);
  expect(words(script)).toEqual(words(before.script));
  expect(script.hooks.find(({ chosen }) => chosen)?.spoken).toBe(before.script.beats[0]?.voiceOver);
});

test.each([15, 60] as const)("fitted to %d s: planned anew for that length, near it, every other decision and the locked beat as they were", async (targetSeconds) => {
  const { scriptId } = await writeScript();
  await edit(scriptId, (text) => ({ ...text, beats: text.beats.map((beat, index) => ({ ...beat, locked: index === text.beats.length - 1 })) }));
  const before = await current(scriptId);
  const { view } = await revise({ kind: "refit", scriptId, version: before.version, targetSeconds });
  expect(view.state).toBe("done");
  const { script } = await current(scriptId);
  expect(script.header.targetSeconds).toBe(targetSeconds);
  expect(Math.abs(script.header.estimatedSeconds / targetSeconds - 1)).toBeLessThan(0.25);
  expect(script.beats.at(-1)).toMatchObject({ voiceOver: before.script.beats.at(-1)?.voiceOver, locked: true });
  const kept = ({ rationale }: Script) => rationale.decisions.filter(({ id }) => ["hook_pattern", "audio", "hashtags", "posting_window", "call_to_action"].includes(id)).map(({ id, value }) => [id, value]);
  expect(kept(script)).toEqual(kept(before.script));
});

test("a sentence changes the script; one that says nothing the composer knows is refused and changes nothing", async () => {
  const { scriptId } = await writeScript();
  const before = await current(scriptId);
  const { view } = await revise({ kind: "change", scriptId, version: before.version, instruction: "make it shorter" });
  expect(view.state).toBe("done");
  const after = await current(scriptId);
  expect(words(after.script).join(" ").length).toBeLessThan(words(before.script).join(" ").length);
  const refused = await revise({ kind: "change", scriptId, version: after.version, instruction: "quxle the frobnicator" });
  expect(refused.view).toMatchObject({ state: "failed", errorCode: "instruction_not_understood" });
  expect(await current(scriptId)).toEqual(after);
  expect(await readOpenRevision({ ctx, input: { scriptId, ownerId } })).toMatchObject({ state: "failed" });
});

test("a translation is a script of its own in the other language with the same decisions, linked both ways", async () => {
  const { scriptId, generationId } = await writeScript();
  const before = await current(scriptId);
  const { generationId: translated, view } = await revise({ kind: "translation", scriptId, version: before.version, language: "ru" });
  expect(view.state).toBe("done");
  expect(view.evidence.length).toBeGreaterThan(0);
  const own = await readOwnScript({ ctx, input: { scriptId: view.result!.scriptId, ownerId } });
  expect(own).toMatchObject({ generationId: translated, translationOf: scriptId });
  const { script } = await current(own.id);
  expect(script.header.language).toBe("ru");
  expect(words(script).join(" ")).toMatch(/[а-яё]/i);
  expect(script.beats.map(({ role }) => role)).toEqual(before.script.beats.map(({ role }) => role));
  expect(script.rationale.decisions).toEqual(before.script.rationale.decisions);
  expect(await listLinked({ ctx, input: { scriptId, ownerId, translationOf: null } })).toMatchObject([{ generationId: translated, language: "ru", direction: "translation" }]);
  expect(await listLinked({ ctx, input: { scriptId: own.id, ownerId, translationOf: scriptId } })).toMatchObject([{ generationId, language: "en", direction: "original" }]);
  expect(await current(scriptId)).toEqual(before);
});

test("a model that changes more than it was asked for: only what was asked for is taken", async () => {
  const { scriptId } = await writeScript();
  const before = await current(scriptId);
  const draft = toDraft(before.script);
  provider.behave({ kind: "answer", text: JSON.stringify({ ...draft, title: "Another title", beats: draft.beats.map((beat) => ({ ...beat, voiceOver: `Changed. ${beat.voiceOver}`, citations: [] })) }) });
  const { view } = await revise({ kind: "beat", scriptId, version: before.version, beatId: "b2", keepReason: true }, "openai");
  expect(view).toMatchObject({ state: "done", writer: { provider: "openai" } });
  const { script } = await current(scriptId);
  expect(words(script)).toEqual(words(before.script).map((text, index) => (index === 1 ? `Changed. ${text}` : text)));
  expect(script.header).toMatchObject({ title: before.script.header.title, aiDisclosure: true });
});

test("the writer asked for writes, not the preferred one; where it fails another does, and both are told, also with the version", async () => {
  const { scriptId } = await writeScript();
  const before = await current(scriptId);
  provider.requests.length = 0;
  provider.behave(answerWith(before.script, 1, "Asked for by name, this beat says it plainly."));
  const asked = await revise({ kind: "beat", scriptId, version: before.version, beatId: "b2", keepReason: true }, "composer", OPENAI);
  expect(asked.view).toMatchObject({ state: "done", writer: OPENAI, failed: [] });
  expect(provider.requests).toHaveLength(1);
  const after = await current(scriptId);
  provider.behave({ kind: "status", status: 401, code: "invalid_api_key" });
  const failed = await revise({ kind: "beat", scriptId, version: after.version, beatId: "b3", keepReason: true }, "composer", OPENAI);
  const told = [{ writer: OPENAI, errorCode: "writer_key_refused" }];
  expect(failed.view).toMatchObject({ state: "done", writer: { provider: "composer" }, failed: told });
  expect(await listVersions({ ctx, input: { scriptId, ownerId, limit: 10 } })).toMatchObject([
    { version: 3, writer: { provider: "composer" }, failed: told }, { version: 2, writer: OPENAI, failed: [] }, { version: 1, failed: [] },
  ]);
  provider.requests.length = 0;
  await revise({ kind: "beat", scriptId, version: 3, beatId: "b3", keepReason: true }, "openai", { provider: "composer", modelId: COMPOSER.modelId });
  expect(provider.requests).toEqual([]);
});

test("the words of a rewrite come while it is written, for what was asked and nothing else", async () => {
  const { scriptId } = await writeScript();
  const before = await current(scriptId);
  const parts = async (generationId: string) => (await listEvents({ ctx, input: { generationId, after: 0 } })).flatMap(({ data }) => (data.kind === "part" ? [`${data.part}:${data.index}`] : []));
  const beat = await revise({ kind: "beat", scriptId, version: before.version, beatId: "b3", keepReason: true });
  expect(new Set(await parts(beat.generationId))).toEqual(new Set(["beat:2"]));
  expect(beat.view.beats[2]?.value.voiceOver).toBe((await current(scriptId)).script.beats[2]?.voiceOver);
  const hooks = await revise({ kind: "hooks", scriptId, version: before.version + 1, count: 3 });
  expect(new Set(await parts(hooks.generationId))).toEqual(new Set(["hook:0", "hook:1", "hook:2"]));
});

test("a beat that a model words with an invented number is worded once more; what a hand wrote is left alone", async () => {
  const { scriptId } = await writeScript();
  const own = "It took 987654 cups to learn this, and I counted.";
  await edit(scriptId, (text) => ({ ...text, beats: text.beats.map((beat, index) => (index === 3 ? { ...beat, voiceOver: own } : beat)) }));
  const before = await current(scriptId);
  provider.requests.length = 0;
  provider.behave(answerWith(before.script, 1, "It reached 555123 kitchens in a week."), answerWith(before.script, 1, "It reached many kitchens, slowly, and stayed there."));
  const { view, generationId } = await revise({ kind: "beat", scriptId, version: before.version, beatId: "b2", keepReason: true }, "openai");
  expect(view).toMatchObject({ state: "done", mended: [{ beatId: "b2", outcome: "mended", writer: OPENAI, problems: [{ id: "grounding", values: { text: "555123" } }] }] });
  expect(provider.requests).toHaveLength(2);
  const { script } = await current(scriptId);
  expect(script.beats[1]?.voiceOver).toBe("It reached many kitchens, slowly, and stayed there.");
  expect(script.beats[3]?.voiceOver).toBe(own);
  expect(script.checks.filter(({ id, outcome }) => id === "grounding" && outcome === "fail").map(({ at }) => at)).toEqual(["beat:b4"]);
  const [row] = await opened.db.select().from(generations).where(eq(generations.id, generationId));
  // Both calls are the one generation's: its tokens, its cost, its budget.
  expect(row).toMatchObject({ promptId: "rewrite-beat", writer: OPENAI, inputTokens: 18 });
  expect(row?.attempts).toHaveLength(2);
});

test("what a rewrite cites that nobody knows is left out and told at its beat", async () => {
  const { scriptId } = await writeScript();
  const before = await current(scriptId);
  const draft = toDraft(before.script);
  const citing = draft.beats.map((beat, index) => (index === 1 ? { ...beat, voiceOver: "Slowly does it, and the cup thanks you.", citations: [{ evidenceId: "E99", field: "plays" as const, statement: "It ran well." }] } : beat));
  provider.behave({ kind: "answer", text: JSON.stringify({ ...draft, beats: citing }) });
  await revise({ kind: "beat", scriptId, version: before.version, beatId: "b2", keepReason: true }, "openai");
  const settled = expect.objectContaining({ id: "citations", outcome: "fail", at: "beat:b2" });
  expect((await current(scriptId)).script.checks).toContainEqual(settled);
  await edit(scriptId, (text) => ({ ...text, title: "Another title" }));
  expect((await current(scriptId)).script.checks).toContainEqual(settled);
  await revise({ kind: "beat", scriptId, version: 3, beatId: "b2", keepReason: true });
  expect((await current(scriptId)).script.checks).not.toContainEqual(settled);
});

test("a sentence that tells a number is the creator's own word: what it says is grounded, in every later version and in the translation", async () => {
  const { scriptId } = await writeScript();
  const before = await current(scriptId);
  const { view } = await revise({ kind: "change", scriptId, version: before.version, instruction: "mention that we open at 7:45 in 31 cities" });
  expect(view).toMatchObject({ state: "done", mended: [] });
  const failed = (script: Script) => script.checks.filter(({ id, outcome }) => id === "grounding" && outcome === "fail");
  const changed = await current(scriptId);
  expect(words(changed.script).join(" ")).toContain("31 cities");
  expect(failed(changed.script)).toEqual([]);
  await edit(scriptId, (text) => ({ ...text, title: "In 31 cities" }));
  expect(failed((await current(scriptId)).script)).toEqual([]);
  const translated = await revise({ kind: "translation", scriptId, version: 3, language: "ru" });
  const own = await readOwnScript({ ctx, input: { scriptId: translated.view.result!.scriptId, ownerId } });
  expect(own.ownWords).toEqual(["mention that we open at 7:45 in 31 cities"]);
});

test("told in another way at the same length: other beats, the creator's own choice, the rest of the plan as it was", async () => {
  const { scriptId } = await writeScript();
  const before = await current(scriptId);
  const structureOf = ({ rationale }: Script) => rationale.decisions.find(({ id }) => id === "structure");
  const structure = structureOf(before.script)?.value.startsWith("story") ? "list" : "story";
  const { view } = await revise({ kind: "refit", scriptId, version: before.version, targetSeconds: before.script.header.targetSeconds, structure });
  expect(view.state).toBe("done");
  const { script } = await current(scriptId);
  expect(structureOf(script)).toMatchObject({ value: `${structure}-${script.beats.length}`, basis: "brief" });
  expect(script.beats.map(({ role }) => role)).not.toEqual(before.script.beats.map(({ role }) => role));
  expect((await listVersions({ ctx, input: { scriptId, ownerId, limit: 1 } }))[0]).toMatchObject({ reason: "refitted", detail: { structure } });
});

test("a beat serves another decision than before, knowingly: no text on screen, and the plan says whose choice that is", async () => {
  const { scriptId } = await writeScript();
  const before = await current(scriptId);
  const { view } = await revise({ kind: "beat", scriptId, version: before.version, beatId: "b3", keepReason: false, reason: { decisionId: "text_density", value: "words-none" } });
  expect(view.state).toBe("done");
  const { script } = await current(scriptId);
  expect(script.beats[2]).toMatchObject({ decisionId: "text_density", onScreenText: "", why: "You chose how much text is shown." });
  expect(script.beats.map(({ onScreenText }) => onScreenText).filter((_, index) => index !== 2)).toEqual(before.script.beats.map(({ onScreenText }) => onScreenText).filter((_, index) => index !== 2));
  expect(script.rationale.decisions.find(({ id }) => id === "text_density")).toMatchObject({ value: "words-none", basis: "brief" });
  expect(script.publish).toEqual(before.script.publish);
});

test("an edit made while a beat is written stays; a rewrite of the whole does not run over it; Stop leaves the script", async () => {
  const { scriptId } = await writeScript();
  const before = await current(scriptId);
  const slow = await startRevision({ ctx, models: registry("composer", 200), input: { ownerId, revision: { kind: "beat", scriptId, version: before.version, beatId: "b3", keepReason: true }, timeoutSeconds: 60 } });
  await edit(scriptId, (text) => ({ ...text, title: "Edited meanwhile" }));
  await slow.finished;
  const merged = await current(scriptId);
  expect((await viewOf(slow.generationId)).state).toBe("done");
  expect(merged.script.header.title).toBe("Edited meanwhile");
  expect(words(merged.script)[2]).not.toBe(words(before.script)[2]);

  const whole = await startRevision({ ctx, models: registry("composer", 200), input: { ownerId, revision: { kind: "refit", scriptId, version: merged.version, targetSeconds: 15 }, timeoutSeconds: 60 } });
  await edit(scriptId, (text) => ({ ...text, title: "Edited again" }));
  await whole.finished;
  expect(await viewOf(whole.generationId)).toMatchObject({ state: "failed", errorCode: "conflict" });
  const kept = await current(scriptId);
  expect(kept.script.header.title).toBe("Edited again");

  const stopped = await startRevision({ ctx, models: registry("composer", 5), input: { ownerId, revision: { kind: "hooks", scriptId, version: kept.version, count: 3 }, timeoutSeconds: 60 } });
  await stopGeneration({ ctx, input: { generationId: stopped.generationId, ownerId } });
  await stopped.finished;
  expect((await viewOf(stopped.generationId)).state).toBe("stopped");
  expect(await current(scriptId)).toEqual(kept);
});

test("nobody rewrites a script that is not theirs, a version that is not current, or a locked beat", async () => {
  const { scriptId } = await writeScript();
  const stranger = await insertGuest(opened.db, "guest-2");
  const start = (revision: Revision, by = ownerId) => startRevision({ ctx, models: registry(), input: { ownerId: by, revision, timeoutSeconds: 10 } });
  const beat = { kind: "beat", scriptId, version: 1, beatId: "b2", keepReason: true } as const;
  await expect(start(beat, stranger)).rejects.toMatchObject({ code: "not_found" });
  await expect(start({ ...beat, version: 7 })).rejects.toMatchObject({ code: "conflict" });
  await expect(start({ ...beat, beatId: "b99" })).rejects.toMatchObject({ code: "not_found" });
  await expect(start({ kind: "translation", scriptId, version: 1, language: "en" })).rejects.toMatchObject({ code: "bad_input" });
  await edit(scriptId, (text) => ({ ...text, beats: text.beats.map((one) => ({ ...one, locked: true })) }));
  await expect(start({ ...beat, version: 2 })).rejects.toMatchObject({ code: "conflict" });
});
