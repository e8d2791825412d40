import type { Lift } from "./schema.ts";

/** Half of all choices are believed to move plays by less than a quarter: the prior's standard deviation of ln(lift). */
const PRIOR_SD = 0.35;
/** Belief about one reel's spread of ln(lift), worth this many reels: plays of one author's reels differ by e¹ as a rule. */
const SPREAD_PRIOR = { sd: 1, weight: 10 };
/** One reel at 500x must not decide for a group of three. */
const LOG_LIMIT = Math.log(30);
const Z_80 = 1.2816;

function toLogLift(lift: number): number {
  if (lift <= 0) return -LOG_LIMIT;
  return Math.max(-LOG_LIMIT, Math.min(LOG_LIMIT, Math.log(lift)));
}

/** Standard deviation of ln(lift) of single reels in this evidence, pulled to its prior when there are few. */
export function estimateSpread(lifts: readonly number[]): number {
  const logs = lifts.map(toLogLift);
  const mean = logs.reduce((sum, log) => sum + log, 0) / Math.max(1, logs.length);
  const squares = logs.reduce((sum, log) => sum + (log - mean) ** 2, 0);
  const { sd, weight } = SPREAD_PRIOR;
  return Math.sqrt((weight * sd ** 2 + squares) / (weight + logs.length));
}

/**
 * Geometric-mean lift of a group of reels with an 80 % interval: the posterior of the mean of ln(lift)
 * under a Normal(0, 0.35²) prior (conjugate normal with known spread; Gelman et al., Bayesian Data
 * Analysis, 3rd ed., 2.5). With no reels it is the prior: 1, and 0.64 to 1.57.
 */
export function estimateLift(lifts: readonly number[], spread: number): Lift {
  const sum = lifts.reduce((total, lift) => total + toLogLift(lift), 0);
  const precision = 1 / PRIOR_SD ** 2 + lifts.length / spread ** 2;
  const mean = sum / spread ** 2 / precision;
  const sd = Math.sqrt(1 / precision);
  return { value: Math.exp(mean), low: Math.exp(mean - Z_80 * sd), high: Math.exp(mean + Z_80 * sd) };
}
