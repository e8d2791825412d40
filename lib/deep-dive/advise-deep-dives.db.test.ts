import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { OpenDatabase } from "#lib/db/database.ts";
import { trendReels } from "#lib/db/schema.ts";
import { openTestDatabase } from "#lib/db/test-db.ts";
import { seedBoard } from "#lib/trends/testing/seed-board.ts";
import { adviseDeepDives } from "./advise-deep-dives.ts";
import { insertReels } from "./deep-dive.fixtures.ts";

let opened: OpenDatabase;
beforeAll(async () => {
  opened = await openTestDatabase();
  await insertReels(opened.db, ["1", "2", "3", "4", "5", "6"]);
  await seedBoard(opened.db, [{ kind: "hashtag", key: "coffee", label: "coffee", score: 2 }, { kind: "hashtag", key: "tea", label: "tea", score: 1 }, { kind: "hashtag", key: "still", label: "still", score: 0 }]);
  const member = (trendId: string, id: string, weight: number) => ({ trendId: `hashtag:${trendId}`, reelId: `tiktok:${id}`, weight });
  await opened.db.insert(trendReels).values([...["1", "2", "3", "4", "5"].map((id) => member("coffee", id, Number(id))), member("tea", "6", 1), member("tea", "5", 1)]);
  await opened.db.execute(sql`update reels set media_state = 'gone' where id = 'tiktok:4'`);
  await opened.db.execute(sql`update reels set media_state = 'analysed' where id = 'tiktok:5'`);
  await opened.db.execute(sql`insert into deep_dives (reel_id, facts) values ('tiktok:5', '{"method": "test", "cutsSeconds": [1], "speech": {"share": 0, "spans": []}}')`);
  await opened.db.execute(sql`insert into reel_media (reel_id, source, source_name, rights_note, sha256, bytes, mime_type, given_at, by_operator) values ('tiktok:1', 'file', 'a', 'mine', ${"a".repeat(64)}, 1, 'video/mp4', now(), true)`);
});
afterAll(() => opened.close());

test("the board's trends, what dives into their reels hold, and reels that were not looked into nor removed on request", async () => {
  const advised = await adviseDeepDives({ ctx: opened, input: { perTrend: 2, urlHosts: [] } });
  expect(advised.map(({ trend }) => [trend.id, trend.settled])).toEqual([
    ["hashtag:coffee", { pace: 1, hook_length: 1, text_density: 0, audio: 1 }],
    ["hashtag:tea", { pace: 1, hook_length: 1, text_density: 0, audio: 1 }],
  ]);
  expect(advised.map(({ dives }) => dives.map(({ reelId, availability }) => [reelId, availability]))).toEqual([[["tiktok:1", "file_here"], ["tiktok:3", "to_be_found"]], [["tiktok:6", "to_be_found"]]]);
  expect(advised[0]?.dives[0]?.reason).toEqual({ code: "too_few_dives", question: "text_density", have: 0, need: 3 });
  expect(await adviseDeepDives({ ctx: opened, input: { perTrend: 2, urlHosts: [] } })).toEqual(advised);
});
