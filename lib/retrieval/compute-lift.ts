/** Fewer known reels than this give an author no usual to compare with. */
const MIN_AUTHOR_REELS = 3;

export type MeasuredLift = { lift: number; liftBasis: "author" | "corpus" } | { lift: null; liftBasis: null };

type Usual = { author: { reelCount: number | null; medianPlays: number | null }; corpusMedianPlays: number | null };

/**
 * Plays over what is usual (1 = as usual): the author's own median where enough of their reels are known,
 * else the median of reels of the same language and age in the corpus. Null where plays are hidden or
 * neither usual is known: never a guess.
 */
export function computeLift(plays: number | null, { author, corpusMedianPlays }: Usual): MeasuredLift {
  if (plays === null) return { lift: null, liftBasis: null };
  const { medianPlays, reelCount } = author;
  if (medianPlays && medianPlays > 0 && (reelCount ?? 0) >= MIN_AUTHOR_REELS) return { lift: plays / medianPlays, liftBasis: "author" };
  if (corpusMedianPlays && corpusMedianPlays > 0) return { lift: plays / corpusMedianPlays, liftBasis: "corpus" };
  return { lift: null, liftBasis: null };
}
