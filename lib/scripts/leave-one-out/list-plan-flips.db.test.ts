import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createModelRegistry } from "#lib/ai/model-registry.ts";
import type { Context, CreatorId } from "#lib/context.ts";
import type { OpenDatabase } from "#lib/db/database.ts";
import { plans } from "#lib/db/schema.ts";
import { openTestDatabase } from "#lib/db/test-db.ts";
import { readSettings } from "#lib/env.ts";
import { planWithoutReel } from "#lib/plan/plan-without-reel.ts";
import { loadDemoReels } from "#lib/reels/load-demo-reels.ts";
import { refreshTrends } from "#lib/trends/refresh-trends.ts";
import { readGrounding } from "../data.ts";
import { COFFEE_BRIEF, engineOf, insertGuest, testContext } from "../generation.fixtures.ts";
import { startGeneration } from "../start-generation.ts";
import { readPlanInputs } from "../trace/data.ts";
import { listPlanFlips } from "./list-plan-flips.ts";

let opened: OpenDatabase;
let ctx: Context;
let ownerId: CreatorId;
let generationId: string;

beforeAll(async () => {
  opened = await openTestDatabase();
  ctx = testContext(opened.db);
  ownerId = await insertGuest(opened.db, "guest-1");
  await loadDemoReels({ ctx });
  await refreshTrends({ ctx });
  const models = createModelRegistry(readSettings({ COMPOSER_WORDS_PER_SECOND: "0" }));
  const started = await startGeneration({ ctx, models, engine: engineOf(ctx), input: { ownerId, brief: COFFEE_BRIEF, timeoutSeconds: 60 } });
  generationId = started.generationId;
  await started.finished;
});
afterAll(() => opened.close());

test("every reel left out in turn, from what was stored, gives the decisions that hang on it", async () => {
  const flips = await listPlanFlips({ ctx, input: { generationId, ownerId } });
  const grounding = await readGrounding({ ctx, input: { generationId } });
  const inputs = await readPlanInputs({ ctx, input: { generationId } });
  const exact = grounding!.evidence.flatMap(({ reelId }) => {
    const found = planWithoutReel({ brief: COFFEE_BRIEF, evidence: grounding!.evidence, ...inputs!, reelId }).flips;
    return found.length === 0 ? [] : [[reelId, found.map(({ id, before, after }) => ({ id, from: before.value, to: after.value, toBasis: after.basis }))] as const];
  });
  expect(grounding!.evidence.length).toBeGreaterThan(20);
  expect(flips).toEqual(Object.fromEntries(exact));
});

test("another creator's plan is not there", async () => {
  const other = await insertGuest(opened.db, "guest-2");
  await expect(listPlanFlips({ ctx, input: { generationId, ownerId: other } })).rejects.toMatchObject({ code: "not_found" });
});

test("a plan that this program would not make is not explained by it", async () => {
  const [row] = await opened.db.select().from(plans).where(eq(plans.generationId, generationId));
  const before = row!.plan;
  const foreign = { ...before, decisions: before.decisions.map((decision) => (decision.id === "call_to_action" ? { ...decision, value: "follow" } : decision)) };
  await opened.db.update(plans).set({ plan: foreign }).where(eq(plans.generationId, generationId));
  expect(await listPlanFlips({ ctx, input: { generationId, ownerId } })).toBeNull();

  // One of before pace and on-screen text were decided is explained, without them.
  const old = { ...before, decisions: before.decisions.filter(({ id }) => id !== "pace" && id !== "text_density") };
  await opened.db.update(plans).set({ plan: old }).where(eq(plans.generationId, generationId));
  const told = await listPlanFlips({ ctx, input: { generationId, ownerId } });
  expect(Object.values(told ?? { none: [{ id: "pace" }] }).flat().some(({ id }) => id === "pace" || id === "text_density")).toBe(false);
});
