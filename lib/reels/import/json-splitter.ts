import { MAX_ROW_CHARACTERS } from "./row.ts";

/** The text of one element, or of a broken one as far as it was read. */
export type JsonPiece = { text: string; fault: "cut" | "broken" | "too_large" | null };

const SPACE = /[\s,]/;

/**
 * Cuts the elements out of a JSON array (or of objects after another) without parsing them, so
 * that one broken record costs one record: after a raw line end inside a string or a wrong bracket,
 * reading goes on at the next line that begins like the first record did, else at the next `},{`.
 */
export function createJsonSplitter({ inArray }: { inArray: boolean }) {
  let buffer = "";
  let at = 0;
  let start = -1;
  let brackets = "";
  let inString = false;
  let lost = false;
  /** The beginning of an element over the limit; the rest of it is walked through and dropped. */
  let kept: string | null = null;
  let ended = false;
  /** What stands before the first record on its line; null where the records don't begin lines. */
  let indent: string | null | undefined;

  const piece = (end: number, fault: "cut" | "broken" | null): JsonPiece => {
    const isTooLarge = kept !== null || end - start > MAX_ROW_CHARACTERS;
    const text = isTooLarge ? (kept ?? buffer.slice(start, start + 2000)) : buffer.slice(start, end);
    start = -1;
    brackets = "";
    inString = false;
    kept = null;
    lost = fault === "broken";
    return { text, fault: isTooLarge ? "too_large" : fault };
  };

  function noteIndent(): void {
    const before = /\n([ \t]*)$/.exec(buffer.slice(Math.max(0, at - 200), at));
    indent = before?.[1] ?? (at === 0 && !inArray ? "" : null);
  }

  /** After a fault: moves to where a record seems to begin; false where none is in sight yet. */
  function resync(): boolean {
    const marker = typeof indent === "string" ? `\n${indent}{` : "";
    const byLine = marker === "" ? -1 : buffer.indexOf(marker, at);
    const seam = marker === "" ? /\}\s*,\s*\{/g : null;
    if (seam) seam.lastIndex = at;
    const bySeam = seam?.exec(buffer) ?? null;
    if (byLine === -1 && bySeam === null) {
      at = Math.max(at, buffer.length - 200);
      return false;
    }
    at = bySeam ? bySeam.index + bySeam[0].length - 1 : byLine + marker.length - 1;
    lost = false;
    return true;
  }

  /** Walks inside an element to its end; true when the element is complete or faulty (then in `out`). */
  function walk(out: JsonPiece[]): boolean {
    for (; at < buffer.length; at++) {
      const character = buffer[at]!;
      if (inString) {
        if (character === "\\") at++;
        else if (character === '"') inString = false;
        else if (character === "\n") return out.push(piece(at, "broken")) > 0;
      } else if (character === '"') inString = true;
      else if (character === "{" || character === "[") brackets += character;
      else if (character === "}" || character === "]") {
        if (brackets === "") return out.push(piece(at === start ? ++at : at, null)) > 0;
        const opening = brackets.at(-1);
        if ((character === "}") !== (opening === "{")) return out.push(piece(at, "broken")) > 0;
        brackets = brackets.slice(0, -1);
        if (brackets === "") return out.push(piece(++at, null)) > 0;
      } else if (brackets === "" && SPACE.test(character)) return out.push(piece(at, null)) > 0;
    }
    if (at - start > MAX_ROW_CHARACTERS) {
      kept ??= buffer.slice(start, start + 2000);
      start = at;
    }
    return false;
  }

  function advance(out: JsonPiece[]): void {
    while (!ended) {
      if (lost && !resync()) return;
      if (start === -1) {
        while (at < buffer.length && SPACE.test(buffer[at]!)) at++;
        if (at >= buffer.length) return;
        if (inArray && buffer[at] === "]") {
          ended = true;
          return;
        }
        if (indent === undefined) noteIndent();
        start = at;
      }
      if (!walk(out)) return;
    }
  }

  return {
    push(text: string): JsonPiece[] {
      if (ended) return [];
      const keepFrom = start === -1 ? Math.max(0, Math.min(at, buffer.length) - 200) : start;
      buffer = buffer.slice(keepFrom) + text;
      at -= keepFrom;
      if (start !== -1) start = 0;
      const out: JsonPiece[] = [];
      advance(out);
      return out;
    },
    /** At the end of the text: an element, or an array, without its end was cut. */
    finish(): JsonPiece[] {
      if (ended) return [];
      if (start === -1) return inArray ? [{ text: "", fault: "cut" }] : [];
      return [piece(buffer.length, brackets === "" && !inString ? null : "cut")];
    },
  };
}
