import type { ListedTrend } from "#lib/trends/engine.ts";
import type { TrendPoint } from "#lib/trends/schema.ts";

const DAY_MS = 86_400_000;
const LAST_DAY = Date.UTC(2026, 10, 22);

/** A daily history that ends on 22 Nov 2026; a share of 1 % is 1,000 plays of 100,000. */
export function points(shares: readonly number[]): TrendPoint[] {
  return shares.map((share, index) => ({
    day: new Date(LAST_DAY - (shares.length - 1 - index) * DAY_MS).toISOString().slice(0, 10),
    playsGained: Math.round(share * 100_000),
    share,
    reels: share > 0 ? 5 : 0,
  }));
}

/** A rising hashtag of which everything is known, with what a test wants otherwise. */
export function listedTrend(patch: Partial<ListedTrend> = {}): ListedTrend {
  const sparkline = patch.sparkline ?? points([...Array.from({ length: 30 }, () => 0.01), ...Array.from({ length: 12 }, () => 0.03)]);
  return {
    id: "hashtag:sourdough", kind: "hashtag", key: "sourdough", label: "#sourdough", parts: [],
    stage: "rising", stageProbability: 0.83,
    momentum: { value: 2.3, low: 1.4, high: 3.6 },
    measures: {
      shareNow: 0.03, shareBefore: 0.0243, sharePeak: 0.03,
      baseline: { median: 0.01, mad: 0.002, days: 28 },
      robustZ: 6.7, growth: { value: 1.23, low: 1.05, high: 1.5 }, slope: 0.21, acceleration: 0.1,
      ageDays: 42, novelty: 0,
      stageProbabilities: { emerging: 0.05, rising: 0.83, peaking: 0.1, fading: 0, evergreen: 0.02 },
      bursts: [{ startDay: "2026-11-11", endDay: "2026-11-22", weight: 9.2, ongoing: true }],
      forecast: { value: 1.1, low: 0.7, high: 1.8 },
    },
    gaps: {
      hiddenReels: 0, singleReels: 0, measuredAuthors: 12, effectiveAuthors: 8.4, measuredReels: 20, ownBaselineReels: 20,
      historyDays: 42, unobservedDays: 0, byPublication: false, sampledReels: null,
    },
    sparkline, reelCount: 24, authorCount: 14, tiers: { metadata: 22, deep_dive: 2 },
    language: "en", country: null, platform: "instagram", exampleReelIds: [], demo: false, asOf: "2026-11-22T20:00:00.000Z",
    period: { days: 7, share: 0.03, growth: 1.23 },
    ...patch,
  };
}
