import { burstStates } from "./burst-states.ts";
import type { Burst, TrendPoint } from "./schema.ts";

/** A day counts at most so many reels: more of them say little more about the day. */
const MAX_REELS_A_DAY = 10;
/** Reels of one day share their fate, and few of them hold most of its plays: so many count as one. */
const REELS_PER_COUNT = 2;
/** Share of an ordinary day in the automaton's own scale; 90 days at most keep every day's events below its total. */
const ORDINARY_RATE = 0.01;

/**
 * The bursts of a daily series of shares, oldest first. Plays are far too over-dispersed for a binomial
 * (a million plays are not a million chances), so a day's share is turned into an effective count: the
 * whole history is worth its reel-days (at most 10 a day) over 2, dealt out by the days' shares. Only the
 * shape of the shares and the number of reels matter, not the shares' level.
 */
export function findBursts(points: TrendPoint[]): Burst[] {
  const total = points.reduce((sum, { share }) => sum + share, 0);
  const counts = points.reduce((sum, { reels }) => sum + Math.min(reels, MAX_REELS_A_DAY), 0) / REELS_PER_COUNT;
  if (total <= 0 || counts <= 0) return [];
  const perDay = counts / points.length / ORDINARY_RATE;
  const { bursts } = burstStates({ events: points.map(({ share }) => (share / total) * counts), totals: points.map(() => perDay) });
  return bursts.flatMap(({ start, end, weight }) => {
    const [first, last] = [points[start], points[end]];
    return first && last ? [{ startDay: first.day, endDay: last.day, weight, ongoing: end === points.length - 1 }] : [];
  });
}
