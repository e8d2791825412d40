import { type SQL, sql } from "drizzle-orm";
import type { Database } from "#lib/db/database.ts";
import { DURATION_BANDS } from "#lib/plan/duration-bands.ts";
import { ageBand } from "#lib/retrieval/age-band.ts";
import { GENERIC_TAG_PATTERN } from "./generic-tags.ts";

type Executor = Pick<Database, "execute">;

/** Titles platforms give to a creator's own sound; such sounds are no trend unless imported as music. */
const ORIGINAL_SOUND = "^(original (sound|audio)|оригинальн|оригінальн|sonido original|audio original|som original|son original|originalton|suono originale|orijinal ses)";

/** One spelling of a hashtag: the importer has lower-cased it, ё is е, and an underscore or a middle dot is nothing. */
const foldedTag = (tag: SQL): SQL => sql`translate(${tag}, 'ё_·', 'е')`;

const durationBand = sql.raw(`case ${DURATION_BANDS.map(({ name, to }) => `when r.duration_seconds < ${to} then '${name}'`).join(" ")} else '180+' end`);

const AGE_BANDS = Array.from({ length: 10 }, (_, n) => n - 1);
const byBand = (column: string): SQL =>
  sql.raw(`array[${AGE_BANDS.map((band) => `coalesce(sum(${column}) filter (where band = ${band}), 0)`).join(", ")}]::real[]`);

/** What each new or changed reel belongs to, as `t_key`; keys never seen before get an id. */
export async function buildKeys(tx: Executor): Promise<void> {
  await tx.execute(sql`
    create temp table t_key on commit drop as
    select distinct n.reel_id, n.stream, n.author_id, k.kind, k.key
    from t_reel n join reels r on r.id = n.reel_id left join reel_topics p on p.reel_id = n.reel_id
    cross join lateral (
      select case when r.audio_title is not null and r.audio_original is not true and r.audio_title !~* ${ORIGINAL_SOUND} then r.audio_key end as audio
    ) a
    cross join lateral (
      select 'hashtag' as kind, ${foldedTag(sql`tag`)} as key from unnest(r.hashtags) as tag
      where tag !~ ${GENERIC_TAG_PATTERN} and length(tag) between 2 and 60 and tag ~ '[[:alpha:]]'
      union all select 'audio', a.audio where a.audio is not null
      union all select 'topic', p.topic_key where p.topic_key is not null
      union all select 'combination', a.audio || '|' || p.topic_key where a.audio is not null and p.topic_key is not null
      union all select 'format', 'hook:' || r.hook_pattern where r.hook_pattern <> 'none'
      union all select 'format', 'caption:' || r.caption_style where r.caption_style is not null
      union all select 'format', 'duration:' || ${durationBand} where r.duration_seconds > 0
    ) k
    where n.traits`);
  await tx.execute(sql`analyze t_key`);
  await tx.execute(sql`
    insert into trend_keys (stream, kind, key, first_author, last_author)
    select stream, kind, key, min(author_id), max(author_id) from t_key group by stream, kind, key
    on conflict (stream, kind, key) do update
      set first_author = least(trend_keys.first_author, excluded.first_author), last_author = greatest(trend_keys.last_author, excluded.last_author)
      where excluded.first_author < trend_keys.first_author or excluded.last_author > trend_keys.last_author`);
}

/** The changed reels' new traits as `t_trait`; what they belong to is looked up anew only where it may have changed. */
export async function buildTraits(tx: Executor): Promise<void> {
  await tx.execute(sql`
    create temp table t_trait on commit drop as
    with keyed as (
      select t.reel_id, array_agg(k.id order by k.id) as key_ids, bool_or(k.kind = 'topic') as has_topic
      from t_key t join trend_keys k on k.stream = t.stream and k.kind = t.kind and k.key = t.key group by t.reel_id
    ), paced as (
      select reel_id, ${byBand("gain")} as band_gain, ${byBand("hours")} as band_hours, max(end_at)::date as measured_until from t_interval group by reel_id
    ), newest as (
      select distinct on (reel_id) reel_id, plays, observed_at, observations from t_observation order by reel_id, observed_at desc
    )
    select r.reel_id, r.stream, r.author_id, r.language, r.country,
      case when r.traits or old.reel_id is null then coalesce(k.key_ids, '{}') else old.key_ids end as key_ids,
      p.band_gain, p.band_hours, p.measured_until,
      case when r.traits or old.reel_id is null then coalesce(k.has_topic, false) else old.has_topic end as has_topic,
      n.plays, nullif(extract(epoch from n.observed_at - r.published_at)::real / 3600, 0) as age_hours,
      ${ageBand(sql`n.observed_at - r.published_at`)}::smallint as age_band, case when n.plays is not null then r.published_at::date end as published_on,
      coalesce(n.observations, 0) as observations, (('x' || substr(md5(r.reel_id), 1, 6))::bit(24)::int % 1000)::smallint as sample
    from t_reel r left join keyed k on k.reel_id = r.reel_id left join paced p on p.reel_id = r.reel_id
    left join newest n on n.reel_id = r.reel_id left join reel_traits old on old.reel_id = r.reel_id`);
  await tx.execute(sql`create unique index on t_trait (reel_id)`);
  await tx.execute(sql`analyze t_trait`);
}
