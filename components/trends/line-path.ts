export type Spot = { x: number; y: number };

/** Places values left to right in a box, the highest at the top; zero is the bottom. */
export function placeValues(values: readonly number[], box: { width: number; top: number; bottom: number; left?: number }): Spot[] {
  const high = Math.max(...values, 0);
  const left = box.left ?? 0;
  const step = values.length > 1 ? (box.width - left) / (values.length - 1) : 0;
  return values.map((value, index) => ({
    x: values.length > 1 ? left + index * step : box.width,
    y: high > 0 ? box.bottom - (value / high) * (box.bottom - box.top) : box.bottom,
  }));
}

export function linePath(spots: readonly Spot[]): string {
  return spots.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`).join("");
}

/** The line closed down to the floor. */
export function areaPath(spots: readonly Spot[], floor: number): string {
  const first = spots[0];
  const last = spots.at(-1);
  if (!first || !last) return "";
  return `${linePath(spots)}L${last.x.toFixed(1)} ${floor}L${first.x.toFixed(1)} ${floor}Z`;
}
