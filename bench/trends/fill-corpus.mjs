import { sql } from "drizzle-orm";

/** Days the made-up reels are published over, and observations of each: daily, from the day after publication. */
const DAYS = 30;
const OBSERVATIONS = 5;
/** Newest publication: long past, as what claims to be observed in the future is refused. */
const UNTIL = "2026-03-20T00:00:00Z";

/** The platform's id of the n-th reel, as long as TikTok's: shorter ones count as ruined by a spreadsheet. */
export const platformId = (n) => `7${String(n).padStart(18, "0")}`;
const idOf = sql`'7' || lpad(n::text, 18, '0')`;

/**
 * Fills an empty database with reels of `reels / 5` authors, four hashtags each of a long tail, every third with a
 * shared sound, and five daily snapshots each. The same for the same number; in pages, one statement each. What is
 * not `searchable` has no text, so that an import after it does not begin to embed it all.
 */
export async function fillCorpus(db, reels, { page = 50_000, searchable = true } = {}) {
  const authors = Math.max(10, Math.floor(reels / 5));
  const vocabulary = Math.max(50, Math.floor(reels / 20));
  for (let from = 0; from < authors; from += page) {
    await db.execute(sql`
      insert into authors (id, platform, handle) select 'tiktok:a' || n, 'tiktok', 'a' || n from generate_series(${from}::int, ${Math.min(authors, from + page) - 1}::int) as n`);
  }
  // A tag's place in the vocabulary is exponential in an even draw: a few everywhere, most of them rare (Zipf).
  const draw = (salt) => sql.raw(`(('x' || substr(md5(n || '${salt}'), 1, 7))::bit(28)::int / 268435456.0::float8)`);
  const place = (salt) => sql`floor(${vocabulary}::float8 ^ (${draw(salt)}))::int`;
  for (let from = 0; from < reels; from += page) {
    const to = Math.min(reels, from + page) - 1;
    await db.execute(sql`
      insert into reels (id, platform, platform_id, author_id, caption, hashtags, audio_key, audio_title, audio_original, language, country, duration_seconds,
        published_at, plays, first_observed_at, last_observed_at, hook_pattern, caption_style, search_text)
      select 'tiktok:' || ${idOf}, 'tiktok', ${idOf}, 'tiktok:a' || (n % ${authors}::int), 'Reel ' || n,
        array['tag' || ${place("a")}, 'tag' || ${place("b")}, 'tag' || ${place("c")}, 'tag' || ${place("d")}],
        case when n % 3 = 0 then 's' || ${place("e")} end, case when n % 3 = 0 then 'Song ' || ${place("e")} end, case when n % 3 = 0 then false end,
        case when n % 4 = 0 then 'ru' else 'en' end, case when n % 4 = 0 then 'BY' else 'US' end, 5 + 80 * ${draw("f")},
        published, 1000, published + interval '1 day', published + interval '5 days',
        (array['question', 'number', 'how_to', 'none'])[1 + n % 4], (array['short', 'medium', 'long'])[1 + n % 3], ${searchable ? sql`'Reel ' || n` : sql`''`}
      from (select n, ${UNTIL}::timestamptz - ((n::bigint * 7919) % ${DAYS * 1440}) * interval '1 minute' as published from generate_series(${from}::int, ${to}::int) as n) p`);
    await db.execute(sql`
      insert into reel_snapshots (reel_id, observed_at, plays)
      select 'tiktok:' || ${idOf}, published + k * interval '1 day', floor(base * (1 - 0.6 ^ k) * case when n % 50 = 0 then 20 else 1 end)
      from (select n, ${UNTIL}::timestamptz - ((n::bigint * 7919) % ${DAYS * 1440}) * interval '1 minute' as published, 100 + exp(9 * ${draw("g")}) as base
        from generate_series(${from}::int, ${to}::int) as n) p cross join generate_series(1, ${OBSERVATIONS}) as k`);
  }
}

/** One more look at `count` of the reels published in the last week, `hours` after everything so far. Returns how many snapshots came. */
export async function addCrawl(db, count, hours) {
  const { rows } = await db.execute(sql`
    with moment as (select max(last_observed_at) + ${hours}::int * interval '1 hour' as at from reels),
    looked as (select id from reels, moment where published_at > moment.at - interval '10 days' order by md5(id || ${count}) limit ${count}::int),
    added as (insert into reel_snapshots (reel_id, observed_at, plays)
      select l.id, (select at from moment), (select max(s.plays) * 1.2 + 10 from reel_snapshots s where s.reel_id = l.id) from looked l returning reel_id),
    touched as (update reels r set last_observed_at = (select at from moment) from added a where a.reel_id = r.id returning 1)
    select count(*)::int as n from touched`);
  return rows[0].n;
}
