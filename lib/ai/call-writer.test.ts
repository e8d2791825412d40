import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { readSettings } from "#lib/env.ts";
import { callWriter, type ProviderCall, type WriterCall } from "./call-writer.ts";
import { createModelRegistry } from "./model-registry.ts";
import { type Behaviour, type ProviderDouble, startProviderDouble } from "./testing/provider-double.ts";

const schema = z.object({ title: z.string(), beats: z.array(z.string()) });
type Answer = z.infer<typeof schema>;
const GOOD: Answer = { title: "Coffee, no machine", beats: ["Boil.", "Pour.", "Wait four minutes, then press."] };
const GOOD_TEXT = JSON.stringify(GOOD);

let provider: ProviderDouble;
beforeAll(async () => {
  provider = await startProviderDouble();
});
afterAll(() => provider.close());
beforeEach(() => {
  provider.requests.length = 0;
});

function models() {
  return createModelRegistry(readSettings({
    OPENAI_API_KEY: "k", OPENAI_BASE_URL: provider.url, MISTRAL_API_KEY: "k", MISTRAL_BASE_URL: provider.url, LLAMA_BASE_URL: provider.url,
  }));
}

const WRITERS = ["openai", "mistral", "llama"] as const;

async function call(name: (typeof WRITERS)[number], more: Partial<WriterCall<Answer>> = {}) {
  const registry = models();
  const writer = registry.available.find((one) => one.provider === name)!;
  const partials: unknown[] = [];
  const failedCalls: ProviderCall[] = [];
  const outcome = await callWriter<Answer>({
    model: registry.languageModel(writer), instructions: "Write.", prompt: "Coffee.", schema, schemaName: "answer", maxOutputTokens: 500,
    signal: new AbortController().signal, timeouts: { totalMs: 60_000, firstTokenMs: 60_000 }, clock: () => new Date(),
    onPartial: async (partial) => void partials.push(structuredClone(partial)),
    onCallFailed: (failed) => failedCalls.push(failed),
    ...more,
  });
  return { outcome, partials, failedCalls };
}

describe.each(WRITERS)("%s's wire", (name) => {
  test("a valid answer arrives in parts, counted by the provider", async () => {
    provider.behave({ kind: "answer", text: GOOD_TEXT });
    const { outcome, partials } = await call(name);
    expect(outcome).toMatchObject({ ok: true, value: GOOD, text: GOOD_TEXT, calls: [{ errorCode: null, usage: { input: 9, output: 9 }, text: GOOD_TEXT }] });
    expect(outcome.calls[0]?.firstTokenMs).toBeGreaterThanOrEqual(0);
    expect(partials.length).toBeGreaterThan(1);
    expect(provider.requests[0]?.path).toMatch(name === "openai" ? /\/responses$/ : /\/chat\/completions$/);
    expect(JSON.stringify(provider.requests[0]?.body)).toContain('"beats"');
  });

  test("a rate limit is waited out as long as retry-after says, and both calls are told", async () => {
    provider.behave({ kind: "status", status: 429, retryAfterSeconds: 1 }, { kind: "answer", text: GOOD_TEXT });
    const { outcome, failedCalls } = await call(name);
    expect(outcome.ok).toBe(true);
    expect(outcome.calls.map(({ errorCode }) => errorCode)).toEqual(["writer_rate_limited", null]);
    expect(failedCalls).toHaveLength(1);
    const [first, second] = provider.requests;
    expect(second!.at - first!.at).toBeGreaterThanOrEqual(990);
  });

  test.each([
    ["429 to the end", [{ kind: "status", status: 429 }], "writer_rate_limited", 3],
    ["500 to the end", [{ kind: "status", status: 500 }], "writer_unavailable", 3],
    ["503, then a good answer", [{ kind: "status", status: 503 }, { kind: "answer", text: GOOD_TEXT }], null, 2],
    ["a wrong key", [{ kind: "status", status: 401 }], "writer_key_refused", 1],
    ["a refusal by status", [{ kind: "status", status: 400, code: "content_policy_violation" }], "writer_refused", 1],
    ["a connection cut in the middle", [{ kind: "cut", text: '{"title":"Half a ti' }], "writer_unavailable", 1],
    ["an error event in the middle", [{ kind: "answer", text: '{"title":"Half a ti', ending: "fault" }], "writer_unavailable", 1],
  ] satisfies [string, Behaviour[], string | null, number][])("%s", async (_, behaviours, errorCode, calls) => {
    provider.behave(...behaviours);
    const { outcome } = await call(name);
    expect(outcome.ok ? null : outcome.errorCode).toBe(errorCode);
    expect(outcome.calls).toHaveLength(calls);
    expect(provider.requests).toHaveLength(calls);
    if (!outcome.ok) expect(outcome.issues).toBeNull();
  });

  test("what had arrived before the connection broke is kept", async () => {
    provider.behave({ kind: "cut", text: '{"title":"Half a ti' });
    const { outcome } = await call(name);
    expect(outcome.text).toBe('{"title":"Half a ti');
  });

  test("a stream that ends early without a word of it is no answer", async () => {
    provider.behave({ kind: "answer", text: '{"title":"Half a ti', ending: "cut" });
    const { outcome } = await call(name);
    expect(outcome).toMatchObject({ ok: false, errorCode: "writer_unavailable", issues: null, text: '{"title":"Half a ti' });
  });

  test("malformed JSON and a broken schema can be mended: it is said what is wrong", async () => {
    provider.behave({ kind: "answer", text: "I am sorry, here is your script: {" });
    const malformed = (await call(name)).outcome;
    expect(malformed).toMatchObject({ ok: false, errorCode: "writer_output_invalid", issues: [expect.stringContaining("JSON")] });
    provider.behave({ kind: "answer", text: '{"title":"x","beats":"none"}' });
    const broken = (await call(name)).outcome;
    expect(broken).toMatchObject({ ok: false, errorCode: "writer_output_invalid", issues: [expect.stringMatching(/^beats: /)], text: '{"title":"x","beats":"none"}' });
    expect(provider.requests).toHaveLength(2);
  });

  test("an answer that hits the output limit is broken, and why is said", async () => {
    provider.behave({ kind: "answer", text: '{"title":"x","beats":["a', ending: "length" });
    const { outcome } = await call(name);
    expect(outcome).toMatchObject({ ok: false, errorCode: "writer_output_invalid" });
    expect(outcome.ok ? [] : outcome.issues).toContain("The answer broke off at the output limit: be briefer.");
  });

  test.each([["nothing at all", { kind: "hang" }], ["only the head of an answer", { kind: "silent" }]] satisfies [string, Behaviour][])("a server that sends %s is given up after the first-word limit", async (_, behaviour) => {
    provider.behave(behaviour);
    const { outcome } = await call(name, { timeouts: { totalMs: 60_000, firstTokenMs: 300 } });
    expect(outcome).toMatchObject({ ok: false, errorCode: "writer_timed_out", issues: null, calls: [{ errorCode: "writer_timed_out", firstTokenMs: null }] });
    expect(provider.requests).toHaveLength(1);
  });

  test("Stop while nothing comes is a stop, not a failure of the writer", async () => {
    provider.behave({ kind: "hang" });
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 200);
    const { outcome } = await call(name, { signal: stop.signal });
    expect(outcome).toMatchObject({ ok: false, errorCode: "stopped", calls: [{ errorCode: "stopped" }] });
  });

  test("a server that does not count leaves the tokens unknown", async () => {
    provider.behave({ kind: "answer", text: GOOD_TEXT, usage: "none" });
    const { outcome } = await call(name);
    expect(outcome).toMatchObject({ ok: true, calls: [{ usage: null }] });
  });
});

