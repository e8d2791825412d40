function canonicalString(text: string): string {
  if (!text.isWellFormed()) throw new TypeError("a lone surrogate has no canonical form");
  return JSON.stringify(text);
}

function canonicalObject(value: object): string {
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    // JavaScript compares strings by UTF-16 code units, as the RFC asks.
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${canonicalString(name)}:${canonicalJson(member)}`);
  return `{${members.join(",")}}`;
}

/**
 * A JSON value in the one form that every program writes alike (RFC 8785: names sorted by UTF-16 code units, no white
 * space, numbers as ECMAScript writes them). Members that are undefined are left out, as by JSON.stringify. Throws a
 * TypeError for what JSON does not have: other types, NaN, infinities, lone surrogates.
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case "string":
      return canonicalString(value);
    case "boolean":
      return String(value);
    case "number":
      if (!Number.isFinite(value)) throw new TypeError(`${value} is no JSON number`);
      return JSON.stringify(value);
    case "object": {
      if (value === null) return "null";
      if (Array.isArray(value)) return `[${value.map((item: unknown) => canonicalJson(item)).join(",")}]`;
      const prototype: unknown = Object.getPrototypeOf(value);
      if (prototype !== Object.prototype && prototype !== null) throw new TypeError("only plain objects have a canonical form");
      return canonicalObject(value);
    }
    default:
      throw new TypeError(`a ${typeof value} is no JSON value`);
  }
}
