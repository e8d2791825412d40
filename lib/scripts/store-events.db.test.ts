import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Context, CreatorId } from "#lib/context.ts";
import type { OpenDatabase } from "#lib/db/database.ts";
import type { generationEvents} from "#lib/db/schema.ts";
import { generations } from "#lib/db/schema.ts";
import { openTestDatabase } from "#lib/db/test-db.ts";
import { listEvents } from "./data.ts";
import { publishEvents } from "./event-bus.ts";
import type { GenerationEvent } from "./events.schema.ts";
import { followEvents, PAGE_EVENTS } from "./follow-events.ts";
import { COFFEE_BRIEF, insertGuest, testContext } from "./generation.fixtures.ts";
import { insertGeneration } from "./mutations.ts";
import { openEventLog } from "./open-event-log.ts";
import { openInbox } from "./open-inbox.ts";

let opened: OpenDatabase;
let ctx: Context;
let ownerId: CreatorId;
/** Statements that insert, counted on their way to the database. */
let inserts = 0;

beforeAll(async () => {
  opened = await openTestDatabase();
  const db = new Proxy(opened.db, {
    get(target, key) {
      if (key === "insert") inserts++;
      const value: unknown = Reflect.get(target, key);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  ctx = testContext(db);
  ownerId = await insertGuest(opened.db, "guest-1");
});
afterAll(() => opened.close());

const part = (title: string) => ({ kind: "part" as const, part: "title" as const, index: 0, value: title, complete: false });

async function begin(id: string) {
  await insertGeneration({ ctx, input: { id, ownerId, brief: COFFEE_BRIEF, retryOf: null } });
  return openEventLog({ ctx, generationId: id });
}
const titlesOf = (events: readonly GenerationEvent[]) => events.flatMap(({ data }) => (data.kind === "part" ? [data.value] : []));
const stored = async (id: string) => listEvents({ ctx, input: { generationId: id, after: 0 } });

test("what comes at once is one statement, whosever it is; each stays an event of its own, in order", async () => {
  const [one, two] = [await begin("s-one"), await begin("s-two")];
  inserts = 0;
  await Promise.all([one.append(part("a")), two.append(part("x"), part("y")), one.append(part("b")), two.append(part("z")), one.append(part("c"))]);
  expect(inserts).toBe(1);
  expect((await stored("s-one")).map(({ seq }) => seq)).toEqual([1, 2, 3]);
  expect(titlesOf(await stored("s-one"))).toEqual(["a", "b", "c"]);
  expect(titlesOf(await stored("s-two"))).toEqual(["x", "y", "z"]);
  await Promise.all([one, two].map((log) => log.end({ kind: "end", state: "done", errorCode: null })));
});

test("words do not wait for another script's evidence, but its own next event does", async () => {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  const insert = (table: typeof generationEvents) => ({
    values: async (rows: { data: { kind: string } }[]) => {
      if (rows.some(({ data }) => data.kind === "evidence")) await held;
      await opened.db.insert(table).values(rows as never);
    },
  });
  const slow = testContext(new Proxy(opened.db, { get: (target, key) => (key === "insert" ? insert : Reflect.get(target, key)) }));
  for (const id of ["s-long", "s-short"]) await insertGeneration({ ctx, input: { id, ownerId, brief: COFFEE_BRIEF, retryOf: null } });
  const [long, short] = ["s-long", "s-short"].map((generationId) => openEventLog({ ctx: slow, generationId }));
  const evidence = long?.append({ kind: "evidence", evidence: [] });
  const after = long?.append(part("after"));
  await short?.append(part("at once"));
  expect([titlesOf(await stored("s-short")), await stored("s-long")]).toEqual([["at once"], []]);
  letGo();
  await Promise.all([evidence, after]);
  expect((await stored("s-long")).map(({ data }) => data.kind)).toEqual(["evidence", "part"]);
  await Promise.all([long, short].map((log) => log?.end({ kind: "end", state: "done", errorCode: null })));
});

test("the number of statements does not grow with the number of streams", async () => {
  const logs = await Promise.all(Array.from({ length: 40 }, (_, n) => begin(`s-many-${n}`)));
  inserts = 0;
  await Promise.all(logs.map(async (log) => {
    for (let n = 0; n < 5; n++) await log.append(part(`${n}`));
  }));
  expect(inserts).toBeLessThan(25);
  for (const n of [0, 39]) expect(titlesOf(await stored(`s-many-${n}`))).toEqual(["0", "1", "2", "3", "4"]);
});

test("a generation that was deleted while it ran takes nobody else's events with it", async () => {
  const [gone, stays] = [await begin("s-gone"), await begin("s-stays")];
  await opened.db.delete(generations).where(eq(generations.id, "s-gone"));
  const lost = expect(gone.append(part("a"))).rejects.toThrow();
  await stays.append(part("b"));
  await lost;
  expect(titlesOf(await stored("s-stays"))).toEqual(["b"]);
});

test("an end waits for what was appended before it", async () => {
  const log = await begin("s-end");
  const appended = log.append(part("a"));
  await log.end({ kind: "end", state: "done", errorCode: null });
  await appended;
  expect((await stored("s-end")).map(({ data }) => data.kind)).toEqual(["part", "end"]);
});

test("a silent writer gives signs of life, so that another process does not take it for dead", async () => {
  await insertGeneration({ ctx, input: { id: "s-silent", ownerId, brief: COFFEE_BRIEF, retryOf: null } });
  const log = openEventLog({ ctx, generationId: "s-silent", pulseMs: 20 });
  await expect.poll(async () => (await stored("s-silent")).filter(({ data }) => data.kind === "pulse").length, { timeout: 30_000 }).toBeGreaterThan(1);
  await log.end({ kind: "end", state: "done", errorCode: null });
  const seqs = (await stored("s-silent")).map(({ seq }) => seq);
  expect(seqs).toEqual(seqs.map((_, index) => index + 1));
});

test("a follower that is slow holds a page at most and still gets everything, once and in order", async () => {
  const log = await begin("s-slow");
  const pages: number[] = [];
  const titles: unknown[] = [];
  const reading = async () => {
    for await (const page of followEvents({ ctx, input: { generationId: "s-slow", after: 0, signal: AbortSignal.timeout(60_000), pollMs: 50 } })) {
      pages.push(page.length);
      titles.push(...titlesOf(page));
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  const read = reading();
  const wanted = Array.from({ length: 1_000 }, (_, n) => `title ${n}`);
  for (let from = 0; from < wanted.length; from += 50) await log.append(...wanted.slice(from, from + 50).map(part));
  await log.end({ kind: "end", state: "done", errorCode: null });
  await read;
  expect(titles).toEqual(wanted);
  expect(Math.max(...pages)).toBeLessThanOrEqual(PAGE_EVENTS);
});

test("an inbox that overflows forgets and says so; one that has a gap too", () => {
  const event = (seq: number): GenerationEvent => ({ seq, data: part(`${seq}`) });
  const inbox = openInbox("s-inbox");
  publishEvents("s-inbox", [event(1), event(2)]);
  expect(inbox.take(0)).toHaveLength(2);
  expect(inbox.take(2)).toEqual([]);
  for (let seq = 3; seq < 10_000; seq++) publishEvents("s-inbox", [event(seq)]);
  expect(inbox.take(2)).toBe("look");
  expect(inbox.take(9_999)).toEqual([]);
  publishEvents("s-inbox", [event(10_001)]);
  expect(inbox.take(9_999)).toBe("look");
  inbox.close();
});
