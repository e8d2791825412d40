import { pino } from "pino";
import { eq, inArray } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { embedTexts } from "#lib/ai/embeddings/embed-texts.ts";
import type { OpenDatabase } from "#lib/db/database.ts";
import { authors, deepDives, reels, reelVectors, trendReels } from "#lib/db/schema.ts";
import { openTestDatabase } from "#lib/db/test-db.ts";
import { seedBoard } from "#lib/trends/testing/seed-board.ts";
import { embedQuery } from "./embed-query.ts";
import { findEvidence } from "./find-evidence.ts";
import { indexReels } from "./index-reels.ts";
import { JUDGED_CAPTIONS, JUDGED_QUERIES } from "./judged-captions.fixture.ts";
import { evidenceSchema } from "./schema.ts";
import { searchText } from "./search-text.ts";
import { scoreByLikeness } from "./search-vector.ts";
import { OBSERVED_AT, seedReels } from "./seed-reels.fixture.ts";

const log = pino({ level: "silent" });
let opened: OpenDatabase;
const find = (query: string, over: { language?: "en" | "ru"; trendIds?: string[]; limit?: number } = {}) =>
  findEvidence({ ctx: { db: opened.db }, input: { query, language: "en", trendIds: [], ...over } });
const index = (input: Parameters<typeof indexReels>[0]["input"] = {}) => indexReels({ ctx: { db: opened.db, log }, input });

beforeAll(async () => {
  opened = await openTestDatabase();
  const { db } = opened;
  await seedReels(db, Object.entries(JUDGED_CAPTIONS).map(([id, caption]) => ({ id, caption })));
  await seedReels(db, Array.from({ length: 6 }, (_, i) => ({
    id: `kite${i}`, caption: `Building a paper kite, attempt ${i}: ${["wind", "string", "glue", "tail", "rain", "tree"][i]}`,
    authorId: "other:kitemaker", plays: 1_000 * (i + 1), publishedAt: OBSERVED_AT,
  })), { reelCount: 6, medianPlays: 2_000 });
  await seedReels(db, [
    { id: "song", caption: "rainy window", audioTitle: "Paper Lantern Waltz - Some Artist" },
    { id: "tagged", caption: "you have to see this #zorbing" },
    { id: "untagged", caption: "zorbing zorbing zorbing down the hill, zorbing is the best" },
    { id: "sneaky", caption: "Origami cr\u200Bane\u202E\n\n\nsecond   line", hashtags: ["origami"] },
    { id: "dived", caption: "Latte art swan, slow pour", mediaState: "analysed" },
    { id: "hollow", caption: "Latte art tulip, slow pour", mediaState: "analysed" },
    { id: "latteRu", caption: "Latte art на кухне, слоу pour #latteart" },
    { id: "blank", caption: "", searchText: "" },
  ]);
  await db.insert(deepDives).values([
    { reelId: "dived", facts: { method: "by hand", cutsSeconds: [], music: { tempoBpm: 96 } } },
    { reelId: "hollow", facts: { method: "by hand" } },
  ]);
  await seedBoard(db, [{ kind: "hashtag", key: "slow", label: "#slow", asOf: OBSERVED_AT }]);
  await db.insert(trendReels).values([{ trendId: "hashtag:slow", reelId: "knitRu", weight: 4 }, { trendId: "hashtag:slow", reelId: "bread", weight: 8 }]);
});
afterAll(() => opened.close());

test("indexing goes in batches, reports progress, stops on request and is done only once", async () => {
  const progress: number[] = [];
  const stop = new AbortController();
  expect(await index({ limit: 5, onProgress: ({ indexed, total }) => progress.push(indexed, total) })).toEqual({ indexed: 5 });
  expect(progress).toEqual([5, 5]);
  stop.abort();
  expect(await index({ signal: stop.signal })).toEqual({ indexed: 0 });
  const count = Object.keys(JUDGED_CAPTIONS).length + 6 + 8;
  expect(await index()).toEqual({ indexed: count - 5 - 1 });
  expect(await index()).toEqual({ indexed: 0 });
  const rows = await opened.db.select({ reelId: reelVectors.reelId, space: reelVectors.space }).from(reelVectors);
  expect(new Set(rows.map((row) => row.space))).toEqual(new Set(["builtin-1"]));
  expect(rows.map((row) => row.reelId)).not.toContain("blank");
});

