/**
 * The words of a text as retrieval compares them: NFKC, lower case, ё as е, runs of letters,
 * marks and digits. '#', '@', '_', emoji and punctuation separate.
 */
export function splitWords(text: string): string[] {
  return text.normalize("NFKC").toLowerCase().replaceAll("ё", "е").match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
