/** Sentences of a text, each with its end mark; "3.4" and "@maya.cooks" stay whole. */
export function splitSentences(text: string): string[] {
  return text.split(/(?<=[.!?…]["'»”)]*)\s+|\n+/u).map((sentence) => sentence.trim()).filter(Boolean);
}
