import { type SQL, sql } from "drizzle-orm";
import type { Database } from "#lib/db/database.ts";
import type { ArmHit } from "./arm-hit.ts";
import { EVERY_REEL } from "./filter-reels.ts";

/** How many of the best hits are asked for their tags, and in how many of them a tag must stand. */
const SEEDS = 5;
const MIN_SEEDS_WITH_TAG = 2;
/** With fewer hits than this even one hit's tags are worth following: there is hardly anything else. */
const FEW_SEEDS = 3;
/** A tag on more than this part of the corpus says nothing about the topic (#fyp, #рек). */
const MAX_SHARE_OF_CORPUS = 0.08;
const MIN_COMMON = 20;
/** Reels of a tag are counted so far, and a corpus larger than this is believed to have as many as the statistics say. */
const MAX_COUNTED_REELS = 5_000;

/** Best hits of the first pass with their tags, best first. */
type Seed = { hashtags: string[] };

/** Tags that several of the best hits share; squared, so that the one that all share counts and one of two hits hardly does. */
function readSharedTags(seeds: Seed[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { hashtags } of seeds) for (const tag of new Set(hashtags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  const needed = seeds.length < FEW_SEEDS ? 1 : MIN_SEEDS_WITH_TAG;
  return new Map([...counts].filter(([, n]) => n >= needed).map(([tag, n]) => [tag, (n / seeds.length) ** 2]));
}

/**
 * The neighbour arm: reels that bear the niche tags which the best hits share, found by pseudo-relevance
 * feedback (Rocchio 1971; here on tags alone). It reaches reels on the topic that word it differently.
 */
export async function searchNeighbour(args: { db: Database; ranked: Seed[]; limit: number; filter?: SQL }): Promise<ArmHit[]> {
  const tags = readSharedTags(args.ranked.slice(0, SEEDS));
  if (tags.size === 0) return [];
  const names = sql.param([...tags.keys()]);
  const { rows } = await args.db.execute<{ id: string; score: number }>(sql`
    with corpus as (
      select case when reltuples > ${MAX_COUNTED_REELS} then reltuples::float8 else (select count(*) from reels)::float8 end as n
      from pg_class where oid = 'reels'::regclass
    ), tag as (
      select name, weight from unnest(${names}::text[], ${sql.param([...tags.values()])}::float8[]) as t(name, weight), corpus
      where (select count(*) from (select 1 from reels where hashtags @> array[name] limit ${MAX_COUNTED_REELS}) bearing)
        <= greatest(${MIN_COMMON}::float8, ${MAX_SHARE_OF_CORPUS}::float8 * n)
    )
    select id, least(1, sum(tag.weight))::float8 as score from reels join tag on reels.hashtags @> array[tag.name] where ${args.filter ?? EVERY_REEL}
    group by id order by score desc, plays desc nulls last, id limit ${args.limit}`);
  return rows.map((row) => ({ reelId: row.id, score: row.score }));
}
