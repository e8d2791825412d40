/** Makes foreign text safe to put into a frame: no emoji, links, handles, hashes, control or frame characters. */
export function cleanText(text: string): string {
  return text
    .normalize("NFC")
    .replace(/https?:\/\/\S+|www\.\S+/gi, " ")
    .replace(/[\p{Extended_Pictographic}\p{Emoji_Modifier}\u{200d}\u{fe0f}\u{20e3}\u{1f1e6}-\u{1f1ff}]/gu, " ")
    .replace(/[\p{Cc}\p{Cf}]/gu, " ")
    .replace(/#/g, "")
    .replace(/[{[]/g, "(")
    .replace(/[}\]]/g, ")")
    .replace(/[|<>`*_~^\\]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** The script most letters are in; null for text without letters. */
export function letterLanguage(text: string): "en" | "ru" | null {
  const cyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (cyrillic + latin === 0) return null;
  return cyrillic >= latin ? "ru" : "en";
}
