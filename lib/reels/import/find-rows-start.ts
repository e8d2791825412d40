/** Lists that belong to one reel, not lists of reels. */
const INNER_LISTS = /^(?:hash_?tags|mentions|tags|children|values|covers|comments|insights|challenges|text_?extra|effect_?stickers|media_?urls|user_?tags|errors|warnings)$/i;

type Level = { isArray: boolean; key: string | null; isInner: boolean };

/**
 * Where the records of a JSON text begin: after the bracket of the first list of objects that is
 * not a part of a reel (`{"collector":[{...}]}`, `{"media":{"data":[{...}]}}`), else at the start
 * (one object, or several after another). Works on a beginning of the text.
 */
export function findRowsStart(text: string): { rowsStart: number; inArray: boolean } {
  const levels: Level[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    const level = levels.at(-1);
    if (character === '"') {
      const end = endOfString(text, at);
      if (end === -1) break;
      if (level && !level.isArray && /^\s*:/.test(text.slice(end + 1, end + 20))) level.key = text.slice(at + 1, end);
      at = end;
    } else if (character === "[" || character === "{") {
      const isInner = (level?.isInner ?? false) || (level?.isArray ?? false) || INNER_LISTS.test(level?.key ?? "");
      if (character === "[" && !isInner && isListOfObjects(text, at + 1, levels.length === 0)) return { rowsStart: at + 1, inArray: true };
      levels.push({ isArray: character === "[", key: null, isInner });
    } else if (character === "]" || character === "}") {
      levels.pop();
      if (levels.length === 0) break;
    }
  }
  return { rowsStart: 0, inArray: false };
}

/** A list at the very top holds the rows whatever they are; a deeper one must begin with an object. */
function isListOfObjects(text: string, from: number, isTop: boolean): boolean {
  if (isTop) return true;
  for (let at = from; at < text.length; at++) if (!/\s/.test(text[at]!)) return text[at] === "{";
  return false;
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === '"') return at;
  }
  return -1;
}
