import type { Span } from "../schema.ts";

/** F1 of found moments against true ones, each matched once, within a tolerance. */
export function scoreMoments(found: number[], truth: number[], toleranceSeconds: number): { f1: number; hits: number } {
  const left = [...truth];
  let hits = 0;
  for (const moment of found) {
    const at = left.findIndex((one) => Math.abs(one - moment) <= toleranceSeconds);
    if (at < 0) continue;
    left.splice(at, 1);
    hits++;
  }
  return { f1: found.length + truth.length === 0 ? 1 : (2 * hits) / (found.length + truth.length), hits };
}

/** F1 of found spans against true ones, counted in hundredths of a second. */
export function scoreSpans(found: Span[], truth: Span[], wholeSeconds: number): number {
  const within = (spans: Span[], seconds: number) => spans.some(({ startSeconds, endSeconds }) => seconds >= startSeconds && seconds < endSeconds);
  let [both, either] = [0, 0];
  for (let tick = 0; tick < wholeSeconds * 100; tick++) {
    const [isFound, isTrue] = [within(found, tick / 100), within(truth, tick / 100)];
    if (isFound && isTrue) both++;
    either += Number(isFound) + Number(isTrue);
  }
  return either === 0 ? 1 : (2 * both) / either;
}
