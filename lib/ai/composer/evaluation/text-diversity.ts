/** Lower-case words of a text, letters and digits only. */
function tokens(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
}

function grams(words: readonly string[], size: number): string[] {
  return words.slice(size - 1).map((_, index) => words.slice(index, index + size).join(" "));
}

function count(items: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

/** Share of different n-grams among all n-grams of the texts together (Li et al., NAACL 2016, "distinct-n"); falls as texts are added. */
export function distinctN(texts: readonly string[], size: number): number {
  const all = texts.flatMap((text) => grams(tokens(text), size));
  return all.length === 0 ? 0 : new Set(all).size / all.length;
}

const ORDER = 4;
/** For an order without a match: Chen and Cherry (WMT 2014), method 1. */
const EPSILON = 0.1;

/** Clipped matches are looked up by n-gram, so that self-BLEU needs no second pass over the references. */
type Clip = (gram: string) => number;

/** BLEU-4 with uniform weights and the brevity penalty of the closest reference length (Papineni et al., ACL 2002). */
function bleuOf(words: readonly string[], clipOf: (size: number) => Clip, closestLength: number): number {
  let logs = 0;
  for (let size = 1; size <= ORDER; size += 1) {
    const own = count(grams(words, size));
    const clip = clipOf(size);
    const total = Math.max(1, words.length - size + 1);
    const matches = [...own].reduce((sum, [gram, times]) => sum + Math.min(times, clip(gram)), 0);
    if (size === 1 && matches === 0) return 0;
    logs += Math.log((matches === 0 ? EPSILON : matches) / total) / ORDER;
  }
  const penalty = words.length > closestLength ? 1 : Math.exp(1 - closestLength / Math.max(1, words.length));
  return penalty * Math.exp(logs);
}

function closest(lengths: readonly number[], wanted: number): number {
  return lengths.reduce((best, length) => (Math.abs(length - wanted) < Math.abs(best - wanted) || (Math.abs(length - wanted) === Math.abs(best - wanted) && length < best) ? length : best), lengths[0] ?? 0);
}

/** Sentence BLEU-4 of a text against references, 0 to 1. */
export function bleu4(text: string, references: readonly string[]): number {
  const sources = references.map(tokens);
  const clipOf = (size: number): Clip => {
    const counts = sources.map((words) => count(grams(words, size)));
    return (gram) => Math.max(0, ...counts.map((known) => known.get(gram) ?? 0));
  };
  const words = tokens(text);
  return bleuOf(words, clipOf, closest(sources.map(({ length }) => length), words.length));
}

/** For every n-gram its two highest counts and who has the highest: the best among all others than one text is one of them. */
function topTwo(sources: readonly string[][], size: number) {
  const tops = new Map<string, { first: number; second: number; holder: number }>();
  for (const [holder, words] of sources.entries()) {
    for (const [gram, times] of count(grams(words, size))) {
      const top = tops.get(gram) ?? { first: 0, second: 0, holder: -1 };
      if (times > top.first) tops.set(gram, { first: times, second: top.first, holder });
      else tops.set(gram, { ...top, second: Math.max(top.second, times) });
    }
  }
  return tops;
}

/**
 * Mean BLEU-4 of each text against all the others (Zhu et al., SIGIR 2018, "self-BLEU"): 1 = all alike. Rises with the
 * number of texts, so only values over equally many can be compared. NaN for fewer than two texts.
 */
export function selfBleu4(texts: readonly string[]): number {
  const sources = texts.map(tokens);
  const tops = Array.from({ length: ORDER }, (_, index) => topTwo(sources, index + 1));
  const scores = sources.map((words, self) => {
    const clipOf = (size: number): Clip => (gram) => {
      const top = tops[size - 1]?.get(gram);
      return top === undefined ? 0 : top.holder === self ? top.second : top.first;
    };
    const lengths = sources.filter((_, other) => other !== self).map(({ length }) => length);
    return bleuOf(words, clipOf, closest(lengths, words.length));
  });
  return texts.length < 2 ? Number.NaN : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}
