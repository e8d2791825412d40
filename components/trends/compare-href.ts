export type CompareScale = "shared" | "own";

/** Address of the page that sets two trends side by side. */
export function compareHref(first: string, second: string, scale: CompareScale = "shared"): string {
  const params = new URLSearchParams({ a: first, b: second });
  if (scale === "own") params.set("scale", scale);
  return `/trends/compare?${params}`;
}
