import { readStageFacts, weekDays } from "./decide-stage.ts";
import { findBursts } from "./find-bursts.ts";
import { forecastShare } from "./forecast-share.ts";
import { redrawHistory } from "./redraw-history.ts";
import { medianAndMad, robustZ } from "./robust-baseline.ts";
import type { TrendMeasures, TrendPoint } from "./schema.ts";

/** A shorter history has no baseline and no forecast. */
const MIN_BASELINE_DAYS = 14;

/**
 * Everything the engine says about a trend from its daily series alone (oldest first, days without gain
 * included). The seed, as a rule the trend's id, fixes the draws behind intervals and probabilities.
 */
export function measureTrend(points: TrendPoint[], { seed = "" }: { seed?: string } = {}): TrendMeasures {
  const shares = points.map(({ share }) => share);
  const { days, ageDays, shareNow, shareBefore, sharePeak, slope, acceleration } = readStageFacts(shares);
  const trailing = shares.slice(0, days - weekDays(days));
  const baseline = days < MIN_BASELINE_DAYS ? null : { ...medianAndMad(trailing), days: trailing.length };
  return {
    shareNow, shareBefore, sharePeak, baseline,
    // A tenth of the median, or 2 % of the peak: a series that never moved makes no z without end.
    robustZ: baseline && robustZ(shareNow, baseline, Math.max(0.1 * baseline.median, 0.02 * sharePeak)),
    slope, acceleration, ageDays, novelty: ageDays === 0 ? 0 : (days - ageDays) / days,
    ...redrawHistory(shares, seed),
    bursts: findBursts(points),
    forecast: days < MIN_BASELINE_DAYS ? null : forecastShare(points),
  };
}
