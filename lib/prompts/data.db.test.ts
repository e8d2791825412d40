import { afterAll, beforeAll, expect, test } from "vitest";
import type { Context, CreatorId } from "#lib/context.ts";
import type { OpenDatabase } from "#lib/db/database.ts";
import { generations, promptVersions } from "#lib/db/schema.ts";
import { openTestDatabase } from "#lib/db/test-db.ts";
import { COFFEE_BRIEF, insertGuest, testContext } from "#lib/scripts/generation.fixtures.ts";
import { countUses, listStoredVersions, listUses } from "./data.ts";

let opened: OpenDatabase;
let ctx: Context;
let mine: CreatorId;
let theirs: CreatorId;

beforeAll(async () => {
  opened = await openTestDatabase();
  ctx = testContext(opened.db);
  mine = await insertGuest(opened.db, "guest-1");
  theirs = await insertGuest(opened.db, "guest-2");
  const row = (id: string, ownerId: CreatorId, promptId: string | null, day: number) => ({
    id, ownerId, brief: COFFEE_BRIEF, state: "done" as const, traceId: "0".repeat(32), promptId, promptHash: promptId && "a".repeat(64), createdAt: new Date(Date.UTC(2026, 10, day)),
  });
  await opened.db.insert(generations).values([
    row("g1", mine, "write-script", 1), row("g2", mine, "write-script", 3), row("g3", mine, "rewrite-beat", 2), row("g4", theirs, "write-script", 4), row("g5", mine, null, 5),
  ]);
  await opened.db.insert(promptVersions).values([
    { promptId: "write-script", hash: "b".repeat(64), version: "1.1.0", language: "en", instructions: "i", prompt: "p", firstUsedAt: new Date("2026-11-02") },
    { promptId: "write-script", hash: "a".repeat(64), version: "1.0.0", language: "en", instructions: "i", prompt: "p", firstUsedAt: new Date("2026-11-01") },
    { promptId: "rewrite-beat", hash: "c".repeat(64), version: "1.0.0", language: "en", instructions: "i", prompt: "p" },
  ]);
});
afterAll(() => opened.close());

test("uses are counted and listed of one's own generations only", async () => {
  const counted = await countUses({ ctx, input: { ownerId: mine } });
  expect(counted.toSorted((a, b) => b.uses - a.uses)).toEqual([
    { promptId: "write-script", uses: 2, lastAt: new Date("2026-11-03") },
    { promptId: "rewrite-beat", uses: 1, lastAt: new Date("2026-11-02") },
  ]);
  const listed = await listUses({ ctx, input: { ownerId: mine, promptId: "write-script", limit: 10 } });
  expect(listed.map(({ id, pageId, title }) => [id, pageId, title])).toEqual([["g2", "g2", null], ["g1", "g1", null]]);
});

test("the texts of one prompt come in the order they were first used", async () => {
  const stored = await listStoredVersions({ ctx, input: { promptId: "write-script" } });
  expect(stored.map(({ version }) => version)).toEqual(["1.0.0", "1.1.0"]);
});
