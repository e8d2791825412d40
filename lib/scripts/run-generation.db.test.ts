import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { composeScript } from "#lib/ai/composer/compose-script.ts";
import { createModelRegistry } from "#lib/ai/model-registry.ts";
import { type ProviderDouble, startProviderDouble } from "#lib/ai/testing/provider-double.ts";
import type { Context, CreatorId } from "#lib/context.ts";
import type { OpenDatabase } from "#lib/db/database.ts";
import { generations, scriptVersions } from "#lib/db/schema.ts";
import { openTestDatabase } from "#lib/db/test-db.ts";
import { readSettings } from "#lib/env.ts";
import { makePlan } from "#lib/plan/make-plan.ts";
import { loadDemoReels } from "#lib/reels/load-demo-reels.ts";
import { findEvidence } from "#lib/retrieval/find-evidence.ts";
import { refreshTrends } from "#lib/trends/refresh-trends.ts";
import { listEvents, readGrounding } from "./data.ts";
import { COFFEE_BRIEF, engineOf, insertGuest, testContext } from "./generation.fixtures.ts";
import { EMPTY_VIEW, type GenerationView, reduceEvent } from "./reduce-events.ts";
import { retryGeneration } from "./retry-generation.ts";
import { scriptSchema, type Brief, type ScriptDraft } from "./schema.ts";
import { startGeneration } from "./start-generation.ts";
import { stopGeneration } from "./stop-generation.ts";

let opened: OpenDatabase;
let ctx: Context;
let ownerId: CreatorId;
let provider: ProviderDouble;
/** A valid answer for COFFEE_BRIEF, as a good model would send it. */
let draft: ScriptDraft;

beforeAll(async () => {
  opened = await openTestDatabase();
  ctx = testContext(opened.db);
  ownerId = await insertGuest(opened.db, "guest-1");
  provider = await startProviderDouble();
  await loadDemoReels({ ctx });
  await refreshTrends({ ctx });
  const evidence = await findEvidence({ ctx, input: { query: COFFEE_BRIEF.topic, language: "en", trendIds: [] } });
  draft = composeScript({ brief: COFFEE_BRIEF, plan: makePlan({ brief: COFFEE_BRIEF, evidence, trends: [] }), evidence, seed: "model" });
});
afterAll(async () => {
  await provider.close();
  await opened.close();
});
beforeEach(() => {
  provider.requests.length = 0;
});

const registry = (writer: string, wordsPerSecond = 0) =>
  createModelRegistry(
    readSettings({
      WRITER: writer, COMPOSER_WORDS_PER_SECOND: String(wordsPerSecond),
      OPENAI_API_KEY: "test", OPENAI_BASE_URL: provider.url, MISTRAL_API_KEY: "test", MISTRAL_BASE_URL: provider.url, LLAMA_BASE_URL: provider.url,
    }),
  );

async function viewOf(generationId: string): Promise<GenerationView> {
  return (await listEvents({ ctx, input: { generationId, after: 0 } })).reduce(reduceEvent, EMPTY_VIEW);
}

async function generate(writer: string, { brief = COFFEE_BRIEF, timeoutSeconds = 20 }: { brief?: Brief; timeoutSeconds?: number } = {}) {
  const { generationId, finished } = await startGeneration({ ctx, models: registry(writer), engine: engineOf(ctx), input: { ownerId, brief, timeoutSeconds } });
  await finished;
  const [row] = await opened.db.select().from(generations).where(eq(generations.id, generationId));
  return { generationId, row, view: await viewOf(generationId) };
}

