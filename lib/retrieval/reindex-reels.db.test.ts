import { sql } from "drizzle-orm";
import { pino } from "pino";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { openEmbedders } from "#lib/ai/embeddings/embedders.ts";
import { type EmbeddingDouble, startEmbeddingDouble } from "#lib/ai/testing/embedding-double.ts";
import type { OpenDatabase } from "#lib/db/database.ts";
import { openTestDatabase } from "#lib/db/test-db.ts";
import { readSettings } from "#lib/env.ts";
import { embedQuery } from "./embed-query.ts";
import { holdSpace } from "./hold-space.ts";
import { indexReels } from "./index-reels.ts";
import { storeVectors } from "./missing-reels.ts";
import { reindexReels } from "./reindex-reels.ts";
import { searchVector } from "./search-vector.ts";
import { seedReels } from "./seed-reels.fixture.ts";
import { swapSpace } from "./swap-space.ts";
import { adoptSpace, beginSpace, readActiveSpace } from "./vector-spaces.ts";

const NEW = "compatible:bge-m3";
const SUBJECTS = ["sourdough bread", "morning run", "cat video", "balcony tomatoes", "latte art"];
let opened: OpenDatabase;
let double: EmbeddingDouble;
let embedders: ReturnType<typeof openEmbedders>;
const log = pino({ level: "silent" });

beforeAll(async () => {
  double = await startEmbeddingDouble();
  embedders = openEmbedders(readSettings({ EMBEDDING_BASE_URL: double.url }));
});
beforeEach(async () => {
  opened = await openTestDatabase();
  double.behave({ kind: "answer" });
  double.requests.length = 0;
});
afterEach(() => opened.close());
afterAll(() => double.close());

const seed = (count: number, from = 0) =>
  seedReels(opened.db, Array.from({ length: count }, (_, n) => ({ id: `r${from + n}`, caption: `${SUBJECTS[(from + n) % SUBJECTS.length]} number ${from + n}` })));
const index = () => indexReels({ ctx: { db: opened.db, log }, input: { embedders } });
const reindex = (more: Partial<Parameters<typeof reindexReels>[0]["input"]> = {}) =>
  reindexReels({ ctx: { db: opened.db, log }, input: { space: NEW, embedders, batch: 4, graceMs: 0, retryPausesMs: [], ...more } });
const rows = async <T>(query: ReturnType<typeof sql>) => (await opened.db.execute(query)).rows as T[];
const counts = async () =>
  Object.fromEntries((await rows<{ space: string; n: number }>(sql`select space, count(*)::int as n from reel_vectors group by 1`)).map(({ space, n }) => [space, n]));
const spaces = () => rows(sql`select name, state, embedded, builder from embedding_spaces order by name`);
async function find(text: string): Promise<string[]> {
  const query = await embedQuery({ db: opened.db, query: text, embedders });
  return query ? (await searchVector({ db: opened.db, query, limit: 3 })).map(({ reelId }) => reelId) : [];
}
/** Texts of reels the double was asked for, without the trial. */
const asked = () => double.texts().filter((text) => text !== "Reelwright");

test("queries use the old space until the swap, the new one after it, and nothing of the old is left", async () => {
  await seed(20);
  await index();
  const during: string[][] = [];
  const states: string[] = [];
  const looks: Promise<void>[] = [];
  const look = async () => {
    states.push(await readActiveSpace(opened.db));
    during.push(await find("sourdough bread"));
  };
  const done = await reindex({ graceMs: 2_000, onProgress: ({ embedded }) => void ((embedded === 8 || embedded === 20) && looks.push(look())) });
  await Promise.all(looks);
  expect(done).toEqual({ state: "swapped", space: NEW, previous: "builtin-1", embedded: 20, refused: 0 });
  // The last look is taken as the swap is about to come: its query may be embedded in either space, and is answered in it.
  expect(states.slice(0, -1)).not.toContain(NEW);
  expect([...new Set(during.map((found) => found.length))]).toEqual([3]);
  expect(await counts()).toEqual({ [NEW]: 20 });
  expect(await spaces()).toEqual([{ name: NEW, state: "active", embedded: 20, builder: null }]);
  expect(await rows(sql`select relid::text from pg_partition_tree('reel_vectors') where isleaf`)).toHaveLength(1);
  double.requests.length = 0;
  expect((await find("sourdough bread")).map((id) => Number(id.slice(1)) % 5)).toEqual([0, 0, 0]);
  expect(double.texts()).toEqual(["sourdough bread"]);
  expect(await reindex()).toMatchObject({ state: "current" });
});

