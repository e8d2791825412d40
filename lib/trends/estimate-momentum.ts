/** Authors at "as usual" that every trend starts from: the fewer are measured, the closer momentum stays to 1. */
const PRIOR_AUTHORS = 3;
/** 0.9 quantile of the normal distribution: two-sided 80 %. */
const Z_90 = 1.2815515655446004;

export type MomentumSums = { measuredAuthors: number; weight: number; weightedX: number; weightedXSquared: number };

/**
 * Geometric mean of velocity over the authors' usual, every author once, shrunk towards 1: a normal prior
 * of 3 authors at log ratio 0 with the stream's own variance. The 80 % interval is Student's t with
 * (authors + 2) degrees of freedom, its quantile by Cornish-Fisher (Abramowitz & Stegun 26.7.5).
 */
export function estimateMomentum(sums: MomentumSums, streamVariance: number): { value: number; low: number; high: number } {
  const total = sums.weight + PRIOR_AUTHORS;
  const mean = sums.weightedX / total;
  const variance = Math.max((sums.weightedXSquared - total * mean * mean + PRIOR_AUTHORS * streamVariance) / total, 0.01);
  const half = quantileT90(sums.measuredAuthors + PRIOR_AUTHORS - 1) * Math.sqrt(variance / total);
  return { value: Math.exp(mean), low: Math.exp(mean - half), high: Math.exp(mean + half) };
}

function quantileT90(degrees: number): number {
  const z = Z_90;
  return z + (z ** 3 + z) / (4 * degrees) + (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * degrees ** 2);
}
