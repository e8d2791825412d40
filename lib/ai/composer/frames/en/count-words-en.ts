import type { CountWords } from "../frames.ts";

const NOUNS = [["small habit", "small habits"], ["move", "moves"], ["detail", "details"], ["quiet fix", "quiet fixes"], ["simple rule", "simple rules"], ["thing", "things"]] as const;
const WORDS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** "three small habits": what a script counts, in words. */
export const countWordsEn: CountWords = {
  nouns: NOUNS.length,
  phrase(count, noun) {
    const [singular, plural] = NOUNS[noun % NOUNS.length] as (typeof NOUNS)[number];
    return `${WORDS[count - 1] ?? "many"} ${count === 1 ? singular : plural}`;
  },
};
