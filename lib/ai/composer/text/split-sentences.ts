/** Sentences of plain prose, end marks kept. Quotation marks after an end mark stay with their sentence. */
export function splitSentences(text: string): string[] {
  return text
    .split(/(?<=[.!?…][”»"']?)\s+(?=[\p{Lu}\p{N}“«"(—])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
}
