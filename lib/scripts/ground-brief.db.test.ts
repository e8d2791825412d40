import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Context, CreatorId } from "#lib/context.ts";
import type { OpenDatabase } from "#lib/db/database.ts";
import { openTestDatabase } from "#lib/db/test-db.ts";
import { loadDemoReels } from "#lib/reels/load-demo-reels.ts";
import type { TrendEngine } from "#lib/trends/engine.ts";
import { createRemoteEngine } from "#lib/trends/remote-engine.ts";
import { seedBoard } from "#lib/trends/testing/seed-board.ts";
import { COFFEE_BRIEF, engineOf, insertGuest, testContext } from "./generation.fixtures.ts";
import { groundBrief } from "./ground-brief.ts";
import { insertGeneration } from "./mutations.ts";
import { openEventLog } from "./open-event-log.ts";

let here: OpenDatabase;
let elsewhere: OpenDatabase;
let ctx: Context;
let ownerId: CreatorId;

beforeAll(async () => {
  [here, elsewhere] = [await openTestDatabase(), await openTestDatabase()];
  ctx = testContext(here.db);
  ownerId = await insertGuest(here.db, "guest-1");
  await loadDemoReels({ ctx });
  const song = { kind: "audio" as const, key: "zavtra-pozvonyu", label: "Завтра позвоню" };
  await seedBoard(elsewhere.db, [
    { kind: "hashtag", key: "handmadeceramics", label: "#handmadeceramics" },
    { kind: "format", key: "hook:question", label: "hook:question" },
    { kind: "combination", key: "zavtra-pozvonyu|t1", label: "Завтра позвоню × running", parts: [song, { kind: "topic", key: "t1", label: "running" }] },
  ]);
});
afterAll(async () => {
  await here.close();
  await elsewhere.close();
});

async function ground(engine: TrendEngine, trendIds: string[]) {
  const brief = { ...COFFEE_BRIEF, topic: "my first try", trendIds };
  const id = randomUUID();
  await insertGeneration({ ctx, input: { id, ownerId, brief, retryOf: null } });
  return groundBrief({ ctx, engine, brief, retryOf: null, events: openEventLog({ ctx, generationId: id }) });
}

test("a trend of another instance is looked up there, its evidence found here by its name", async () => {
  const { evidence, plan } = await ground(engineOf(testContext(elsewhere.db)), ["hashtag:handmadeceramics"]);
  expect(evidence.slice(0, 3).every(({ hashtags }) => hashtags.includes("handmadeceramics"))).toBe(true);
  expect(JSON.stringify(plan.hashtags)).toContain("handmadeceramics");
});

test("a combination asks for its audio; a format's key is no word to search by", async () => {
  const engine = engineOf(testContext(elsewhere.db));
  expect((await ground(engine, ["combination:zavtra-pozvonyu|t1"])).plan.audio).toMatchObject({ key: "zavtra-pozvonyu" });
  const [format, none] = [await ground(engine, ["format:hook:question"]), await ground(engine, [])];
  expect(format.evidence.map(({ reelId }) => reelId)).toEqual(none.evidence.map(({ reelId }) => reelId));
});

test("a trend that can't be had now does not stop the script", async () => {
  const gone = createRemoteEngine({
    address: "http://127.0.0.1:1", instanceId: "asker", timeoutMs: 300, open: async () => ctx, clock: ctx.clock, policy: { minPauseMs: 1, maxPauseMs: 2 },
  });
  const { evidence } = await ground(gone, ["hashtag:handmadeceramics"]);
  expect(evidence.map(({ reelId }) => reelId)).toEqual((await ground(engineOf(ctx), [])).evidence.map(({ reelId }) => reelId));
});
