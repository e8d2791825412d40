import { topicWords } from "../material/topic.ts";
import { splitSentences } from "../text/split-sentences.ts";

const plain = (text: string): string => topicWords(text).join(" ");

/** Whether two texts have a sentence in common, whatever its punctuation. */
export function sharesSentence(one: string, other: string): boolean {
  const sentences = new Set(splitSentences(other).map(plain));
  return splitSentences(one).map(plain).some((sentence) => sentence !== "" && sentences.has(sentence));
}