test("the composer, without key or network, writes a verified script and everything is stored as shown", async () => {
  const { generationId, row, view } = await generate("composer");
  expect(view.state).toBe("done");
  expect(row).toMatchObject({ state: "done", writer: { provider: "composer" }, promptId: "write-script", traceId: ctx.traceId });
  expect(row?.promptHash).toMatch(/^[0-9a-f]{64}$/);
  expect(row?.rawOutput).toContain("composer-3");
  const [stored] = await opened.db.select().from(scriptVersions).where(eq(scriptVersions.scriptId, row?.scriptId ?? ""));
  expect(scriptSchema.parse(stored?.document)).toEqual(view.result?.script);
  expect(view.result?.script.checks.filter((check) => check.outcome === "fail")).toEqual([]);
  const grounding = await readGrounding({ ctx, input: { generationId } });
  expect(grounding).toEqual({ evidence: view.evidence, plan: view.plan });
  expect(provider.requests).toEqual([]);
});

test.each(["openai", "mistral", "llama"])("a script by %s arrives through its own protocol and passes the same checks", async (writer) => {
  provider.behave({ kind: "answer", text: JSON.stringify(draft) });
  const { view, row } = await generate(writer);
  expect(view.state).toBe("done");
  expect(row?.writer?.provider).toBe(writer);
  expect(view.insteadOf).toBeNull();
  expect(view.result?.script.header.writer.provider).toBe(writer);
  expect(view.result?.script.hooks[0]?.spoken).toBe(draft.hooks[0]?.spoken);
  expect(provider.requests).toHaveLength(1);
  const sent = JSON.stringify(provider.requests[0]?.body);
  expect(sent).toContain("wordBudget");
});

test.each([
  ["answers 429", { kind: "status", status: 429 }],
  ["answers 500", { kind: "status", status: 500 }],
  ["breaks off in the middle", { kind: "cut", text: '{"title":"Half a ti' }],
  ["sends no JSON", { kind: "answer", text: "I am sorry, I cannot help with that." }],
  ["breaks the schema", { kind: "answer", text: '{"title":"x","hooks":"none"}' }],
] as const)("a provider that %s: the composer takes over for the same plan and the page is told", async (_, behaviour) => {
  provider.behave(behaviour);
  const { view, row, generationId } = await generate("openai");
  expect(view.state).toBe("done");
  expect(view.insteadOf?.provider).toBe("openai");
  expect(view.writer?.provider).toBe("composer");
  expect(row?.rawOutput).toContain("=== openai:");
  expect(JSON.stringify(await listEvents({ ctx, input: { generationId, after: 0 } }))).not.toContain("secret upstream text");
}, 60_000);

test("a provider that never answers is given up after the time limit", async () => {
  provider.behave({ kind: "hang" });
  const { view } = await generate("llama", { timeoutSeconds: 1 });
  expect(view.state).toBe("done");
  expect(view.insteadOf?.provider).toBe("llama");
});

test("a model's claims are checked like anybody's; its faulty beat is asked of it again and then worded by the composer", async () => {
  const lying = structuredClone(draft);
  const beat = lying.beats[1];
  if (!beat) throw new Error("the fixture has beats");
  beat.voiceOver += " This got 987654 views.";
  beat.citations = [
    { evidenceId: "E999", field: "caption", statement: "Nobody has seen this reel." },
    { evidenceId: "E1", field: "frames", statement: "The clip opens on a close-up of a cup." },
  ];
  provider.behave({ kind: "answer", text: JSON.stringify(lying) });
  const { view, row } = await generate("openai");
  expect(provider.requests).toHaveLength(2);
  expect(JSON.stringify(provider.requests[1]?.body)).toContain("grounding voiceOver number");
  expect(view.mended).toMatchObject([{ beatId: "b2", outcome: "mended", writer: { provider: "composer" }, problems: [{ id: "grounding", values: { text: "987654" } }] }]);
  const script = view.result?.script;
  expect(script?.beats[1]?.voiceOver).not.toContain("987654");
  expect(JSON.stringify(script?.beats)).not.toContain("E999");
  expect(script?.checks.filter(({ outcome, at }) => outcome === "fail" && at === "beat:b2")).toEqual([]);
  expect(script?.header).toMatchObject({ version: 1, aiDisclosure: true, writer: { provider: "openai" } });
  // The prompt kept with the generation is the script's, and both calls are paid for.
  expect(row).toMatchObject({ promptId: "write-script", writer: { provider: "openai" } });
  expect(row?.attempts).toHaveLength(2);
});

