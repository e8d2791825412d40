import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { readSettings } from "#lib/env.ts";
import { openEmbedders } from "./embedders.ts";

const from = (source: Record<string, string>) => openEmbedders(readSettings(source));

test("a space is named by its provider and model", () => {
  const names = (source: Record<string, string>, ...given: string[]) => given.map((name) => from(source).nameSpace(name));
  expect(names({}, "builtin", "openai", "mistral", "openai:text-embedding-3-large", "builtin-1")).toEqual([
    "builtin-1", "openai:text-embedding-3-small", "mistral:mistral-embed", "openai:text-embedding-3-large", "builtin-1",
  ]);
  expect(names({ EMBEDDING_MODEL: "bge-m3:latest", EMBEDDING_BASE_URL: "http://127.0.0.1:1" }, "compatible", "openai")).toEqual(["compatible:bge-m3:latest", "openai:text-embedding-3-small"]);
  expect(names({ EMBEDDINGS: "openai", OPENAI_API_KEY: "k", EMBEDDING_MODEL: "text-embedding-3-large" }, "openai", "mistral")).toEqual(["openai:text-embedding-3-large", "mistral:mistral-embed"]);
  expect(names({ EMBEDDING_MODEL_PATH: "/models/e5 large" }, "local")).toEqual(["local:e5-large"]);
});

test.each(["compatible", "local", "gpt", "openai:", "openai:a b", "compatible:x'); drop table reels; --", "builtin:1", ""])("%j names no space", (name) => {
  expect(() => from({}).nameSpace(name)).toThrow(expect.objectContaining({ code: "bad_input" }));
});

test("the settings' space is wanted; without any, the one there is", async () => {
  expect(await from({}).wanted("openai:text-embedding-3-large", false)).toBe("openai:text-embedding-3-large");
  expect(await from({}).wanted("builtin-0", false)).toBe("builtin-1");
  expect(await from({ EMBEDDINGS: "builtin" }).wanted("openai:text-embedding-3-large", false)).toBe("builtin-1");
  expect(await from({ EMBEDDINGS: "mistral", MISTRAL_API_KEY: "k" }).wanted("builtin-1", true)).toBe("mistral:mistral-embed");
});

test.each([
  ["openai:text-embedding-3-small", "OPENAI_API_KEY"],
  ["mistral:mistral-embed", "MISTRAL_API_KEY"],
  ["compatible:bge-m3", "EMBEDDING_BASE_URL"],
  ["local:bge-m3", "EMBEDDING_MODEL_PATH"],
  ["builtin-0", "builtin-1"],
])("%s can't be opened without what it needs", (space, named) => {
  expect(() => from({}).open(space)).toThrow(expect.objectContaining({ code: "embedder_unavailable", message: expect.stringContaining(named) }));
});

test("a key goes to the provider it was given for only", () => {
  expect(() => from({ EMBEDDING_API_KEY: "k", EMBEDDING_BASE_URL: "http://127.0.0.1:1" }).open("openai:text-embedding-3-small")).toThrow(/OPENAI_API_KEY/);
  expect(() => from({ EMBEDDINGS: "openai", EMBEDDING_API_KEY: "k" }).open("mistral:mistral-embed")).toThrow(/MISTRAL_API_KEY/);
});

test("a model folder without the package that runs it says what to install; a folder without a model says so", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "reelwright-model-"));
  const embedder = from({ EMBEDDINGS: "local", EMBEDDING_MODEL_PATH: folder }).open(`local:${path.basename(folder)}`);
  await expect(embedder.embed(["a"], { use: "query" })).rejects.toMatchObject({ code: "embedder_unavailable", message: expect.stringContaining("onnx/model.onnx") });
  mkdirSync(path.join(folder, "onnx"));
  writeFileSync(path.join(folder, "onnx/model.onnx"), "");
  await expect(embedder.embed(["a"], { use: "query" })).rejects.toMatchObject({ code: "embedder_unavailable", message: expect.stringContaining("npm install --no-save @huggingface/transformers") });
});
