const MAX_TAGS = 100;
const MAX_TAG_LENGTH = 150;

const NOT_TAG_CHARACTERS = /[^\p{L}\p{M}\p{N}_\p{Extended_Pictographic}]+/gu;
const IN_TEXT = /(?<![&\/=])[#＃]([\p{L}\p{M}\p{N}_\p{Extended_Pictographic}\u200d\ufe0f]+)/gu;
const MENTION = /(?<![\p{L}\p{N}_.@/])@([\p{L}\p{N}_][\p{L}\p{N}_.]{0,60})/gu;

/** NFKC, lower case, without '#', spaces and signs; empty where nothing or only digits are left. */
function foldTag(tag: string): string {
  const folded = tag.normalize("NFKC").toLowerCase().replace(NOT_TAG_CHARACTERS, "").toWellFormed();
  return /^\d*$/.test(folded) || folded.length > MAX_TAG_LENGTH ? "" : folded;
}

/** The first non-empty name of a hashtag object as scrapers write them. */
function nameOf(item: unknown): string {
  if (typeof item === "string") return item;
  if (typeof item !== "object" || item === null) return "";
  for (const key of ["name", "hashtagName", "hashtag_name", "title", "tag", "text"]) {
    const value = (item as Record<string, unknown>)[key];
    if (typeof value === "string" && value !== "") return value;
  }
  return "";
}

function splitJsonList(text: string): string[] | null {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list.map(nameOf) : null;
  } catch {
    return null;
  }
}

/** "['a', \"b\"]" as Python prints lists; the quotes inside are not JSON's. */
function splitPythonList(text: string): string[] {
  const quoted = [...text.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g)].map((m) => m[1] ?? m[2] ?? "");
  return quoted.length > 0 ? quoted : text.slice(1, -1).split(",");
}

function splitTags(value: unknown): string[] {
  if (Array.isArray(value)) return value.map(nameOf);
  if (typeof value !== "string") return [];
  const text = value.trim();
  if (text.startsWith("[") && text.endsWith("]")) return splitJsonList(text) ?? splitPythonList(text);
  if (/[,;|\n]/.test(text)) return text.split(/[,;|\n]/);
  if (/[#＃]/.test(text)) return text.split(/[#＃]/);
  return text.split(/\s+/);
}

function unique(tags: Iterable<string>): string[] {
  const seen = new Set<string>();
  for (const tag of tags) if (tag !== "" && seen.size < MAX_TAGS) seen.add(tag);
  return [...seen];
}

/** Hashtags written in a text, folded, in order; "#a#b" is two, the end of an address and "&#39;" none. */
function findHashtags(text: string): string[] {
  return [...text.replace(/https?:\S+/g, " ").matchAll(IN_TEXT)].map((m) => foldTag(m[1] ?? ""));
}

/**
 * Hashtags of a reel: those of the file's field (a list, objects with names, JSON or a Python
 * list as text, "#a #b", "a, b", "a|b"), then those of its texts. Folded, no duplicates, at most 100.
 */
export function parseHashtags(value: unknown, ...texts: string[]): string[] {
  return unique([...splitTags(value).map(foldTag), ...texts.flatMap(findHashtags)]);
}

/** Handles mentioned, lower case, without '@': the file's list, then those of the text. */
export function parseMentions(value: unknown, text: string): string[] {
  const listed = splitTags(value).map((item) => item.trim().replace(/^@/, "").toLowerCase());
  const written = [...text.matchAll(MENTION)].map((m) => (m[1] ?? "").toLowerCase().replace(/\.+$/, ""));
  return unique([...listed, ...written].map((handle) => handle.toWellFormed()).filter((handle) => handle.length <= MAX_TAG_LENGTH));
}
