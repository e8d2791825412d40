import { sql } from "drizzle-orm";
import type { Database } from "#lib/db/database.ts";
import { trendPoints, trends } from "#lib/db/schema.ts";
import type { TrendPoint } from "./schema.ts";
import { MAX_REELS_PER_TREND } from "./windows.ts";

export type TrendRow = typeof trends.$inferInsert;
export type FinishedTrend = { n: number; row: TrendRow; points: TrendPoint[] };

/** Key of the advisory lock that lets one refresh at a time replace the board; any fixed number of our own will do. */
const REFRESH_LOCK_KEY = 7_233_102;

export async function lockRefresh(tx: Pick<Database, "execute">): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${REFRESH_LOCK_KEY}::bigint)`);
}

/** Puts the new board in place of the old one. Part of the refresh's transaction: readers see the one or the other. */
export async function replaceTrends(tx: Pick<Database, "execute" | "insert" | "delete">, finished: FinishedTrend[]): Promise<void> {
  await tx.delete(trends);
  for (let from = 0; from < finished.length; from += 200) {
    const page = finished.slice(from, from + 200);
    await tx.insert(trends).values(page.map(({ row }) => row));
    const points = page.flatMap(({ row, points: days }) => days.map((day) => ({ trendId: row.id, ...day })));
    for (let start = 0; start < points.length; start += 2_000) await tx.insert(trendPoints).values(points.slice(start, start + 2_000));
    const places = JSON.stringify(page.map(({ n, row }) => ({ n, id: row.id })));
    await tx.execute(sql`
      insert into trend_reels (trend_id, reel_id, weight)
      select id, reel_id, weight from (
        select p.id, t.reel_id, coalesce(exp(t.x), 0) as weight,
          row_number() over (partition by p.id order by t.x desc nulls last, t.reel_id) as place
        from jsonb_to_recordset(${places}::jsonb) as p(n int, id text) join t_selected_reel t on t.n = p.n
      ) ranked where place <= ${MAX_REELS_PER_TREND}::int`);
  }
}
