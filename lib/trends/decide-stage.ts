import type { TrendPoint, TrendStage } from "./schema.ts";

/** Log growth of the share from one week to the next that counts as movement: a quarter up or down. */
const MOVEMENT = Math.log(1.25);
/** Younger than this many days, a trend that was absent before is new. */
const NEW_DAYS = 14;

/** What the stage is decided on. */
export type StageFacts = {
  /** Days of the series, and days from its first day above zero to its last (0 = never above zero). */
  days: number;
  ageDays: number;
  /** Mean daily share (0..1) of the last week, the one before, the highest of any week, and of all weeks before the last. */
  shareNow: number;
  shareBefore: number;
  sharePeak: number;
  sharePast: number;
  /** ln(shareNow / shareBefore), and its change from the week before; weeks evened out by 5 % of the peak. */
  slope: number;
  acceleration: number;
};

/**
 * The stage of a trend from its daily series (zero days included, oldest first). Weeks are counted back
 * from the last day; a history under three weeks is cut into thirds instead. First rule that holds:
 * 1. emerging: absent in the older part of the history, at most 14 days old, not falling;
 * 2. fading: share below half its peak, or falling by a quarter and more;
 * 3. rising: share growing by a quarter and more, and not slowing sharply at its peak;
 * 4. peaking: at 80 % of its peak or more after having risen by a quarter over its mean before;
 * 5. evergreen: everything else, i.e. there all the time at a steady share.
 */
export function decideStage(points: Pick<TrendPoint, "share">[]): StageFacts & { stage: TrendStage } {
  const facts = readStageFacts(points.map(({ share }) => share));
  return { ...facts, stage: chooseStage(facts) };
}

/** Days of one "week" of a history so long. */
export function weekDays(days: number): number {
  return Math.max(1, Math.min(7, Math.floor(days / 3)));
}

export function readStageFacts(shares: number[]): StageFacts {
  const week = weekDays(shares.length);
  const weeks: number[] = [];
  for (let end = shares.length; end > 0; end -= week) weeks.push(mean(shares, Math.max(0, end - week), end));
  const [now = 0, before = now, earlier = before] = weeks;
  const peak = Math.max(...weeks, 0);
  const first = shares.findIndex((share) => share > 0);
  const slope = logGrowth(before, now, peak);
  return {
    days: shares.length, ageDays: first < 0 ? 0 : shares.length - first,
    shareNow: now, shareBefore: before, sharePeak: peak, sharePast: weeks.length > 1 ? mean(weeks, 1, weeks.length) : now,
    slope, acceleration: slope - logGrowth(earlier, before, peak),
  };
}

export function chooseStage({ days, ageDays, shareNow, sharePeak, sharePast, slope, acceleration }: StageFacts): TrendStage {
  const isNew = ageDays > 0 && ageDays <= Math.min(NEW_DAYS, days / 2);
  if (isNew && slope > -MOVEMENT) return "emerging";
  if (shareNow < sharePeak / 2 || slope <= -MOVEMENT) return "fading";
  const atPeak = shareNow >= 0.8 * sharePeak;
  const hasRisen = shareNow >= 1.25 * sharePast;
  if (slope >= MOVEMENT && !(atPeak && acceleration < -Math.LN2 && slope < 2 * MOVEMENT)) return "rising";
  if (atPeak && hasRisen) return "peaking";
  return "evergreen";
}

/** Shares within 5 % of the peak above zero are evened out, so that a first trickle is no explosion. */
function logGrowth(from: number, to: number, peak: number): number {
  if (peak <= 0) return 0;
  return Math.log((to + 0.05 * peak) / (from + 0.05 * peak));
}

function mean(values: number[], from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at++) sum += values[at] ?? 0;
  return to > from ? sum / (to - from) : 0;
}
