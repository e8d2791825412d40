import { sql } from "drizzle-orm";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { EMBEDDING_SPACE } from "#lib/ai/embeddings/embed-texts.ts";
import type { OpenDatabase } from "#lib/db/database.ts";
import { openTestDatabase } from "#lib/db/test-db.ts";
import { embedQuery, type QueryVector } from "./embed-query.ts";
import { indexReels } from "./index-reels.ts";
import { JUDGED_CAPTIONS, JUDGED_QUERIES } from "./judged-captions.fixture.ts";
import { searchVector } from "./search-vector.ts";
import { seedReels } from "./seed-reels.fixture.ts";

const RANDOM_ROWS = 1_700;
const LIMIT = 20;
let opened: OpenDatabase;

/** Park and Miller's generator: the same vectors in every run. */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** A random point of the space: a unit USE half for most, and a hashed half of length sqrt(0.3). */
function makeVector(random: () => number): number[] {
  const half = (length: number) => {
    const values = Array.from({ length: 512 }, () => random() + random() + random() - 1.5);
    const norm = Math.hypot(...values);
    return values.map((value) => (value / norm) * length);
  };
  return [...half(random() < 0.7 ? 1 : 0), ...half(Math.sqrt(0.3))];
}

beforeAll(async () => {
  opened = await openTestDatabase();
  const { db } = opened;
  const captions = Object.values(JUDGED_CAPTIONS);
  // Real captions, each ten times with another one's second half, so that neighbours are close but not equal.
  const real = Array.from({ length: 10 }, (_, round) =>
    captions.map((caption, i) => `${caption} ${(captions[(i + round * 7) % captions.length] ?? "").slice(round * 6)}`),
  ).flat();
  await seedReels(db, real.map((caption, i) => ({ id: `real${i}`, caption })));
  await indexReels({ ctx: { db, log: pino({ level: "silent" }) }, input: {} });
  await seedReels(db, Array.from({ length: RANDOM_ROWS }, (_, i) => ({ id: `random${i}`, caption: "x" })));
  const random = makeRandom(7);
  for (let start = 0; start < RANDOM_ROWS; start += 100) {
    const ids = Array.from({ length: 100 }, (_, i) => `random${start + i}`);
    const vectors = ids.map(() => JSON.stringify(makeVector(random)));
    await db.execute(sql`insert into reel_vectors select id, ${EMBEDDING_SPACE}, embedding::vector
      from unnest(${sql.param(ids)}::text[], ${sql.param(vectors)}::text[]) as given(id, embedding)`);
  }
  // The planner's choice rests on the table's size: with PostgreSQL's own analysis it would be whatever that had seen so far.
  await db.execute(sql`analyze reel_vectors`);
}, 240_000);
afterAll(() => opened.close());

async function readExact(query: QueryVector): Promise<number[]> {
  const found = await opened.db.execute<{ product: number }>(sql`
    select -(embedding <#> ${query.literal}::vector) as product from reel_vectors order by 1 desc limit ${LIMIT}`);
  return found.rows.map((row) => row.product / query.selfProduct);
}

test("the planner takes the HNSW index of itself", async () => {
  const query = await embedQuery({ db: opened.db, query: "cooking at home" });
  const plan = await opened.db.execute<Record<string, string>>(sql`
    explain select reel_id from reel_vectors where space = ${EMBEDDING_SPACE} order by embedding <#> ${query?.literal}::vector limit ${LIMIT}`);
  expect(plan.rows.map((row) => row["QUERY PLAN"]).join("\n")).toContain("Index Scan using reel_vectors_8a6d5a4500ce_embedding_idx");
});

test("recall against an exact scan is at least .95, in English and in Russian", async () => {
  for (const language of ["en", "ru"]) {
    const recalls: number[] = [];
    for (const judged of JUDGED_QUERIES.filter((one) => one.language === language)) {
      const query = await embedQuery({ db: opened.db, query: judged.query });
      if (!query) throw new Error("no vector");
      const least = (await readExact(query)).at(-1) ?? 0;
      const hits = await searchVector({ db: opened.db, query, limit: LIMIT });
      expect(hits.map((hit) => hit.score)).toEqual(hits.map((hit) => hit.score).sort((a, b) => b - a));
      recalls.push(hits.filter((hit) => hit.score >= least - 1e-6).length / LIMIT);
    }
    expect(recalls.reduce((sum, recall) => sum + recall, 0) / recalls.length, language).toBeGreaterThanOrEqual(0.95);
  }
});

test("more rows than the index's default of 40 come back, and the setting stays in its transaction", async () => {
  const query = await embedQuery({ db: opened.db, query: "cooking at home" });
  if (!query) throw new Error("no vector");
  expect(await searchVector({ db: opened.db, query, limit: 100 })).toHaveLength(100);
  const setting = await opened.db.execute<{ ef: string }>(sql`select current_setting('hnsw.ef_search') as ef`);
  expect(setting.rows[0]?.ef).toBe("40");
});
