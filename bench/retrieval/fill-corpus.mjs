import { sql } from "drizzle-orm";
import { EMBEDDING_SPACE } from "../../lib/ai/embeddings/embed-texts.ts";
import { seedBoard } from "../../lib/trends/testing/seed-board.ts";
import { openReelMaker } from "./make-reels.mjs";

const NEWEST = "2026-11-20T00:00:00Z";
const DAYS = 120;
/** Reels an author has on average, and parts of the corpus with a deep dive, by country and by trend stage. */
const REELS_PER_AUTHOR = 8;
const DEEP_DIVE_EVERY = 200;
export const TRENDS = 60;
const STAGES = ["emerging", "rising", "peaking", "fading", "evergreen"];

const digits = (value) => (Math.round(value * 1e5) / 1e5).toString();
const literal = (vector) => `[${Array.from(vector, digits).join(",")}]`;

async function insertReels(db, made) {
  const column = (read) => sql.param(made.map(read));
  await db.execute(sql`
    insert into reels (id, platform, platform_id, author_id, caption, hashtags, audio_title, audio_original, language, country, duration_seconds, published_at, plays, likes,
      first_observed_at, last_observed_at, media_state, search_text)
    select 'tiktok:' || n, 'tiktok', n::text, 'tiktok:a' || (n % ${sql.raw(String(made.authors))}), caption, string_to_array(tags, ' '), audio, case when audio is not null then false end,
      language, case when n % 3 = 0 then 'BY' when n % 3 = 1 then 'US' end, 8 + n % 80, ${NEWEST}::timestamptz - (n::bigint * 7919 % ${sql.raw(String(DAYS * 1440))}) * interval '1 minute',
      floor(exp(4 + 9 * draw)), floor(exp(2 + 9 * draw)), ${NEWEST}::timestamptz - interval '1 day', ${NEWEST}::timestamptz - (n % 1440) * interval '1 minute', 'metadata_only', body
    from unnest(${column(({ n }) => n)}::int[], ${column(({ caption }) => caption)}::text[], ${column(({ hashtags }) => hashtags.join(" "))}::text[],
      ${column(({ audioTitle }) => audioTitle)}::text[], ${column(({ language }) => language)}::text[], ${column(({ text }) => text)}::text[], ${column(({ draw }) => draw)}::float8[])
      as made(n, caption, tags, audio, language, body, draw)`);
  await db.execute(sql`
    insert into reel_vectors (reel_id, space, embedding) select 'tiktok:' || n, ${EMBEDDING_SPACE}, embedding::vector
    from unnest(${column(({ n }) => n)}::int[], ${column(({ vector }) => literal(vector))}::text[]) as made(n, embedding)`);
}

/** Trends of one source caption each, with the reels made from it. */
async function addTrends(db, sources) {
  await seedBoard(db, Array.from({ length: TRENDS }, (_, i) => ({ kind: "topic", key: `made${i}`, label: `made ${i}`, stage: STAGES[i % STAGES.length] })));
  const members = [...sources].filter(([source]) => source < TRENDS).flatMap(([source, numbers]) => numbers.map((n) => [source, n]));
  await db.execute(sql`
    insert into trend_reels (trend_id, reel_id, weight) select 'topic:made' || source, 'tiktok:' || n, 1 + n % 17
    from unnest(${sql.param(members.map(([source]) => source))}::int[], ${sql.param(members.map(([, n]) => n))}::int[]) as given(source, n)`);
}

async function addAuthors(db, authors) {
  await db.execute(sql`
    insert into authors (id, platform, handle, reel_count, median_plays)
    select 'tiktok:a' || n, 'tiktok', 'maker' || n, n % 12, 500 + n % 4000 from generate_series(0, ${sql.raw(String(authors - 1))}) as n`);
  await db.execute(sql`
    insert into plays_baselines (stream, language, band, median_plays, reels)
    select 'tiktok', language, band, 800, 1000 from unnest(array['en', 'ru', '*']) as language, unnest(array[-9, 0, 1, 2, 3, 4, 5, 6, 7, 8]) as band`);
}

/** Fills an empty, migrated database with `reels` made-up reels, their vectors and some trends; the HNSW index is built at the end, as a bulk load would. */
export async function fillCorpus(db, reels, { page = 1_000 } = {}) {
  const make = await openReelMaker();
  const authors = Math.max(10, Math.floor(reels / REELS_PER_AUTHOR));
  const sources = new Map();
  await addAuthors(db, authors);
  await db.execute(sql`drop index reel_vectors_hnsw_idx`);
  for (let from = 0; from < reels; from += page) {
    const made = Array.from({ length: Math.min(page, reels - from) }, (_, i) => make(from + i));
    for (const { source, n } of made) sources.set(source, [...(sources.get(source) ?? []), n]);
    await insertReels(db, Object.assign(made, { authors }));
  }
  await addTrends(db, sources);
  await db.execute(sql`
    insert into deep_dives (reel_id, facts) select 'tiktok:' || n, '{"method": "made up", "cutsSeconds": [1.5, 3]}'::jsonb
    from generate_series(0, ${sql.raw(String(reels - 1))}, ${sql.raw(String(DEEP_DIVE_EVERY))}) as n`);
  // As in the migrations; on a partitioned table it is built for every partition.
  await db.execute(sql`create index reel_vectors_hnsw_idx on reel_vectors using hnsw (embedding vector_ip_ops)`);
  await db.execute(sql`analyze`);
}
