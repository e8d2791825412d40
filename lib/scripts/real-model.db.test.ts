import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createModelRegistry } from "#lib/ai/model-registry.ts";
import type { OpenDatabase } from "#lib/db/database.ts";
import { generations } from "#lib/db/schema.ts";
import { openTestDatabase } from "#lib/db/test-db.ts";
import { readSettings } from "#lib/env.ts";
import { loadDemoReels } from "#lib/reels/load-demo-reels.ts";
import { listEvents } from "./data.ts";
import { COFFEE_BRIEF, engineOf, insertGuest, testContext } from "./generation.fixtures.ts";
import { EMPTY_VIEW, reduceEvent } from "./reduce-events.ts";
import { startGeneration } from "./start-generation.ts";

/** Address of a real OpenAI-compatible server (llama.cpp, Ollama); without one there is nothing to ask. */
const url = process.env.TEST_LLAMA_URL;

describe.skipIf(!url)("a real model behind an OpenAI-compatible server (TEST_LLAMA_URL)", () => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await openTestDatabase();
  });
  afterAll(() => opened.close());

  test("whatever it writes, it ends as a script whose every citation resolves, and its raw words are kept", async () => {
    const ctx = testContext(opened.db);
    await loadDemoReels({ ctx });
    const ownerId = await insertGuest(opened.db, "guest");
    const models = createModelRegistry(readSettings({
      WRITER: "llama", WRITER_FIRST_TOKEN_SECONDS: "150", LLAMA_BASE_URL: url, LLAMA_MODEL: process.env.TEST_LLAMA_MODEL ?? "stories260K", COMPOSER_WORDS_PER_SECOND: "0",
    }));
    const { generationId, finished } = await startGeneration({ ctx, models, engine: engineOf(ctx), input: { ownerId, brief: COFFEE_BRIEF, timeoutSeconds: 150 } });
    await finished;
    const view = (await listEvents({ ctx, input: { generationId, after: 0 } })).reduce(reduceEvent, EMPTY_VIEW);
    expect(view.state).toBe("done");
    const known = new Set(view.evidence.map((item) => item.id));
    const citations = view.result?.script.beats.flatMap((beat) => beat.citations) ?? [];
    for (const { evidenceId } of citations) expect(known).toContain(evidenceId);
    const [row] = await opened.db.select().from(generations).where(eq(generations.id, generationId));
    expect(row?.rawOutput).toContain("=== llama:");
    const [first] = row?.attempts ?? [];
    expect(first).toMatchObject({ writer: { provider: "llama" }, kind: "write", costMicroUsd: 0, firstTokenMs: expect.any(Number) });
    expect(first?.inputTokens).toBeGreaterThan(1_000);
    expect(first?.outputTokens).toBeGreaterThan(0);
  }, 180_000);
});
