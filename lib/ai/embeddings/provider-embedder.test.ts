import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type EmbeddingDouble, startEmbeddingDouble } from "../testing/embedding-double.ts";
import { openProviderEmbedder, type Provider } from "./provider-embedder.ts";

let double: EmbeddingDouble;
beforeAll(async () => {
  double = await startEmbeddingDouble();
});
beforeEach(() => {
  double.behave({ kind: "answer" });
  double.requests.length = 0;
});
afterAll(() => double.close());

const open = (more: Partial<Provider> = {}) =>
  openProviderEmbedder({ space: "compatible:bge-m3", provider: "compatible", model: "bge-m3", baseUrl: double.url, apiKey: "k", timeoutMs: { query: 400, document: 400 }, ...more });
const documents = (texts: string[], more: Partial<Provider> = {}) => open(more).embed(texts, { use: "document" });

test.each([
  ["openai", "text-embedding-3-small", { dimensions: 1024 }],
  ["openai", "text-embedding-3-large", { dimensions: 1024 }],
  ["mistral", "mistral-embed", { output_dimension: undefined }],
  ["mistral", "codestral-embed", { output_dimension: 1024 }],
  ["compatible", "bge-m3", { dimensions: undefined }],
  ["compatible", "hf.co/Qwen/Qwen3-Embedding-4B", { dimensions: 1024 }],
] as const)("%s %s: 1024 numbers of unit length, asked for only where a model can shorten", async (provider, model, asked) => {
  const vectors = await documents(["slow bread", "fast bread", "slow bread"], { provider, model });
  expect(vectors.map((vector) => [vector.length, Math.hypot(...vector).toFixed(5)])).toEqual([[1024, "1.00000"], [1024, "1.00000"], [1024, "1.00000"]]);
  expect(vectors[0]).toEqual(vectors[2]);
  expect(vectors[0]).not.toEqual(vectors[1]);
  expect(double.requests).toMatchObject([{ path: "/v1/embeddings", authorization: "Bearer k", body: { model, input: ["slow bread", "fast bread", "slow bread"] } }]);
  const { dimensions, output_dimension } = double.requests[0]!.body;
  expect({ dimensions, output_dimension }).toMatchObject(asked);
});

test("E5 models get their words in front, and no more than they read; others the text as it is", async () => {
  await open({ model: "intfloat/multilingual-e5-large" }).embed(["bread"], { use: "query" });
  await documents(["я".repeat(3_000)], { model: "multilingual-e5-large:latest" });
  await documents(["bread", "x".repeat(9_000)], { model: "e5-mistral-7b-instruct" });
  expect(double.texts().map((text) => [text.slice(0, 14), text.length])).toEqual([["query: bread", 12], ["passage: яяяяя", 1_009], ["bread", 5], ["x".repeat(14), 4_000]]);
});

test.each([
  [{ kind: "answer", dimensions: 1536 }, "embedder_output_invalid", /1536 dimensions instead of 1024/],
  [{ kind: "answer", scale: 0 }, "embedder_output_invalid", /zeros/],
  [{ kind: "answer", scale: 1e308 }, "embedder_output_invalid", /number that is none/],
  [{ kind: "short" }, "embedder_output_invalid", /too few/],
  [{ kind: "body", text: '{"data":[{"embedding":[NaN]}]}' }, "embedder_output_invalid", /no answer/],
  [{ kind: "body", text: '{"data":[{"embedding":["a"]}]}' }, "embedder_output_invalid", /no answer/],
  [{ kind: "body", text: "<html>proxy</html>" }, "embedder_output_invalid", /no answer/],
  [{ kind: "cut" }, "embedder_unavailable", /./],
  [{ kind: "hang" }, "embedder_unavailable", /no answer in time/],
  [{ kind: "status", status: 429 }, "embedder_rate_limited", /slow down/],
  [{ kind: "status", status: 500 }, "embedder_unavailable", /answers 500/],
  [{ kind: "status", status: 401 }, "embedder_unavailable", /refuses the key/],
  [{ kind: "status", status: 404 }, "embedder_unavailable", /no such model/],
  [{ kind: "status", status: 400 }, "bad_input", /refuses/],
] as const)("%j is %s", async (behaviour, code, message) => {
  double.behave(behaviour);
  const fault = await documents(["a", "b"]).then(() => null, (error: unknown) => error);
  expect(fault).toMatchObject({ code, message: expect.stringMatching(message) });
  expect(String(fault)).not.toContain("secret");
});

test("nothing listening, and the caller's stop, are told apart", async () => {
  await expect(documents(["a"], { baseUrl: "http://127.0.0.1:9/v1" })).rejects.toMatchObject({ code: "embedder_unavailable" });
  double.behave({ kind: "hang" });
  const stop = new AbortController();
  const pending = open().embed(["a"], { use: "document", signal: stop.signal });
  setTimeout(() => stop.abort(), 50);
  await expect(pending).rejects.toMatchObject({ code: "stopped" });
});

test("a query is tried once, and after three failures the provider is left alone", async () => {
  double.behave({ kind: "status", status: 500 });
  const embedder = open();
  for (let n = 0; n < 3; n++) await expect(embedder.embed(["a"], { use: "query" })).rejects.toMatchObject({ message: expect.stringContaining("500") });
  expect(double.requests).toHaveLength(3);
  await expect(embedder.embed(["a"], { use: "query" })).rejects.toMatchObject({ code: "embedder_unavailable", message: expect.stringContaining("several times") });
  expect(double.requests).toHaveLength(3);
  await expect(embedder.embed(["a"], { use: "document" })).rejects.toMatchObject({ code: "embedder_unavailable" });
  expect(double.requests).toHaveLength(6);
});