test.each(["openai", "llama"] as const)("a refusal by %s is a refusal, not a broken answer", async (name) => {
  provider.behave({ kind: "answer", text: "I cannot help with that.", ending: "refusal" });
  const { outcome } = await call(name);
  expect(outcome).toMatchObject({ ok: false, errorCode: "writer_refused", issues: null });
});

test("Mistral's wire knows no refusal: its words are a broken answer, kept as sent", async () => {
  provider.behave({ kind: "answer", text: "I cannot help with that." });
  const { outcome } = await call("mistral");
  expect(outcome).toMatchObject({ ok: false, errorCode: "writer_output_invalid", text: "I cannot help with that." });
});

test("the whole-answer limit ends a call that is being repeated", async () => {
  provider.behave({ kind: "status", status: 429, retryAfterSeconds: 30 });
  const { outcome } = await call("openai", { timeouts: { totalMs: 400, firstTokenMs: 60_000 } });
  expect(outcome).toMatchObject({ ok: false, errorCode: "writer_timed_out" });
});

test("a fault of ours while the answer is stored is not the writer's", async () => {
  provider.behave({ kind: "answer", text: GOOD_TEXT });
  await expect(call("llama", { onPartial: () => Promise.reject(new Error("no database")) })).rejects.toThrow("no database");
});

/** Address of a real OpenAI-compatible server (llama.cpp, Ollama); without one there is nothing to ask. */
const realUrl = process.env.TEST_LLAMA_URL;

describe.skipIf(!realUrl)("a real model behind an OpenAI-compatible server (TEST_LLAMA_URL)", () => {
  const short = z.object({ title: z.string(), tone: z.enum(["plain", "warm"]) });
  const real = (more: Partial<WriterCall<z.infer<typeof short>>>) => {
    const registry = createModelRegistry(readSettings({ LLAMA_BASE_URL: realUrl, LLAMA_MODEL: process.env.TEST_LLAMA_MODEL ?? "stories260K" }));
    return callWriter({
      model: registry.languageModel(registry.available.at(-1)!), instructions: "Answer with JSON.", prompt: "A title for a story of a dog.", schema: short, schemaName: "story",
      maxOutputTokens: 300, signal: new AbortController().signal, timeouts: { totalMs: 100_000, firstTokenMs: 100_000 }, clock: () => new Date(),
      onPartial: async () => {}, onCallFailed: () => {}, ...more,
    });
  };

  test("fills a schema, counted by the server", async () => {
    const outcome = await real({});
    expect(outcome).toMatchObject({ ok: true, value: { title: expect.any(String) }, calls: [{ errorCode: null, firstTokenMs: expect.any(Number) }] });
    expect(outcome.calls[0]?.usage?.input).toBeGreaterThan(0);
    expect(outcome.calls[0]?.usage?.output).toBeGreaterThan(0);
  });

  test("Stop in the middle keeps what had come", async () => {
    const stop = new AbortController();
    const outcome = await real({ signal: stop.signal, onPartial: async () => stop.abort() });
    expect(outcome).toMatchObject({ ok: false, errorCode: "stopped" });
    expect(outcome.text).not.toBe("");
  });
});
