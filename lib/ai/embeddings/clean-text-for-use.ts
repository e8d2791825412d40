import { isStopWord } from "./stop-words.ts";

/** What USE-lite reads of a caption: no links, handles, emoji or feed-bait tags; other tags as plain words. */
export function cleanTextForUse(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/https?:\S+/g, " ")
    .replace(/@[\p{L}\p{N}_.]+/gu, " ")
    .replace(/#([\p{L}\p{M}\p{N}_]+)/gu, (_, tag: string) => (isStopWord(tag.toLowerCase()) ? " " : ` ${tag}`))
    .replace(/[^\p{L}\p{M}\p{N}\p{P}\s]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}
