const DAY_MS = 86_400_000;
/** Days of history before the first forecast. */
const WARM_UP_DAYS = 42;
/** Two forecasts a week, so that no number hangs on the day of the week. */
const OFFSETS = [0, 3];
export const HORIZON_DAYS = 7;
/** What a day gained is known once the reels have been observed again. */
const SETTLE_DAYS = 1;
/** The forecast's coefficients were fitted on so many first weeks; they are not used for anything else. */
export const FIT_WEEKS = 8;
/** Outcomes of the last week fitted on reach into the next one, which is therefore left out. */
const PURGED_WEEKS = 1;

export type Origin = {
  /** Nothing observed later is known to the forecast: midnight (UTC). */
  asOf: Date;
  /** The 7 whole days forecast are those after `from`, to and with `to` (ISO dates). */
  from: string;
  to: string;
};

/** What happened after a week's origins is read from everything observed until `settledAt`. */
export type Week = { origins: Origin[]; settledAt: Date };

/** Weeks of two origins, oldest first, for observations from `first` to `last`; none where they span less than about 8 weeks. */
export function planWeeks(first: Date, last: Date): Week[] {
  const weeks: Week[] = [];
  const start = Math.ceil(first.getTime() / DAY_MS) * DAY_MS + WARM_UP_DAYS * DAY_MS;
  const span = (Math.max(...OFFSETS) + HORIZON_DAYS + SETTLE_DAYS) * DAY_MS;
  for (let at = start; at + span <= last.getTime(); at += 7 * DAY_MS) {
    const origins = OFFSETS.map((offset) => at + offset * DAY_MS).map((asOf) => ({ asOf: new Date(asOf), from: isoDay(asOf - DAY_MS), to: isoDay(asOf + (HORIZON_DAYS - 1) * DAY_MS) }));
    weeks.push({ origins, settledAt: new Date(at + span) });
  }
  return weeks;
}

/** The first weeks to fit on and the later ones to test on: nothing the fit has seen happened after the first forecast tested. */
export function splitWeeks<T>(weeks: T[], fitWeeks: number): { fit: T[]; test: T[] } {
  return { fit: weeks.slice(0, fitWeeks), test: weeks.slice(fitWeeks > 0 ? fitWeeks + PURGED_WEEKS : 0) };
}

function isoDay(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
