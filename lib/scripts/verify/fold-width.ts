/** Full-width signs and the digits of other alphabets and typefaces as the usual ones: "＠ｎａｍｅ", "𝟒𝟕 ％" hide nothing. */
export function foldWidth(text: string): string {
  return text.replace(/[\p{Nd}\uFF01-\uFF5E\uFE60-\uFE6B]/gu, (character) => character.normalize("NFKC"));
}
