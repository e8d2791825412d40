import { Writable } from "node:stream";
import { sql } from "drizzle-orm";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { openEmbedders } from "#lib/ai/embeddings/embedders.ts";
import { type EmbeddingDouble, startEmbeddingDouble } from "#lib/ai/testing/embedding-double.ts";
import type { Context } from "#lib/context.ts";
import type { OpenDatabase } from "#lib/db/database.ts";
import { openTestDatabase } from "#lib/db/test-db.ts";
import { readSettings } from "#lib/env.ts";
import { indexReels } from "#lib/retrieval/index-reels.ts";
import { seedReels } from "#lib/retrieval/seed-reels.fixture.ts";
import { readActiveSpace } from "#lib/retrieval/vector-spaces.ts";
import { keepVectors } from "./keep-vectors.ts";

let opened: OpenDatabase;
let double: EmbeddingDouble;
let ctx: Context;
const lines: string[] = [];

beforeAll(async () => {
  double = await startEmbeddingDouble();
  // The process's settings are read at their first use, which is below.
  Object.assign(process.env, { EMBEDDINGS: "compatible", EMBEDDING_MODEL: "bge-m3", EMBEDDING_BASE_URL: double.url });
  opened = await openTestDatabase();
  const log = pino({ level: "info" }, new Writable({ write: (chunk, _, done) => (lines.push(String(chunk)), done()) }));
  ctx = { db: opened.db, clock: () => new Date(), log, traceId: "0".repeat(32) };
  await seedReels(opened.db, Array.from({ length: 12 }, (_, n) => ({ id: `r${n}`, caption: `bread number ${n}` })));
  await opened.db.execute(sql`insert into reel_snapshots (reel_id, observed_at, plays) select id, last_observed_at, 100 from reels`);
  await indexReels({ ctx, input: { embedders: openEmbedders(readSettings({})) } });
});
afterAll(async () => {
  await opened.close();
  await double.close();
});

test("a server set to another space embeds in the background; a start with the provider down changes nothing, the next one swaps", async () => {
  double.behave({ kind: "status", status: 401 });
  void keepVectors(ctx);
  await vi.waitFor(() => expect(lines.join()).toContain("refuses the key"), 10_000);
  expect(await readActiveSpace(opened.db)).toBe("builtin-1");
  double.behave({ kind: "answer" });
  await keepVectors(ctx);
  const { rows } = await opened.db.execute(sql`select space, count(*)::int as n from reel_vectors group by 1`);
  expect(rows).toEqual([{ space: "compatible:bge-m3", n: 12 }]);
  expect((await opened.db.execute(sql`select 1 from topic_pending`)).rows).toEqual([]);
}, 60_000);

test("what an import could not embed is embedded at the next start", async () => {
  await seedReels(opened.db, [{ id: "late", caption: "bread at last" }]);
  await keepVectors(ctx);
  const { rows } = await opened.db.execute(sql`select space from reel_vectors where reel_id = 'late'`);
  expect(rows).toEqual([{ space: "compatible:bge-m3" }]);
});
