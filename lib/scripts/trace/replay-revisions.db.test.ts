import { afterAll, beforeAll, expect, test } from "vitest";
import type { Context, CreatorId } from "#lib/context.ts";
import type { OpenDatabase } from "#lib/db/database.ts";
import { openTestDatabase } from "#lib/db/test-db.ts";
import { loadDemoReels } from "#lib/reels/load-demo-reels.ts";
import { readGeneration } from "../data.ts";
import { COFFEE_BRIEF, insertGuest, testContext } from "../generation.fixtures.ts";
import type { Revision } from "../revision.schema.ts";
import { startRevision } from "../revise/start-revision.ts";
import { readCurrent } from "../versions/data.ts";
import { download, generate, registry } from "./replay.fixtures.ts";
import { verifyReplay } from "./replay/verify-replay.ts";
import type { Replay } from "./schema.ts";

let opened: OpenDatabase;
let ctx: Context;
let ownerId: CreatorId;
let first: string;
let scriptId: string;

beforeAll(async () => {
  opened = await openTestDatabase();
  ctx = testContext(opened.db);
  ownerId = await insertGuest(opened.db, "guest-1");
  await loadDemoReels({ ctx });
  first = await generate({ ctx, ownerId, brief: COFFEE_BRIEF });
  scriptId = (await readGeneration({ ctx, input: { generationId: first, ownerId } }))!.scriptId!;
}, 120_000);
afterAll(() => opened.close());

async function rewrite(what: Pick<Revision, "kind"> & Record<string, unknown>): Promise<Replay> {
  const { version } = await readCurrent({ ctx, input: { scriptId, ownerId } });
  const { generationId, finished } = await startRevision({ ctx, models: registry("composer"), input: { ownerId, revision: { scriptId, version, ...what } as Revision, timeoutSeconds: 60 } });
  await finished;
  return download({ ctx, ownerId, generationId });
}

const failures = async (replay: Replay) => (await verifyReplay(replay)).filter(({ outcome }) => outcome === "fail").map(({ id, detail }) => `${id}: ${detail}`);

test.each([
  ["one beat", { kind: "beat", beatId: "b2", keepReason: true }],
  ["the hooks", { kind: "hooks", count: 4 }],
  ["a change in words", { kind: "change", instruction: "make it shorter" }],
  ["a fact of the creator's own", { kind: "change", instruction: "mention that we open at 7:45 in 31 cities" }],
  ["another length", { kind: "refit", targetSeconds: 15 }],
  ["a translation", { kind: "translation", language: "ru" }],
] as const)("%s, written anew: its own file replays, with the prompt and the plan it was given", async (_, what) => {
  const replay = await rewrite(what);
  const { generation, prompt, versions } = replay.parts;
  expect(generation).toMatchObject({ kind: what.kind, state: "done", groundedBy: generation.id, revision: { kind: what.kind } });
  expect(prompt?.id).not.toBe("write-script");
  expect(versions.at(-1)).toMatchObject({ generationId: generation.id });
  expect(await failures(replay)).toEqual([]);
  const text = (await verifyReplay(replay)).find(({ id }) => id === "prompt.text");
  expect(text).toMatchObject({ outcome: "pass", detail: expect.stringContaining("plan") });
}, 60_000);

test("the first file has all versions with their reasons and changes, and replays after each of them", async () => {
  const replay = await download({ ctx, ownerId, generationId: first });
  expect(replay.parts.versions.map(({ reason }) => reason)).toEqual(["generated", "beat_rerolled", "hooks_rerolled", "changed", "changed", "refitted"]);
  for (const { changes } of replay.parts.versions.slice(1)) expect(changes.length).toBeGreaterThan(0);
  expect(await failures(replay)).toEqual([]);
});
