/** A brief's topic in the grammatical shapes that frames can take. Lists are longest first and may be empty. */
export interface Topic {
  /** Noun phrases in the nominative. */
  phrases: string[];
  /** English "about …"; Russian "про …" or "на тему «…»". */
  abouts: string[];
  /** Bare verb phrases ("train a puppy to sit"), Russian infinitives. */
  verbs: string[];
  /** The topic as a question of its own. */
  question: string | null;
  /** Whether it is something one does, or something one looks at. */
  kind: "activity" | "subject";
  /** Lower-case words, for matching. */
  words: string[];
}

/** Lower-case words of a text, letters and digits only. */
export function topicWords(text: string): string[] {
  return text.toLowerCase().replace(/ё/g, "е").match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Longest phrase a voice-over names a topic by, in words. */
export const MAX_TOPIC_WORDS = 8;

/** Words that name nothing once their complement is cut off: "tips", "уход". */
const EMPTY_HEADS =
  /^(the |my )?(tips|ideas|ways|things|guide|best|history|story|how|reasons|rules|уход|подготовка|выбор|путь|история|идеи|обзор|способы|секреты|советы|работа|жизнь|правила|причины|основы|поход|учёба|как \S+|(a |one |first |last |every |первый |один |одна |каждый )?(week|weeks?|days?|months?|years?|nights?|evenings?|неделя|дни|день|месяц|год|ночь|вечер))$/i;

/**
 * A phrase and its shorter heads, cut only before a word that opens a new part ("coffee at home | without a machine").
 */
export function shortenPhrase(phrase: string, openers: ReadonlySet<string>): string[] {
  const words = phrase.split(" ");
  const lengths = [words.length];
  for (let length = words.length - 1; length >= 1; length -= 1) {
    const next = (words[length] as string).toLowerCase().replace(/^[("«“]+/, "");
    const breaksBefore = openers.has(next) || /[,:;–—]$/.test(words[length - 1] as string) || /^[–—(]/.test(words[length] as string);
    if (breaksBefore && !openers.has((words[length - 1] as string).toLowerCase())) lengths.push(length);
  }
  return lengths
    .map((length) => words.slice(0, length).join(" ").replace(/[\s,:;–—-]+$/, ""))
    .filter((head, index, heads) => heads.indexOf(head) === index && !(EMPTY_HEADS.test(head) && head !== phrase))
    .filter((head) => head !== "" && head.split(" ").length <= MAX_TOPIC_WORDS && balanced(head));
}

function balanced(text: string): boolean {
  return [["(", ")"], ["“", "”"], ["«", "»"]].every(([open, close]) => text.split(open as string).length === text.split(close as string).length);
}
