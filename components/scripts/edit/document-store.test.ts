import { beforeEach, expect, test, vi } from "vitest";
import { assembleScript } from "#lib/scripts/assemble-script.ts";
import { applyEdit, type SaveAnswer, type SaveEdit, type ScriptDocument, type ScriptEdit, toScriptEdit } from "#lib/scripts/versions/schema.ts";
import { coffeeEvidence, ENGLISH_BRIEF, ENGLISH_DRAFT, planFixture, WRITER } from "#lib/scripts/verify/script.fixtures.ts";
import { createDocumentStore } from "./document-store.ts";
import { changeBeat, changeHook, chooseHook } from "./edit-operations.ts";
import { listDifferences } from "./list-differences.ts";
import type { PendingEdit, PendingEdits } from "./pending-edits.ts";

const script = assembleScript({
  brief: ENGLISH_BRIEF, plan: planFixture(ENGLISH_BRIEF), evidence: coffeeEvidence(), draft: ENGLISH_DRAFT, writer: WRITER, traceId: "t", promptVersion: "p", version: 1,
});
const FIRST: ScriptDocument = { scriptId: "s", version: 1, stamp: "1", script, savedAt: "2026-11-23T10:00:00.000Z" };

/** What a server does with saves, by the same rule: only the text it holds may be built upon. */
function openServer() {
  let current = FIRST;
  let reachable = true;
  let clock = 0;
  const received: SaveEdit[] = [];
  const put = (edit: ScriptEdit, version: number): ScriptDocument => {
    clock += 1;
    current = { scriptId: "s", version, stamp: `stamp-${clock}`, script: applyEdit(script, edit), savedAt: `2026-11-23T10:${String(clock).padStart(2, "0")}:00.000Z` };
    return current;
  };
  const save = async (input: SaveEdit): Promise<{ ok: true; value: SaveAnswer }> => {
    if (!reachable) throw new TypeError("fetch failed");
    received.push(input);
    if (input.base.version !== current.version || input.base.stamp !== current.stamp) return { ok: true, value: { outcome: "conflict", document: current } };
    return { ok: true, value: { outcome: "saved", document: put(input.edit, current.version + 1) } };
  };
  return { save, received, put, current: () => current, cut: () => { reachable = false; }, restore: () => { reachable = true; } };
}

function openShelf(): PendingEdits & { held: () => PendingEdit | null } {
  let held: string | null = null;
  return {
    read: () => (held === null ? null : (JSON.parse(held) as PendingEdit)), held: () => (held === null ? null : (JSON.parse(held) as PendingEdit)),
    write: (edit) => { held = JSON.stringify(edit); }, clear: () => { held = null; },
  };
}

let server: ReturnType<typeof openServer>;
let announced: ScriptDocument[];
const open = (shelf = openShelf(), document = FIRST) => {
  let sitting = 0;
  const store = createDocumentStore({ document, save: server.save, announce: (saved) => announced.push(saved), newSitting: () => `sitting-${(sitting += 1)}`, delayMs: 1 });
  store.open(shelf);
  return { store, shelf };
};
const titled = (title: string) => (edit: ScriptEdit) => ({ ...edit, title });
const settled = (store: ReturnType<typeof open>["store"], state: string) => vi.waitFor(() => expect(store.snapshot().state).toBe(state), { timeout: 10_000 });

beforeEach(() => {
  server = openServer();
  announced = [];
});

test("what is typed is on the page and on the shelf at once, and on the server a moment after the last key", async () => {
  const { store, shelf } = open();
  for (const title of ["N", "Ne", "New"]) store.change(titled(title));
  expect(store.snapshot().script.header.title).toBe("New");
  expect(shelf.held()?.edit.title).toBe("New");
  await settled(store, "saved");
  expect(server.received.map(({ edit }) => edit.title)).toEqual(["New"]);
  expect(server.current().script.header.title).toBe("New");
  expect(shelf.held()).toBeNull();
  expect(announced.map(({ version }) => version)).toEqual([2]);
});

test("without a server the text is kept, survives a reload, and is sent when it is back", async () => {
  server.cut();
  const { store, shelf } = open();
  store.change(titled("Typed on a train"));
  await settled(store, "kept");
  const reloaded = open(shelf);
  expect(reloaded.store.snapshot().edit.title).toBe("Typed on a train");
  server.restore();
  expect(await reloaded.store.flush()).toBe(true);
  expect(server.current().script.header.title).toBe("Typed on a train");
  expect(shelf.held()).toBeNull();
});

test("a rewrite asked for here comes in under what was typed meanwhile: both stand, and there is nothing to choose", async () => {
  const { store } = open();
  const edit = toScriptEdit(script);
  const reworded = (text: ScriptEdit) => ({ ...text, beats: text.beats.map((beat, index) => (index === 1 ? { ...beat, voiceOver: "Worded anew." } : beat)) });
  store.change((text) => ({ ...text, title: "Typed meanwhile", beats: text.beats.map((beat, index) => (index === 2 ? { ...beat, bRoll: "Steam" } : beat)) }));
  store.receive(server.put(reworded(edit), 2), { own: true });
  expect(store.snapshot()).toMatchObject({ theirs: null, edit: { title: "Typed meanwhile" } });
  await settled(store, "saved");
  const { beats, header } = server.current().script;
  expect([header.title, beats[1]?.voiceOver, beats[2]?.bRoll]).toEqual(["Typed meanwhile", "Worded anew.", "Steam"]);
});