test("a reel that lost its vector gets one", async () => {
  await opened.db.delete(reelVectors).where(eq(reelVectors.reelId, "cat"));
  expect(await index()).toEqual({ indexed: 1 });
});

test("judged queries: a good reel is among the first three for at least nine of ten", async () => {
  const misses: string[] = [];
  for (const { query, language, good } of JUDGED_QUERIES) {
    const first = (await find(query, { language })).slice(0, 3).map((item) => item.reelId);
    if (!good.some((id) => first.includes(id))) misses.push(`${query} -> ${first.join(", ")}`);
  }
  expect(misses.length, misses.join("\n")).toBeLessThanOrEqual(1);
});

test("evidence fits its contract, is numbered by rank, says why, and comes out the same each time", async () => {
  const evidence = await find("latte art pour", { trendIds: ["hashtag:slow"] });
  expect(evidence.map((item) => evidenceSchema.safeParse(item).error)).toEqual(evidence.map(() => undefined));
  expect(evidence.map((item) => item.id)).toEqual(evidence.map((_, i) => `E${i + 1}`));
  for (const item of evidence) {
    expect(item.found.length).toBeGreaterThan(0);
    expect(Object.values(item.score.parts).reduce((sum, part) => sum + part, 0)).toBeCloseTo(item.score.total, 9);
  }
  expect(await find("latte art pour", { trendIds: ["hashtag:slow"] })).toEqual(evidence);
});

test("terms are ORed: words no single reel has together still find each, one word of three counting little", async () => {
  const hits = await searchText({ db: opened.db, query: "kayaking monstera zorbing", limit: 20 });
  expect(hits.map((hit) => hit.reelId).toSorted()).toEqual(["plants", "tagged", "untagged"]);
  for (const { score } of hits) expect(score).toBeLessThan(0.4);
  const [whole] = await searchText({ db: opened.db, query: "zorbing", limit: 20 });
  expect(whole?.score).toBe(1);
});

test("likeness is the inner product with the mean of the best hits' vectors, over the query's own", async () => {
  const query = await embedQuery({ db: opened.db, query: "stretching at work" });
  if (!query) throw new Error("no query vector");
  const captions = ["squat", "run", "stretch"].map((id) => JUDGED_CAPTIONS[id] ?? "");
  const rows = await opened.db.select({ id: reels.id, text: reels.searchText }).from(reels).where(inArray(reels.caption, captions));
  const { vectors } = await embedTexts(rows.map(({ text }) => text));
  const vectorOf = (id: string) => vectors[rows.findIndex((row) => row.id === id)] ?? new Float32Array();
  const product = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
  const scores = await scoreByLikeness({ db: opened.db, query, bestIds: ["squat", "run"], reelIds: ["stretch", "hollow"] });
  const expected = (product(vectorOf("squat"), vectorOf("stretch")) + product(vectorOf("run"), vectorOf("stretch"))) / 2 / query.selfProduct;
  expect(scores.get("stretch")).toBeCloseTo(expected, 4);
  expect(await scoreByLikeness({ db: opened.db, query, bestIds: [], reelIds: ["stretch"] })).toEqual(new Map());
});

test("a word that no reel has makes the others count for less", async () => {
  const scoreOf = async (query: string) => (await searchText({ db: opened.db, query, limit: 20 })).find((hit) => hit.reelId === "plants")?.score ?? 0;
  expect(await scoreOf("monstera")).toBe(1);
  expect(await scoreOf("monstera unheardof")).toBeLessThan(0.5);
  expect(await scoreOf("monstera unheardof")).toBeGreaterThan(0);
});

