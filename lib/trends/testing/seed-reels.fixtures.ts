import { sql } from "drizzle-orm";
import type { Database } from "#lib/db/database.ts";
import { authors, reels, reelSnapshots, reelVectors } from "#lib/db/schema.ts";
import type { Platform } from "#lib/reels/schema.ts";

/** Midnight (UTC) the tests' hours count from. */
export const START = Date.parse("2026-10-01T00:00:00Z");
export const at = (hours: number) => new Date(START + hours * 3_600_000);

export type SeedReel = {
  id: string;
  author: string;
  platform?: Platform;
  demo?: boolean;
  caption?: string;
  hashtags?: string[];
  audio?: { key: string; title: string; original: boolean | null };
  language?: string;
  country?: string;
  durationSeconds?: number;
  publishedHour: number | null;
  /** Hour since START and plays then; null = hidden. */
  observed: [hour: number, plays: number | null][];
  vector?: number[];
};

/** Everything a test of the engine may have left; what the engine keeps too. */
export async function emptyDatabase(db: Database): Promise<void> {
  await db.execute(sql`
    truncate trends, trend_reels, trend_vectors, trend_changes, trend_streams, trend_keys, reel_traits, reel_days, trend_series, trend_windows, trend_members, stream_days, topics, reel_topics, topic_pending,
      plays_baselines, deep_dives, reel_vectors, reel_snapshots, reels, authors cascade`);
}

export async function seedReels(db: Database, seeds: SeedReel[]): Promise<void> {
  for (const seed of seeds) {
    const platform = seed.platform ?? "tiktok";
    const authorId = `${seed.demo ? "demo" : platform}:${seed.author}`;
    await db.insert(authors).values({ id: authorId, platform, handle: seed.author }).onConflictDoNothing();
    const hours = seed.observed.map(([hour]) => hour);
    await db.insert(reels).values({
      id: seed.id, platform, platformId: seed.id, demo: seed.demo ?? false, authorId, caption: seed.caption ?? "", hashtags: seed.hashtags ?? [],
      audioKey: seed.audio?.key ?? null, audioTitle: seed.audio?.title ?? null, audioOriginal: seed.audio?.original ?? null,
      language: seed.language ?? "en", country: seed.country ?? null, durationSeconds: seed.durationSeconds ?? null, publishedAt: seed.publishedHour === null ? null : at(seed.publishedHour),
      plays: seed.observed.at(-1)?.[1] ?? null, firstObservedAt: at(Math.min(...hours)), lastObservedAt: at(Math.max(...hours)), searchText: seed.caption ?? "",
    });
    await db.insert(reelSnapshots).values(seed.observed.map(([hour, plays]) => ({ reelId: seed.id, observedAt: at(hour), plays })));
    if (seed.vector) await db.insert(reelVectors).values({ reelId: seed.id, space: "builtin-1", embedding: seed.vector });
  }
}

/** A reel seen daily from its publication on, gaining the same number of plays every day. */
export function steadyReel(seed: Omit<SeedReel, "publishedHour" | "observed"> & { day: number; days: number; perDay: number }): SeedReel {
  const { day, days, perDay, ...rest } = seed;
  return { ...rest, publishedHour: day * 24, observed: Array.from({ length: days + 1 }, (_, n) => [(day + n) * 24, n * perDay]) };
}