test("goes on from where it was stopped, and from where it failed", async () => {
  await seed(20);
  await index();
  const stop = new AbortController();
  const first = await reindex({ signal: stop.signal, onProgress: ({ embedded }) => void (embedded >= 8 && stop.abort()) });
  expect(first).toMatchObject({ state: "stopped", embedded: 8 });
  expect(await counts()).toEqual({ "builtin-1": 20, [NEW]: 8 });
  let batches = 0;
  const failing = reindex({ onProgress: () => void ((batches += 1) === 3 && double.behave({ kind: "status", status: 500 })) });
  await expect(failing).rejects.toMatchObject({ code: "embedder_unavailable" });
  expect(await counts()).toEqual({ "builtin-1": 20, [NEW]: 16 });
  expect(await readActiveSpace(opened.db)).toBe("builtin-1");
  expect((await spaces())[1]).toMatchObject({ state: "building", embedded: 16, builder: null });
  double.behave({ kind: "answer" });
  double.requests.length = 0;
  expect(await reindex()).toMatchObject({ state: "swapped", embedded: 4 });
  expect(asked()).toHaveLength(4);
}, 60_000);

test("a bad minute of the provider is waited out; nothing of a batch is written before all of it is right", async () => {
  await seed(8);
  await index();
  let shown = 0;
  const seen: Record<string, number>[] = [];
  const done = await reindex({
    retryPausesMs: [50, 50],
    onProgress: () => {
      shown += 1;
      if (shown !== 2) return;
      double.behave({ kind: "answer", dimensions: 768 });
      setTimeout(() => void counts().then((now) => seen.push(now)), 25);
      setTimeout(() => double.behave({ kind: "answer" }), 60);
    },
  });
  expect(done).toMatchObject({ state: "swapped", embedded: 8 });
  expect(seen).toEqual([{ "builtin-1": 8, [NEW]: 4 }]);
});

test.each([
  [{ kind: "answer", dimensions: 1536 }, "embedder_output_invalid"],
  [{ kind: "status", status: 401 }, "embedder_unavailable"],
  [{ kind: "status", status: 400 }, "bad_input"],
] as const)("a provider that can't do it (%j) is found out before anything begins", async (behaviour, code) => {
  await seed(4);
  await index();
  double.behave(behaviour);
  await expect(reindex()).rejects.toMatchObject({ code });
  expect(await spaces()).toMatchObject([{ name: "builtin-1", state: "active" }]);
  expect(await counts()).toEqual({ "builtin-1": 4 });
});

test("a text the provider refuses is left out, and the rest goes on", async () => {
  await seed(9);
  await seedReels(opened.db, [{ id: "bad", caption: "POISON in a caption" }]);
  await index();
  double.behave({ kind: "refuse", word: "POISON" });
  expect(await reindex()).toMatchObject({ state: "swapped", embedded: 9, refused: 1 });
  expect(await index()).toEqual({ indexed: 0 });
  expect(await counts()).toEqual({ [NEW]: 9 });
});

test("reels imported, rewritten or removed meanwhile are as they should be after the swap", async () => {
  await seed(12);
  await index();
  const work: Promise<unknown>[] = [];
  const change = async () => {
    await seed(5, 100);
    await index();
    await opened.db.execute(sql`delete from reel_vectors where reel_id = 'r3'`);
    await opened.db.execute(sql`update reels set search_text = 'rewritten about tea', last_observed_at = now() where id = 'r3'`);
    await opened.db.execute(sql`delete from reels where id = 'r4'`);
  };
  const done = await reindex({ onProgress: ({ embedded }) => void (embedded === 4 && work.push(change())), restMs: 20 });
  await Promise.all(work);
  expect(done.state).toBe("swapped");
  await index();
  expect(await counts()).toEqual({ [NEW]: 16 });
  expect(asked()).toContain("rewritten about tea");
  expect(asked().filter((text) => text === "rewritten about tea")).toHaveLength(1);
});

test("no vector is lost between the last look and the swap", async () => {
  await seed(4);
  await index();
  await beginSpace(opened.db, NEW);
  expect(await swapSpace({ db: opened.db, space: NEW, except: [] })).toBe(false);
  expect(await swapSpace({ db: opened.db, space: NEW, except: ["r0", "r1", "r2", "r3"] })).toBe(true);
  const late = { id: "r0", text: (await rows<{ t: string }>(sql`select search_text as t from reels where id = 'r0'`))[0]!.t, vector: new Float32Array(1024).fill(0.1) };
  expect(await storeVectors(opened.db, "builtin-1", [late])).toBe(false);
  expect(await storeVectors(opened.db, NEW, [late])).toBe(true);
  expect(await counts()).toEqual({ "builtin-1": 4, [NEW]: 1 });
  await expect(swapSpace({ db: opened.db, space: "compatible:gone", except: [] })).rejects.toMatchObject({ code: "conflict" });
});

