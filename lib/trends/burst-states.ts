/** Both ends included; `weight`: cost saved on these days by the upper state, above zero. */
type StateBurst = { start: number; end: number; weight: number };

export type BurstStates = { states: (0 | 1)[]; bursts: StateBurst[]; p0: number; p1: number; cost: number };

/** The nearest to certainty that a rate may come: beyond it a day without event would cost without end. */
const MAX_RATE = 0.9999;

/**
 * Two-state burst automaton for events in batches (Kleinberg 2002, section 4, "enumerating bursts"): on
 * day t, `events[t]` of `totals[t]` (real numbers, events <= totals). The lower state expects the overall
 * rate p0, the upper one `scaling` times it (p1); the cost of a day is minus the log of its binomial
 * probability; going up costs gamma ln(days), going down nothing. The states are those of least cost
 * (Viterbi), starting from the lower one. No event at all, or events only, makes no burst.
 */
export function burstStates({ events, totals, scaling = 2, gamma = 1 }: { events: number[]; totals: number[]; scaling?: number; gamma?: number }): BurstStates {
  const p0 = Math.min(MAX_RATE, sum(events) / Math.max(sum(totals), Number.MIN_VALUE));
  const p1 = Math.min(MAX_RATE, p0 * scaling);
  if (p0 <= 0 || p1 <= p0) return { states: events.map(() => 0), bursts: [], p0, p1, cost: 0 };
  const costs = events.map((count, day) => [binomialCost(count, totals[day] ?? 0, p0), binomialCost(count, totals[day] ?? 0, p1)] as const);
  const { states, cost } = cheapestStates(costs, gamma * Math.log(events.length));
  return { states, bursts: collectBursts(states, costs), p0, p1, cost };
}

function cheapestStates(costs: (readonly [number, number])[], upCost: number): { states: (0 | 1)[]; cost: number } {
  let [low, high] = [0, Number.POSITIVE_INFINITY];
  const cameFrom = costs.map(([lowCost, highCost]) => {
    const lowFrom: 0 | 1 = low <= high ? 0 : 1;
    const highFrom: 0 | 1 = low + upCost <= high ? 0 : 1;
    [low, high] = [Math.min(low, high) + lowCost, Math.min(low + upCost, high) + highCost];
    return [lowFrom, highFrom] as const;
  });
  const states: (0 | 1)[] = [];
  let state: 0 | 1 = low <= high ? 0 : 1;
  for (const from of cameFrom.toReversed()) {
    states.push(state);
    state = from[state];
  }
  return { states: states.reverse(), cost: Math.min(low, high) };
}

function collectBursts(states: (0 | 1)[], costs: (readonly [number, number])[]): StateBurst[] {
  const bursts: StateBurst[] = [];
  for (const [day, [lowCost, highCost]] of costs.entries()) {
    if (states[day] !== 1) continue;
    const last = bursts.at(-1);
    if (last && last.end === day - 1) {
      last.end = day;
      last.weight += lowCost - highCost;
    } else bursts.push({ start: day, end: day, weight: lowCost - highCost });
  }
  return bursts;
}

function binomialCost(events: number, total: number, rate: number): number {
  const rest = Math.max(0, total - events);
  return -(logChoose(events, rest) + events * Math.log(rate) + rest * Math.log(1 - rate));
}

function logChoose(events: number, rest: number): number {
  return logGamma(events + rest + 1) - logGamma(events + 1) - logGamma(rest + 1);
}

const LANCZOS = [676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905, -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7];

/** ln gamma(x), x >= 1 (Lanczos, g = 7, 9 terms). */
function logGamma(x: number): number {
  const t = x + 6.5;
  const series = LANCZOS.reduce((total, coefficient, n) => total + coefficient / (x + n), 0.9999999999998099);
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(series);
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
