import { foldWidth } from "./fold-width.ts";

/** Names in a text: tags and handles lower case without their sign, links as written. */
export type Names = { hashtags: string[]; handles: string[]; links: string[]; quotes: { text: string; before: string; after: string }[] };

const QUOTE = /«([^«»]{2,300})»|“([^“”]{2,300})”|„([^„“”]{2,300})[“”]|"([^"]{2,300})"|(?<![\p{L}\p{N}])'([^'\n]{2,200})'(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])‘([^‘’\n]{2,200})’(?![\p{L}\p{N}])/gu;
const LINK = /https?:\/\/[^\s)]+|www\.[^\s)]+|(?<![\p{L}\p{N}@._-])[a-z0-9-]+\.(?:com|net|org|io|ru|рф|co|shop|store|link|app|ly)(?![\p{L}\p{N}.])(?:\/[^\s)]*)?/giu;
const AROUND = 30;

export function readNames(written: string): Names {
  const text = foldWidth(written);
  return {
    hashtags: [...text.matchAll(/(?<![\p{L}\p{N}&])#([\p{L}\p{N}_]*\p{L}[\p{L}\p{N}_]*)/gu)].map((match) => match[1]!.toLowerCase()),
    handles: [...text.matchAll(/(?<![\p{L}\p{N}._])@([\p{L}\p{N}_.]+)/gu)].map((match) => match[1]!.toLowerCase().replace(/\.+$/, "")).filter(Boolean),
    links: [...text.matchAll(LINK)].map((match) => match[0]),
    quotes: [...text.matchAll(QUOTE)].map((match) => ({
      text: match.slice(1).find((group) => group !== undefined) ?? "",
      before: text.slice(Math.max(0, match.index - AROUND), match.index),
      after: text.slice(match.index + match[0].length, match.index + match[0].length + AROUND),
    })),
  };
}

/** The text without tags, handles and links: what is left may hold numbers. */
export function stripNames(text: string): string {
  return foldWidth(text).replace(LINK, " ").replace(/[#@][\p{L}\p{N}_.]+/gu, " ");
}

/** Letters and digits only, lower case, ё as е: for finding a quotation in its source. */
export function normaliseWords(text: string): string {
  return text.normalize("NFKC").toLowerCase().replaceAll("ё", "е").replace(/['’ʼ]/gu, "").match(/[\p{L}\p{N}]+/gu)?.join(" ") ?? "";
}
