/** One author's habits must not pass for a trend. */
const MAX_PER_AUTHOR = 3;
/** What a word-for-word repeat of a reel already chosen loses. */
const REPEAT_PENALTY = 0.4;

type Ranked = { score: { total: number }; candidate: { authorId: string; words: ReadonlySet<string> } };

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return shared / (a.size + b.size - shared);
}

/**
 * Maximal marginal relevance (Carbonell and Goldstein 1998), light: each step takes the best score less
 * 0.4 x the greatest word overlap (Jaccard) with what is chosen; at most 3 reels of one author. `ranked` is best first.
 */
export function diversify<T extends Ranked>(ranked: T[], limit: number): T[] {
  const left = ranked.map((item) => ({ item, overlap: 0 }));
  const perAuthor = new Map<string, number>();
  const chosen: T[] = [];
  while (chosen.length < limit && left.length > 0) {
    const values = left.map(({ item, overlap }) => item.score.total - REPEAT_PENALTY * overlap);
    const best = values.indexOf(Math.max(...values));
    const [taken] = left.splice(best, 1);
    if (!taken) break;
    const { authorId, words } = taken.item.candidate;
    const count = perAuthor.get(authorId) ?? 0;
    if (count >= MAX_PER_AUTHOR) continue;
    perAuthor.set(authorId, count + 1);
    chosen.push(taken.item);
    for (const other of left) other.overlap = Math.max(other.overlap, jaccard(words, other.item.candidate.words));
  }
  return chosen;
}
