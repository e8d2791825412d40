import type { Database } from "#lib/db/database.ts";
import { trends } from "#lib/db/schema.ts";
import type { TrendPoint } from "../schema.ts";

type Row = typeof trends.$inferInsert;
type Seed = Partial<Omit<Row, "points">> & Pick<Row, "kind" | "key" | "label"> & { shares?: number[] };

const LAST_DAY = Date.parse("2026-10-31T00:00:00Z");
const DAY_MS = 86_400_000;
const mean = (values: number[]) => (values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length);

/** Days up to 31 October 2026 with these shares of a million plays a day. */
function toPoints(shares: number[]): TrendPoint[] {
  return shares.map((share, at) => ({
    day: new Date(LAST_DAY - (shares.length - 1 - at) * DAY_MS).toISOString().slice(0, 10), playsGained: share * 1_000_000, share, reels: share > 0 ? 3 : 0,
  }));
}

/** A row of the board whose week's share and growth are those of its series. */
export function boardRow({ shares = Array.from({ length: 42 }, () => 0.01), ...seed }: Seed): Row {
  const [now, before] = [mean(shares.slice(-7)), mean(shares.slice(-14, -7))];
  const growth = before > 0 ? now / before : 9;
  return {
    id: `${seed.kind}:${seed.key}`, parts: [], stage: "rising", stageProbability: 0.8,
    momentum: 2, momentumLow: 1.5, momentumHigh: 2.6, score: 1, reelCount: 3, authorCount: 3, metadataCount: 3, deepDiveCount: 0,
    language: null, country: null, platform: "tiktok", demo: false, asOf: new Date("2026-10-31T12:34:56.789Z"), points: toPoints(shares),
    measures: {
      shareNow: now, shareBefore: before, sharePeak: Math.max(...shares), baseline: { median: 0.01, mad: 0.002, days: 35 }, robustZ: 1,
      growth: { value: growth, low: growth / 2, high: growth * 2 }, slope: 0.1, acceleration: 0, ageDays: shares.filter((share) => share > 0).length, novelty: 0,
      stageProbabilities: { emerging: 0, rising: 0.8, peaking: 0.2, fading: 0, evergreen: 0 }, bursts: [], forecast: null,
    },
    gaps: {
      hiddenReels: 0, singleReels: 0, measuredAuthors: 3, effectiveAuthors: 3, measuredReels: 3, ownBaselineReels: 0,
      historyDays: shares.length, unobservedDays: 0, byPublication: false, sampledReels: null,
    },
    ...seed,
  };
}

export async function seedBoard(db: Database, seeds: Seed[]): Promise<void> {
  await db.insert(trends).values(seeds.map(boardRow));
}
