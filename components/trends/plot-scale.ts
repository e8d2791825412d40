/** Geometry of a chart drawn in a box of 100 by 100 that is stretched to its place; y grows downwards. */

export type Plot = { x: (index: number) => number; y: (value: number) => number; ticks: number[] };

const HEADROOM = 1.12;

/** Round steps of 1, 2, 2.5 or 5 times a power of ten, zero and two to four more up to `high`. */
export function roundTicks(high: number): number[] {
  if (!(high > 0)) return [0];
  const rough = high / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((times) => times * power).find((size) => size >= rough) ?? 10 * power;
  return Array.from({ length: Math.floor(high / step + 1e-9) + 1 }, (_, place) => place * step);
}

/** Places `count` days from left to right and values from 0 to a little above `high`. */
export function plotScale(count: number, high: number): Plot {
  const top = high > 0 ? high * HEADROOM : 1;
  return {
    x: (index) => (count > 1 ? (index / (count - 1)) * 100 : 50),
    y: (value) => 100 - (value / top) * 100,
    ticks: roundTicks(top),
  };
}

const spot = (plot: Plot, index: number, value: number) => `${plot.x(index).toFixed(2)} ${plot.y(value).toFixed(2)}`;

/** A line through the days that have a value; a day without one leaves a gap. */
export function linePath(plot: Plot, values: readonly (number | null)[]): string {
  return values
    .map((value, index) => (value === null ? "" : `${(values[index - 1] ?? null) === null ? "M" : "L"}${spot(plot, index, value)}`))
    .join("");
}

/** The line closed down to zero; for series without gaps. */
export function areaPath(plot: Plot, values: readonly number[]): string {
  if (values.length === 0) return "";
  return `${linePath(plot, values)}L${plot.x(values.length - 1).toFixed(2)} 100L${plot.x(0).toFixed(2)} 100Z`;
}

/** A dot on every value: strokes of no length, which the line cap makes round or square whatever the stretch. */
export function dotsPath(plot: Plot, values: readonly (number | null)[]): string {
  return values.map((value, index) => (value === null ? "" : `M${spot(plot, index, value)}h0`)).join("");
}

/** Left edge and width of the days `from`..`to`, half a day more at either side, within the box. */
export function daysBand(plot: Plot, count: number, from: number, to: number): { left: number; width: number } {
  const half = count > 1 ? 50 / (count - 1) : 50;
  const left = Math.max(0, plot.x(from) - half);
  return { left, width: Math.min(100, plot.x(to) + half) - left };
}

/** Days to name under the chart: whole weeks back from the last day, at most four; a short history also names its first. */
export function namedDays(count: number): number[] {
  if (count === 0) return [];
  const step = 7 * Math.max(1, Math.ceil(count / 28));
  const named = Array.from({ length: Math.ceil(count / step) }, (_, back) => count - 1 - back * step).reverse();
  return named.length === 1 && count > 1 ? [0, count - 1] : named;
}
