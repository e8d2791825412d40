export type Ewma = { z: number[]; mean: number; variance: number };

/**
 * How far each value lies above an exponentially weighted mean, in standard deviations, both taken before
 * the value (West 1979: diff = x - m; m += a diff; v = (1 - a)(v + a diff^2)). 0 while nothing has varied.
 */
export function ewmaZ(values: number[], alpha: number): Ewma {
  let mean = values[0] ?? 0;
  let variance = 0;
  const z = values.map((value) => {
    const difference = value - mean;
    const score = variance > 0 ? difference / Math.sqrt(variance) : 0;
    mean += alpha * difference;
    variance = (1 - alpha) * (variance + alpha * difference * difference);
    return score;
  });
  return { z, mean, variance };
}
