import { canonicalJson } from "./canonical-json.ts";

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);

/** Where two JSON values first differ: `beats[1].voiceOver`, "" where they differ as a whole; null where they are equal. */
export function findDifference(one: unknown, other: unknown, path = ""): string | null {
  if (Array.isArray(one) && Array.isArray(other)) {
    if (one.length !== other.length) return `${path}.length`;
    return firstOf(one.map((item: unknown, index) => [item, other[index], `${path}[${index}]`]));
  }
  if (isObject(one) && isObject(other)) {
    const names = [...new Set([...Object.keys(one), ...Object.keys(other)])].toSorted();
    return firstOf(names.map((name) => [one[name], other[name], path ? `${path}.${name}` : name]));
  }
  if (one === undefined || other === undefined) return one === other ? null : path;
  return canonicalJson(one) === canonicalJson(other) ? null : path;
}

function firstOf(pairs: [unknown, unknown, string][]): string | null {
  for (const [one, other, path] of pairs) {
    const found = findDifference(one, other, path);
    if (found !== null) return found;
  }
  return null;
}
