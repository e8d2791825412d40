import { expect, test } from "vitest";
import { readSettings, SettingsError } from "./env.ts";

test("nothing set is a working laptop: loopback, embedded database, composer", () => {
  expect(readSettings({})).toMatchObject({ HOST: "127.0.0.1", PORT: 3000, DATA_DIR: ".data", WRITER: "composer" });
});

test("each wrong setting gets its own line and no value is printed", () => {
  const wrong = () => readSettings({ PORT: "many", DATABASE_URL: "ftp://user:hunter2@host/db", WRITER: "" });
  expect(wrong).toThrow(SettingsError);
  try {
    wrong();
  } catch (error) {
    const lines = (error as SettingsError).lines;
    expect(lines.map((line) => line.split(":")[0]).sort()).toEqual(["DATABASE_URL", "PORT"]);
    expect(lines.join()).not.toContain("hunter2");
  }
});

test.each([
  ["http://127.0.0.1:3000", {}],
  ["http://localhost:3000/", {}],
  ["http://[::1]:4000", { PORT: "4000" }],
  ["https://reels.example/inner", { PUBLIC_URL: "https://reels.example" }],
  ["http://10.0.0.7:3000", { HOST: "10.0.0.7" }],
])("a trend engine that is this instance itself stops the start: %s", (address, more) => {
  expect(() => readSettings({ TREND_ENGINE_URL: address, ...more })).toThrow(/TREND_ENGINE_URL: is this instance itself/);
});

test("a trend engine elsewhere is fine, by http or https only", () => {
  expect(readSettings({ TREND_ENGINE_URL: "http://127.0.0.1:3100" }).TREND_ENGINE_URL).toBe("http://127.0.0.1:3100");
  expect(readSettings({ TREND_ENGINE_URL: "https://reels.example", PORT: "3000" }).TREND_ENGINE_TIMEOUT_MS).toBe(3_000);
  expect(() => readSettings({ TREND_ENGINE_URL: "file:///etc/passwd" })).toThrow(/TREND_ENGINE_URL/);
  for (const address of ["https://user:secret@reels.example", "https://reels.example/?key=secret"]) {
    expect(() => readSettings({ TREND_ENGINE_URL: address })).toThrow(/^Settings are wrong:\n {2}TREND_ENGINE_URL: must be an address only; a token belongs in TREND_ENGINE_TOKEN$/);
  }
  expect(() => readSettings({ METRICS_TOKEN: "short" })).toThrow(/METRICS_TOKEN/);
});

test("an embedding provider without what it needs stops the start; unset needs nothing", () => {
  expect(readSettings({}).EMBEDDINGS).toBeUndefined();
  expect(readSettings({ EMBEDDINGS: "openai", OPENAI_API_KEY: "k", EMBEDDING_MODEL: "text-embedding-3-large" }).EMBEDDING_MODEL).toBe("text-embedding-3-large");
  expect(readSettings({ EMBEDDINGS: "compatible", LLAMA_BASE_URL: "http://127.0.0.1:1/v1", EMBEDDING_MODEL: "bge-m3:latest" }).EMBEDDINGS).toBe("compatible");
  for (const [given, named] of [
    [{ EMBEDDINGS: "openai" }, ["EMBEDDING_API_KEY"]],
    [{ EMBEDDINGS: "mistral", OPENAI_API_KEY: "k" }, ["EMBEDDING_API_KEY"]],
    [{ EMBEDDINGS: "compatible" }, ["EMBEDDING_BASE_URL", "EMBEDDING_MODEL"]],
    [{ EMBEDDINGS: "local" }, ["EMBEDDING_MODEL_PATH"]],
    [{ EMBEDDING_MODEL: "x'); drop table reels; --" }, ["EMBEDDING_MODEL"]],
    [{ EMBEDDINGS: "gpt" }, ["EMBEDDINGS"]],
  ] as const) {
    const lines = (() => {
      try {
        return readSettings(given) && [];
      } catch (error) {
        return (error as SettingsError).lines;
      }
    })();
    expect(lines.map((line) => line.split(":")[0])).toEqual(named);
  }
});

test("fallback writers are a list of known names; prices come in pairs and belong to WRITER", () => {
  expect(readSettings({}).WRITER_FALLBACK).toEqual(["composer"]);
  expect(readSettings({ WRITER_FALLBACK: "mistral, llama" }).WRITER_FALLBACK).toEqual(["mistral", "llama"]);
  expect(() => readSettings({ WRITER_FALLBACK: "gpt" })).toThrow(/WRITER_FALLBACK/);
  expect(readSettings({ WRITER: "openai", WRITER_PRICE_INPUT: "0.25", WRITER_PRICE_OUTPUT: "2" }).WRITER_PRICE_OUTPUT).toBe(2);
  expect(() => readSettings({ WRITER: "openai", WRITER_PRICE_INPUT: "0.25" })).toThrow(/WRITER_PRICE_OUTPUT: is needed with the other price/);
  expect(() => readSettings({ WRITER_PRICE_INPUT: "0.25", WRITER_PRICE_OUTPUT: "2" })).toThrow(/WRITER: must name the model/);
  expect(() => readSettings({ BUDGET_PER_CREATOR_USD: "-1" })).toThrow(/BUDGET_PER_CREATOR_USD/);
});

test("media lie outside public/, and hosts that they may be fetched from are names", () => {
  expect(() => readSettings({ MEDIA_DIR: "public/media" })).toThrow(/MEDIA_DIR/);
  expect(() => readSettings({ MEDIA_DIR: "./public" })).toThrow(/MEDIA_DIR/);
  expect(readSettings({ MEDIA_DIR: "/srv/public-media" }).MEDIA_DIR).toBe("/srv/public-media");
  expect(readSettings({ MEDIA_URL_HOSTS: "Media.Example.com, .cdn.example.com,host.example:8443" }).MEDIA_URL_HOSTS).toEqual(["media.example.com", ".cdn.example.com", "host.example:8443"]);
  for (const wrong of ["https://media.example.com", "*.example.com", "localhost"]) expect(() => readSettings({ MEDIA_URL_HOSTS: wrong })).toThrow(/MEDIA_URL_HOSTS/);
  expect(readSettings({}).MEDIA_URL_HOSTS).toBeUndefined();
});
