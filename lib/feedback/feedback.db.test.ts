import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Context, CreatorId } from "#lib/context.ts";
import type { OpenDatabase } from "#lib/db/database.ts";
import { openTestDatabase } from "#lib/db/test-db.ts";
import { generations, scripts, scriptVersions } from "#lib/db/schema.ts";
import { COFFEE_BRIEF, insertGuest, testContext } from "#lib/scripts/generation.fixtures.ts";
import { listFeedback } from "./data.ts";
import { saveVote } from "./mutations.ts";
import { feedbackInputSchema } from "./schema.ts";

let opened: OpenDatabase;
let ctx: Context;
let mine: CreatorId;
let other: CreatorId;
const scriptId = randomUUID();

beforeAll(async () => {
  opened = await openTestDatabase();
  ctx = testContext(opened.db);
  mine = await insertGuest(opened.db, "guest-1");
  other = await insertGuest(opened.db, "guest-2");
  const generationId = randomUUID();
  await opened.db.insert(generations).values({ id: generationId, ownerId: mine, brief: COFFEE_BRIEF, state: "done", traceId: ctx.traceId });
  await opened.db.insert(scripts).values({ id: scriptId, ownerId: mine, generationId, title: "t", currentVersion: 1 });
  await opened.db.insert(scriptVersions).values({ scriptId, version: 1, document: {} as never });
});
afterAll(() => opened.close());

const vote = (values: Record<string, unknown>) =>
  feedbackInputSchema.parse({ scriptId, scriptVersion: 1, subject: "script", vote: 1, reasons: [], comment: "", ...values });

test("a vote is kept, changed in place and taken back", async () => {
  const read = () => listFeedback({ ctx, input: { ownerId: mine, scriptId } });
  await saveVote({ ctx, input: { ownerId: mine, feedback: vote({ reasons: ["hook_works"] }) } });
  await saveVote({ ctx, input: { ownerId: mine, feedback: vote({ subject: "b2", vote: -1, reasons: ["off_topic"], comment: "No cups at home" }) } });
  await saveVote({ ctx, input: { ownerId: mine, feedback: vote({ vote: -1, reasons: ["too_long"] }) } });
  expect((await read()).sort((a, b) => a.subject.localeCompare(b.subject))).toEqual([
    { subject: "b2", vote: -1, reasons: ["off_topic"], comment: "No cups at home" },
    { subject: "script", vote: -1, reasons: ["too_long"], comment: "" },
  ]);
  await saveVote({ ctx, input: { ownerId: mine, feedback: vote({ vote: 0 }) } });
  expect((await read()).map((entry) => entry.subject)).toEqual(["b2"]);
});

test("nobody votes on a script that is not theirs, nor on a version that does not exist", async () => {
  await expect(saveVote({ ctx, input: { ownerId: other, feedback: vote({}) } })).rejects.toMatchObject({ code: "not_found" });
  await expect(saveVote({ ctx, input: { ownerId: mine, feedback: vote({ scriptVersion: 9 }) } })).rejects.toMatchObject({ code: "not_found" });
});

test("an unknown reason or subject is refused by the schema", () => {
  expect(() => vote({ reasons: ["because"] })).toThrow();
  expect(() => vote({ subject: "b2; drop" })).toThrow();
});