test("each space has an HNSW index, and a query of a space is answered by its own", async () => {
  await seed(40);
  await index();
  await beginSpace(opened.db, NEW);
  await opened.db.execute(sql`insert into reel_vectors select reel_id, ${NEW}, embedding from reel_vectors`);
  await opened.db.execute(sql`analyze reel_vectors`);
  const indexOf = (space: string) =>
    opened.db.transaction(async (tx) => {
      // So few rows are read faster than any index; what matters is that there is one to take.
      await tx.execute(sql`set local enable_seqscan = off`);
      await tx.execute(sql`set local enable_sort = off`);
      const point = JSON.stringify(Array.from({ length: 1024 }, () => 0.1));
      const plan = await tx.execute<Record<string, string>>(sql`explain select reel_id from reel_vectors where space = ${space} order by embedding <#> ${point}::vector limit 5`);
      return plan.rows.map((row) => row["QUERY PLAN"]).join("\n").match(/Index Scan using (\w+_embedding_idx) on (\w+)/g);
    });
  const found = [await indexOf("builtin-1"), await indexOf(NEW)];
  expect(found.map((plans) => plans?.length)).toEqual([1, 1]);
  expect(new Set(found.flat()).size).toBe(2);
  expect(await rows(sql`select attstorage from pg_attribute where attname = 'embedding' and attrelid in (select relid from pg_partition_tree('reel_vectors'))`)).toEqual([{ attstorage: "p" }, { attstorage: "p" }, { attstorage: "p" }]);
});

test("one process at a time; a dead one's place is taken, another space left behind is cleared away", async () => {
  await seed(4);
  await index();
  await beginSpace(opened.db, NEW);
  const hold = await holdSpace(opened.db, NEW);
  await expect(reindex()).rejects.toMatchObject({ code: "conflict", message: expect.stringContaining(String(process.pid)) });
  await expect(reindex({ space: "compatible:other" })).rejects.toMatchObject({ code: "conflict" });
  await hold.release();
  await opened.db.execute(sql`update embedding_spaces set builder = 'elsewhere/7/x', builder_seen_at = now() - interval '5 seconds' where name = ${NEW}`);
  await expect(reindex()).rejects.toMatchObject({ message: expect.stringContaining("Process 7 on elsewhere") });
  await opened.db.execute(sql`update embedding_spaces set builder_seen_at = now() - interval '2 minutes' where name = ${NEW}`);
  expect(await reindex({ space: "compatible:other" })).toMatchObject({ state: "swapped", embedded: 4 });
  expect(await spaces()).toMatchObject([{ name: "compatible:other", state: "active" }]);
});

test("topics are looked for in the active space only, and anew in the next", async () => {
  await seed(6);
  await index();
  await opened.db.execute(sql`delete from topic_pending`);
  const during: unknown[] = [];
  await reindex({ onProgress: ({ embedded }) => void (embedded === 4 && void rows(sql`select 1 from topic_pending`).then((found) => during.push(found.length))) });
  expect(during).toEqual([0]);
  expect(await rows(sql`select space, count(*)::int as n from topic_pending group by 1`)).toEqual([{ space: NEW, n: 6 }]);
});

test("an empty corpus takes the wanted space at once", async () => {
  const wanting = openEmbedders(readSettings({ EMBEDDINGS: "compatible", EMBEDDING_MODEL: "bge-m3", EMBEDDING_BASE_URL: double.url }));
  await seed(3);
  expect(await indexReels({ ctx: { db: opened.db, log }, input: { embedders: wanting } })).toEqual({ indexed: 3 });
  expect(await spaces()).toMatchObject([{ name: NEW, state: "active" }]);
  expect(await adoptSpace(opened.db, "builtin-1")).toBe(false);
});

test("while the provider is down a query has no vector, and that is all", async () => {
  await seed(4);
  await index();
  await reindex();
  double.behave({ kind: "status", status: 503 });
  expect(await embedQuery({ db: opened.db, query: "bread", embedders })).toBeNull();
  expect(await embedQuery({ db: opened.db, query: "bread", embedders: openEmbedders(readSettings({})) })).toBeNull();
});