test("a save that was sent before one's own rewrite was here is sent again on it", async () => {
  const { store } = open();
  store.change(titled("Typed meanwhile"));
  const rewritten = server.put(toScriptEdit(script), 2);
  const sent = store.flush();
  store.receive(rewritten, { own: true });
  expect(await sent).toBe(true);
  expect(store.snapshot()).toMatchObject({ theirs: null, state: "saved" });
  expect(server.current().script.header.title).toBe("Typed meanwhile");
});

test("a rewrite asked for here does not run over another tab's text that waits for a choice", async () => {
  const { store } = open();
  server.cut();
  store.change(titled("Mine"));
  await settled(store, "kept");
  const theirs = server.put(titled("Theirs")(toScriptEdit(script)), 2);
  store.receive(theirs);
  store.receive(server.put(titled("Theirs")(toScriptEdit(script)), 3), { own: true });
  expect(store.snapshot()).toMatchObject({ theirs: { version: 3 }, edit: { title: "Mine" } });
});

test("another tab's text that comes in while a save fails is not missed", async () => {
  const { store } = open();
  server.cut();
  store.change(titled("Mine"));
  const sent = store.flush();
  store.receive(server.put(titled("Theirs")(toScriptEdit(script)), 2));
  await sent;
  expect(store.snapshot()).toMatchObject({ theirs: { version: 2 }, edit: { title: "Mine" } });
});

test("another tab's text comes in where nothing is unsaved, and stands beside one's own where something is", async () => {
  const { store } = open();
  store.receive(server.put(titled("From the other tab")(toScriptEdit(script)), 2));
  expect(store.snapshot()).toMatchObject({ adopted: 1, theirs: null, edit: { title: "From the other tab" } });
  server.cut();
  store.change(titled("Mine"));
  await settled(store, "kept");
  server.restore();
  const theirs = server.put(titled("Theirs")(toScriptEdit(script)), 3);
  store.receive(theirs);
  expect(store.snapshot()).toMatchObject({ theirs: { version: 3 }, edit: { title: "Mine" } });
  expect(await store.flush()).toBe(false);
  expect(server.current().script.header.title).toBe("Theirs");
  await store.choose("mine");
  expect(server.current()).toMatchObject({ version: 4, script: { header: { title: "Mine" } } });
  expect(store.snapshot()).toMatchObject({ theirs: null, state: "saved" });
});

test("a conflict that only the server knows of is shown, and their text can be taken", async () => {
  const { store, shelf } = open();
  server.put(titled("Saved on a phone")(toScriptEdit(script)), 2);
  store.change(titled("Mine"));
  await vi.waitFor(() => expect(store.snapshot().theirs).not.toBeNull());
  expect(shelf.held()?.edit.title).toBe("Mine");
  await store.choose("theirs");
  expect(store.snapshot()).toMatchObject({ theirs: null, edit: { title: "Saved on a phone" } });
  expect(shelf.held()).toBeNull();
});

test("typing goes on while a save is under way: nothing is lost, nothing is sent twice", async () => {
  const { store } = open();
  store.change(titled("A"));
  const first = store.flush();
  store.change(titled("AB"));
  await first;
  expect(await store.flush()).toBe(true);
  expect(server.current().script.header.title).toBe("AB");
  expect(server.received.map(({ edit }) => edit.title)).toEqual(["A", "AB"]);
});

test("a kept text whose script was changed elsewhere meanwhile is a conflict after the reload", async () => {
  server.cut();
  const { store, shelf } = open();
  store.change(titled("Mine"));
  await settled(store, "kept");
  server.restore();
  const theirs = server.put(titled("Theirs")(toScriptEdit(script)), 2);
  const reloaded = open(shelf, theirs);
  expect(reloaded.store.snapshot()).toMatchObject({ theirs: { version: 2 }, edit: { title: "Mine" } });
  await reloaded.store.choose("mine");
  expect(server.current().script.header.title).toBe("Mine");
});

test("the opening is one: what the first beat says and the chosen hook follow each other", () => {
  const edit = toScriptEdit(script);
  expect(changeBeat(edit, "b1", { voiceOver: "New words" }).hooks[0]?.spoken).toBe("New words");
  expect(changeHook(edit, "h1", { onScreenText: "New" }).beats[0]?.onScreenText).toBe("New");
  expect(changeHook(edit, "h2", { spoken: "Not chosen" }).beats[0]).toEqual(edit.beats[0]);
  const other = chooseHook(edit, "h2");
  expect(other.hooks.filter(({ chosen }) => chosen).map(({ id }) => id)).toEqual(["h2"]);
  expect(other.beats[0]?.voiceOver).toBe(edit.hooks[1]?.spoken);
});

test("differences are listed in reading order, those of parts that only one text has too", () => {
  const edit = toScriptEdit(script);
  const changed = { ...changeBeat(edit, "b2", { voiceOver: "Other words", locked: true }), title: "Other" };
  expect(listDifferences(edit, changed).map(({ part, number, field }) => `${part} ${number} ${field}`)).toEqual(["script 0 title", "beat 2 voiceOver", "beat 2 locked"]);
  const shorter = { ...edit, beats: edit.beats.slice(0, -1) };
  expect(listDifferences(edit, shorter).every(({ part, number, after }) => part === "beat" && number === edit.beats.length && after === "")).toBe(true);
  expect(listDifferences(edit, edit)).toEqual([]);
});
