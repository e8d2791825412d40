/** Spearman's rank correlation (equal values share the mean of their ranks); 0 where either side is all equal. */
export function spearman(predicted: number[], actual: number[]): number {
  const [a, b] = [centre(rankValues(predicted)), centre(rankValues(actual))];
  const [ab, aa, bb] = [dot(a, b), dot(a, a), dot(b, b)];
  return aa > 0 && bb > 0 ? ab / Math.sqrt(aa * bb) : 0;
}

/**
 * The part of the k predicted highest that are among the actually highest (`relevant`, k where not given).
 * Values that tie for the last places share them out evenly: the mean over all ways to break the ties.
 */
export function precisionAtK(predicted: number[], actual: number[], k: number, relevant = k): number {
  const [chosen, hits] = [membership(predicted, k), membership(actual, relevant)];
  return dot(chosen, hits) / k;
}

/** 1 for the k highest, 0 for the others; equal values at the border get equal parts. */
function membership(values: number[], k: number): number[] {
  const border = values.toSorted((a, b) => b - a)[k - 1];
  if (border === undefined) return values.map(() => 1);
  const above = values.filter((value) => value > border).length;
  const part = (k - above) / values.filter((value) => value === border).length;
  return values.map((value) => (value > border ? 1 : value === border ? part : 0));
}

function rankValues(values: number[]): number[] {
  const order = values.map((value, at) => ({ value, at })).sort((a, b) => a.value - b.value);
  const ranks = new Array<number>(values.length).fill(0);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to < order.length && order[to]!.value === order[from]!.value) to++;
    for (const { at } of order.slice(from, to)) ranks[at] = (from + to + 1) / 2;
    from = to;
  }
  return ranks;
}

function centre(values: number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  return values.map((value) => value - mean);
}

function dot(a: number[], b: number[]): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
}
