import { splitWords } from "#lib/ai/embeddings/split-words.ts";

/** k1 and b of the baseline: Anserini's defaults, fitted for short texts (Yang, Fang and Lin 2017). */
export const BM25_DEFAULTS = { k1: 0.9, b: 0.4 } as const;

type Posting = { at: number; count: number };
type Bm25Index = { ids: string[]; lengths: number[]; meanLength: number; postings: Map<string, Posting[]>; k1: number; b: number };

/** Words as they stand: no stemming and no stop words, so that the baseline owes nothing to the system it is compared with. */
export function indexBm25(documents: readonly { id: string; text: string }[], { k1, b }: { k1: number; b: number } = BM25_DEFAULTS): Bm25Index {
  const postings = new Map<string, Posting[]>();
  const lengths = documents.map(({ text }, at) => {
    const words = splitWords(text);
    const counts = new Map<string, number>();
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    for (const [word, count] of counts) {
      const list = postings.get(word) ?? [];
      list.push({ at, count });
      postings.set(word, list);
    }
    return words.length;
  });
  const meanLength = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  return { ids: documents.map(({ id }) => id), lengths, meanLength, postings, k1, b };
}

/**
 * BM25 (Robertson et al. 1994; idf = ln(1 + (N - n + .5) / (n + .5)), with the k1 + 1 factor), best first,
 * ties by id. Reels without any of the query's words are left out.
 */
export function rankBm25(index: Bm25Index, query: string): { id: string; score: number }[] {
  const { ids, lengths, meanLength, postings, k1, b } = index;
  const scores = new Map<number, number>();
  for (const word of splitWords(query)) {
    const list = postings.get(word) ?? [];
    const idf = Math.log(1 + (ids.length - list.length + 0.5) / (list.length + 0.5));
    for (const { at, count } of list) {
      const norm = k1 * (1 - b + (b * (lengths[at] ?? 0)) / meanLength);
      scores.set(at, (scores.get(at) ?? 0) + (idf * count * (k1 + 1)) / (count + norm));
    }
  }
  const hits = [...scores].map(([at, score]) => ({ id: ids[at] ?? "", score }));
  return hits.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}