test("a hashtag written in the query puts its reel before one that only says the word", async () => {
  const [first] = await find("#zorbing");
  expect(first?.reelId).toBe("tagged");
  expect(first?.found).toContainEqual({ arm: "exact", rank: 1, score: 1 });
});

test("a handle and an audio title in the query are found by name", async () => {
  const byHandle = await find("something like @kitemaker does");
  expect(byHandle.filter((item) => item.authorHandle === "kitemaker" && item.found.some(({ arm }) => arm === "exact"))).toHaveLength(3);
  const byAudio = await find("a video to the paper lantern waltz");
  expect(byAudio[0]?.reelId).toBe("song");
  expect(byAudio[0]?.found.map(({ arm }) => arm)).toContain("exact");
});

test("at most three reels of one author, and lift is plays over the author's own median", async () => {
  const kites = (await find("building a paper kite")).filter((item) => item.authorId === "other:kitemaker");
  expect(kites).toHaveLength(3);
  for (const kite of kites) expect(kite.lift).toBe((kite.counts.plays ?? 0) / 2_000);
  expect(kites[0]?.citableFields).toContain("lift");
  await opened.db.update(authors).set({ reelCount: 2 }).where(eq(authors.id, "other:kitemaker"));
  const unknown = (await find("building a paper kite")).find((item) => item.authorId === "other:kitemaker");
  expect(unknown?.lift).toBeNull();
  expect(unknown?.citableFields).not.toContain("lift");
});

test("only a deep dive with findings raises the tier, and only its own fields may be cited", async () => {
  const evidence = await find("latte art slow pour");
  const byId = new Map(evidence.map((item) => [item.reelId, item]));
  expect(byId.get("dived")).toMatchObject({ tier: "deep_dive", citableFields: ["caption", "author", "music", "cuts"] });
  expect(byId.get("hollow")).toMatchObject({ tier: "metadata", facts: null, citableFields: ["caption", "author"] });
});

test("reels of a chosen trend come first by weight, whatever their words and language", async () => {
  const evidence = await find("keyboard", { trendIds: ["hashtag:slow"], language: "ru" });
  const ofTrend = evidence.filter((item) => item.trendIds.includes("hashtag:slow"));
  expect(ofTrend.map((item) => item.reelId)).toEqual(["bread", "knitRu"]);
  expect(ofTrend[0]?.found.find(({ arm }) => arm === "trend")).toEqual({ arm: "trend", rank: 1, score: 1 });
  expect(ofTrend[1]?.score.parts.trend).toBeCloseTo((ofTrend[0]?.score.parts.trend ?? 0) / 2, 9);
});

test("the script's language is preferred, another allowed", async () => {
  const rankOf = async (language: "en" | "ru") => (await find("latte art", { language })).findIndex((item) => item.reelId === "latteRu");
  const [inEnglish, inRussian] = [await rankOf("en"), await rankOf("ru")];
  expect(inRussian).toBeGreaterThanOrEqual(0);
  expect(inEnglish).toBeGreaterThan(inRussian);
});

test("captions are handed on without invisible characters, lines kept", async () => {
  const sneaky = (await find("origami")).find((item) => item.reelId === "sneaky");
  expect(sneaky?.caption).toBe("Origami crane\nsecond line");
});

test("an empty query, signs alone or an unknown subject find nothing or little; injection is only text", async () => {
  expect(await find("")).toEqual([]);
  expect(await find("сопромат эпюра балки", { language: "ru" })).toEqual([]);
  for (const query of ["'; drop table reels; --", "a & b | !c <-> (", "# @ \" «»", "\\ %_ one \u0000two \uD800", "!!!"]) await find(query);
  expect(await opened.db.$count(reels)).toBeGreaterThan(40);
});

test("without vectors the other arms still answer", async () => {
  await opened.db.delete(reelVectors);
  const [first] = await find("zorbing");
  expect(["tagged", "untagged"]).toContain(first?.reelId);
});
