import { cleanText, letterLanguage } from "../text/clean-text.ts";
import { countWords } from "../text/count-words.ts";
import { splitSentences } from "../text/split-sentences.ts";
import type { ScriptLanguage } from "#lib/scripts/vocabulary.ts";

const TELLS_WRITER =
  /^(please|make|mention|don't|do not|use|add|keep|avoid|include|write|no |never|tone|style|remember|пожалуйста|сделай|упомян|добавь|включи|не надо|не говори|не упоминай|используй|избегай|напиши|без |тон|стиль|нужно|надо|пусть|ignore|игнорируй|забудь)/iu;
const MENTION_THAT = /^(?:please )?(?:mention|say|add|tell (?:them|people)) (?:that )?(.+)$|^(?:упомян\S+|скажи\S*|добавь\S*),? что (.+)$/iu;
const MAX_NOTE_WORDS = 24;

/** Sentences of a creator's notes that can be spoken as they are; wishes addressed to the writer are left out. */
export function readNotes(notes: string, language: ScriptLanguage): string[] {
  return splitSentences(cleanText(notes.replace(/[\n•;]+/g, ". ")).replace(/\.\s*\./g, "."))
    .map((sentence) => {
      const mention = MENTION_THAT.exec(sentence);
      return mention?.[1] ?? mention?.[2] ?? (TELLS_WRITER.test(sentence) ? "" : sentence);
    })
    .map((sentence) => sentence.replace(/[\s.]+$/, ""))
    .filter((sentence) => letterLanguage(sentence) === language && countWords(sentence) >= 3 && countWords(sentence) <= MAX_NOTE_WORDS);
}
