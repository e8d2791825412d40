/**
 * What part of a file of `size` bytes a `Range` header asks for (RFC 9110): both ends included. Null = all of it: no
 * header, one that is not understood, or several ranges at once. `unsatisfiable` = none of it is in the file.
 */
export function readRange(header: string | null, size: number): { start: number; end: number } | "unsatisfiable" | null {
  const [, from, to] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? "") ?? [];
  if (from === undefined || to === undefined || (from === "" && to === "")) return null;
  if (from === "") return to === "0" || Number(to) === 0 || size === 0 ? "unsatisfiable" : { start: Math.max(0, size - Number(to)), end: size - 1 };
  const start = Number(from);
  if (to !== "" && Number(to) < start) return null;
  return start >= size ? "unsatisfiable" : { start, end: to === "" ? size - 1 : Math.min(Number(to), size - 1) };
}
