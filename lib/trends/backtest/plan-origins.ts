const DAY_MS = 86_400_000;
/** Days of history before the first forecast, from one forecast to the next, and forecast. */
const WARM_UP_DAYS = 42;
const STEP_DAYS = 7;
export const HORIZON_DAYS = 7;
/** What a day gained is known once the reels have been observed again. */
const SETTLE_DAYS = 1;
/** The forecast's coefficients were fitted on so many first origins; they are not used for anything else. */
export const FIT_ORIGINS = 8;

export type Origin = {
  /** Nothing observed later is known to the forecast: midnight (UTC). */
  asOf: Date;
  /** The 7 whole days forecast are those after `from`, to and with `to` (ISO dates). */
  from: string;
  to: string;
  /** What happened is read from everything observed until then. */
  settledAt: Date;
};

/** Weekly origins, oldest first, for observations from `first` to `last`; none where they span less than about 8 weeks. */
export function planOrigins(first: Date, last: Date): Origin[] {
  const origins: Origin[] = [];
  const start = Math.ceil(first.getTime() / DAY_MS) * DAY_MS + WARM_UP_DAYS * DAY_MS;
  for (let at = start; at + (HORIZON_DAYS + SETTLE_DAYS) * DAY_MS <= last.getTime(); at += STEP_DAYS * DAY_MS) {
    origins.push({ asOf: new Date(at), from: isoDay(at - DAY_MS), to: isoDay(at + (HORIZON_DAYS - 1) * DAY_MS), settledAt: new Date(at + (HORIZON_DAYS + SETTLE_DAYS) * DAY_MS) });
  }
  return origins;
}

function isoDay(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
