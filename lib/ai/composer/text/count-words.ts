/** Words as spoken: runs of non-space that hold a letter or a digit, so a lone dash is not a word. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((token) => /[\p{L}\p{N}]/u.test(token)).length;
}
