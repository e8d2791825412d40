import { sql } from "drizzle-orm";
import type { Database } from "#lib/db/database.ts";

/** Topics are found in a sample of this many reels at most, the same sample for the same data. */
const MAX_SAMPLE = 20_000;

export type SampledReel = { reelId: string; stream: string };
export type VectorRow = { reelId: string; authorId: string; caption: string; hashtags: string[]; embedding: string };

/** Reels observed by `asOf` that have a vector in the space most vectors are in, by stream. */
export async function sampleEmbeddedReels(db: Pick<Database, "execute">, asOf: Date): Promise<SampledReel[]> {
  const { rows } = await db.execute<SampledReel>(sql`
    select r.id as "reelId", case when r.demo then 'demo' else r.platform end as stream
    from reel_vectors v join reels r on r.id = v.reel_id
    where r.first_observed_at <= ${asOf.toISOString()}::timestamptz
      and v.space = (select space from reel_vectors group by space order by count(*) desc, space limit 1)
    order by md5(r.id), r.id limit ${MAX_SAMPLE}::int`);
  return rows;
}

/** Vectors and words of a page of reels, in the order of `reelIds`. */
export async function readVectors(db: Pick<Database, "execute">, reelIds: string[]): Promise<VectorRow[]> {
  const { rows } = await db.execute<VectorRow>(sql`
    select r.id as "reelId", r.author_id as "authorId", r.caption, to_jsonb(r.hashtags) as hashtags, v.embedding::text as embedding
    from jsonb_array_elements_text(${JSON.stringify(reelIds)}::jsonb) with ordinality as p(id, place)
    join reels r on r.id = p.id join reel_vectors v on v.reel_id = r.id
    order by p.place`);
  return rows;
}
