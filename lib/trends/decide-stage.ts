import type { TrendPoint, TrendStage } from "./schema.ts";

/** Log growth of the share from one week to the next that counts as movement: a quarter up or down. */
const MOVEMENT = Math.log(1.25);
/** Younger than this many days, a trend that was absent before is new. */
const NEW_DAYS = 14;

export type StageBasis = {
  stage: TrendStage;
  /** Days from its first day in the series to the last. */
  ageDays: number;
  /** Mean share (0..1) of the last week, the one before, and the highest of any week. */
  shareNow: number;
  shareBefore: number;
  sharePeak: number;
  /** ln(shareNow / shareBefore), and its change from the week before. */
  slope: number;
  acceleration: number;
};

/**
 * The stage of a trend from its daily series (zero days included, oldest first). Weeks are counted back
 * from the last day; a short history is cut into thirds instead. First rule that holds:
 * 1. emerging: absent in the older part of the history, at most 14 days old, not falling;
 * 2. fading: share below half its peak, or falling by a quarter and more;
 * 3. rising: share growing by a quarter and more, and not slowing sharply at its peak;
 * 4. peaking: at 80 % of its peak or more after having risen by a quarter over its mean before;
 * 5. evergreen: everything else, i.e. there all the time at a steady share.
 */
export function decideStage(points: Pick<TrendPoint, "share">[]): StageBasis {
  const shares = points.map((point) => point.share);
  const week = Math.max(1, Math.min(7, Math.floor(shares.length / 3)));
  const weeks: number[] = [];
  for (let end = shares.length; end > 0; end -= week) weeks.push(mean(shares.slice(Math.max(0, end - week), end)));
  const [now = 0, before = now, earlier = before] = weeks;
  const peak = Math.max(...weeks, 0);
  const first = shares.findIndex((share) => share > 0);
  const ageDays = first < 0 ? 0 : shares.length - first;
  const slope = logGrowth(before, now, peak);
  const acceleration = slope - logGrowth(earlier, before, peak);
  const stage = chooseStage({ now, before, peak, past: weeks.length > 1 ? mean(weeks.slice(1)) : now, ageDays, days: shares.length, slope, acceleration });
  return { stage, ageDays, shareNow: now, shareBefore: before, sharePeak: peak, slope, acceleration };
}

type Facts = { now: number; before: number; peak: number; past: number; ageDays: number; days: number; slope: number; acceleration: number };

function chooseStage({ now, peak, past, ageDays, days, slope, acceleration }: Facts): TrendStage {
  const isNew = ageDays <= Math.min(NEW_DAYS, days / 2);
  if (isNew && slope > -MOVEMENT) return "emerging";
  if (now < peak / 2 || slope <= -MOVEMENT) return "fading";
  const atPeak = now >= 0.8 * peak;
  const hasRisen = now >= 1.25 * past;
  if (slope >= MOVEMENT && !(atPeak && acceleration < -Math.LN2 && slope < 2 * MOVEMENT)) return "rising";
  if (atPeak && hasRisen) return "peaking";
  return "evergreen";
}

/** Shares within 5 % of the peak above zero are evened out, so that a first trickle is no explosion. */
function logGrowth(from: number, to: number, peak: number): number {
  if (peak <= 0) return 0;
  return Math.log((to + 0.05 * peak) / (from + 0.05 * peak));
}

function mean(values: number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
