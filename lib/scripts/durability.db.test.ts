import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Context, CreatorId } from "#lib/context.ts";
import type { OpenDatabase } from "#lib/db/database.ts";
import { generations } from "#lib/db/schema.ts";
import { openTestDatabase } from "#lib/db/test-db.ts";
import { listEvents, readGeneration } from "./data.ts";
import type { GenerationEvent } from "./events.schema.ts";
import { followEvents } from "./follow-events.ts";
import { COFFEE_BRIEF, insertGuest, testContext } from "./generation.fixtures.ts";
import { finishGeneration, insertEvents, insertGeneration, markInterruptedGenerations, requestStop } from "./mutations.ts";
import { openEventLog } from "./open-event-log.ts";

let opened: OpenDatabase;
let ctx: Context;
let mine: CreatorId;
let other: CreatorId;

beforeAll(async () => {
  opened = await openTestDatabase();
  ctx = testContext(opened.db);
  mine = await insertGuest(opened.db, "guest-1");
  other = await insertGuest(opened.db, "guest-2");
});
afterAll(() => opened.close());

const begin = async (id: string) => {
  await insertGeneration({ ctx, input: { id, ownerId: mine, brief: COFFEE_BRIEF, retryOf: null } });
  return openEventLog({ ctx, generationId: id });
};

async function collect(id: string, after: number): Promise<GenerationEvent[]> {
  const events: GenerationEvent[] = [];
  for await (const page of followEvents({ ctx, input: { generationId: id, after, signal: AbortSignal.timeout(60_000), pollMs: 100 } })) events.push(...page);
  return events;
}

test("a follower gets what is stored, then what comes, without gaps, and ends with the generation", async () => {
  const log = await begin("g-follow");
  await log.append({ kind: "phase", phase: "retrieving" });
  await log.append({ kind: "phase", phase: "planning" });
  const late = collect("g-follow", 1);
  await log.append({ kind: "part", part: "title", index: 0, value: "T", complete: true });
  await log.end({ kind: "end", state: "done", errorCode: null });
  expect((await late).map((event) => event.seq)).toEqual([2, 3, 4]);
  expect((await collect("g-follow", 0)).map((event) => event.seq)).toEqual([1, 2, 3, 4]);
  expect(await collect("g-follow", 4)).toEqual([]);
});

test("a follower that the bus does not reach (another process) sees the same by polling", async () => {
  await begin("g-poll");
  const following = collect("g-poll", 0);
  await insertEvents({ ctx, input: [{ generationId: "g-poll", event: { seq: 1, data: { kind: "phase", phase: "writing" } } }], hurried: true });
  await finishGeneration({ ctx, input: { generationId: "g-poll", seq: 2, data: { kind: "end", state: "done", errorCode: null } } });
  expect((await following).map((event) => event.seq)).toEqual([1, 2]);
});

test("after a killed server the text is kept, the state says interrupted, and a follower is told", async () => {
  const log = await begin("g-killed");
  await log.append({ kind: "part", part: "beat", index: 0, value: { voiceOver: "Kept." }, complete: false });
  const following = collect("g-killed", 0);
  expect(await markInterruptedGenerations({ ctx })).toBe(1);
  const events = await following;
  expect(events.map((event) => event.data.kind)).toEqual(["part", "end"]);
  expect(await readGeneration({ ctx, input: { generationId: "g-killed", ownerId: mine } })).toMatchObject({ state: "interrupted" });
  expect(await markInterruptedGenerations({ ctx })).toBe(0);
});

test("on a server with several processes a lively generation of another process is left alone", async () => {
  const log = await begin("g-lively");
  await log.append({ kind: "phase", phase: "writing" });
  expect(await markInterruptedGenerations({ ctx, silentForMs: 120_000 })).toBe(0);
  await log.end({ kind: "end", state: "done", errorCode: null });
});

test("nobody reads or stops another creator's generation", async () => {
  await begin("g-mine");
  expect(await readGeneration({ ctx, input: { generationId: "g-mine", ownerId: other } })).toBeNull();
  expect(await requestStop({ ctx, input: { generationId: "g-mine", ownerId: other } })).toBe(false);
  expect(await requestStop({ ctx, input: { generationId: "g-mine", ownerId: mine } })).toBe(true);
  const [row] = await opened.db.select().from(generations).where(eq(generations.id, "g-mine"));
  expect(row?.stopRequested).toBe(true);
  expect(await listEvents({ ctx, input: { generationId: "g-mine", after: 0 } })).toEqual([]);
});