test("a model that words its faulty beat better is kept, and only that beat is taken from its second answer", async () => {
  const lying = structuredClone(draft);
  const mended = structuredClone(draft);
  lying.beats[2]!.voiceOver += " Ask @nobody_knows.";
  mended.publish.caption = "Another caption nobody asked for.";
  provider.behave({ kind: "answer", text: JSON.stringify(lying) }, { kind: "answer", text: JSON.stringify(mended) });
  const { view } = await generate("mistral");
  expect(view.mended).toMatchObject([{ beatId: "b3", outcome: "mended", writer: { provider: "mistral" }, problems: [{ id: "grounding", values: { text: "@nobody_knows" } }] }]);
  expect(view.result?.script.beats[2]?.voiceOver).toBe(draft.beats[2]?.voiceOver);
  expect(view.result?.script.publish.caption).toBe(draft.publish.caption);
});

test("what nobody can mend stays where it is, said so: a foreign tag in the publish pack", async () => {
  const foreign = structuredClone(draft);
  foreign.publish.hashtags.push("cryptogains");
  foreign.hooks[0]?.citations.push({ evidenceId: "E999", field: "caption", statement: "Nobody has seen this reel." });
  provider.behave({ kind: "answer", text: JSON.stringify(foreign) });
  const { view } = await generate("openai");
  expect(provider.requests).toHaveLength(1);
  expect(view.mended).toEqual([]);
  const checks = view.result?.script.checks;
  expect(checks).toContainEqual({ id: "grounding", outcome: "fail", at: "publish", values: { kind: "hashtag", text: "#cryptogains", part: "hashtags" } });
  expect(checks).toContainEqual(expect.objectContaining({ id: "citations", outcome: "fail", at: "hook:h1", values: expect.objectContaining({ evidenceId: "E999" }) }));
});

test("Stop stops; what was written stays; Continue goes on with the same evidence, plan and words", async () => {
  const models = registry("composer", 40);
  const { generationId, finished } = await startGeneration({ ctx, models, engine: engineOf(ctx), input: { ownerId, brief: COFFEE_BRIEF, timeoutSeconds: 60 } });
  await expect.poll(async () => (await viewOf(generationId)).hooks.length, { timeout: 20_000 }).toBeGreaterThan(0);
  await stopGeneration({ ctx, input: { generationId, ownerId } });
  await finished;
  const stopped = await viewOf(generationId);
  expect(stopped.state).toBe("stopped");
  expect(stopped.hooks[0]?.value.spoken).toBeTruthy();
  const next = await retryGeneration({ ctx, models: registry("composer"), engine: engineOf(ctx), input: { generationId, ownerId, timeoutSeconds: 60 } });
  await expect.poll(async () => (await viewOf(next.generationId)).state, { timeout: 20_000 }).toBe("done");
  const continued = await viewOf(next.generationId);
  expect(continued.plan).toEqual(stopped.plan);
  expect(continued.evidence).toEqual(stopped.evidence);
  expect(continued.hooks[0]?.value.spoken?.startsWith(stopped.hooks[0]?.value.spoken ?? "?")).toBe(true);
});

test("more than three at once is refused", async () => {
  const models = registry("composer", 5);
  const start = () => startGeneration({ ctx, models, engine: engineOf(ctx), input: { ownerId, brief: COFFEE_BRIEF, timeoutSeconds: 60 } });
  const running = [await start(), await start(), await start()];
  await expect(start()).rejects.toMatchObject({ code: "too_many_requests" });
  for (const { generationId } of running) await stopGeneration({ ctx, input: { generationId, ownerId } });
  await Promise.all(running.map(({ finished }) => finished));
});
