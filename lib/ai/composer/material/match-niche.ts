import { NICHE_STEMS, type Niche } from "../bank/niche-stems.ts";

const EXACT_BELOW = 5;
/** Stems that say with what or where more often than what about. */
const CIRCUMSTANCE = new Set(["phone", "телефон", "kid", "kids", "child", "children", "дет"]);

/** A short stem must be the whole word (or its plural); a longer one may begin it. */
function stemMatches(word: string, stem: string): boolean {
  if (stem.length < EXACT_BELOW && /[a-z]/.test(stem)) return word === stem || word === `${stem}s`;
  if (stem.length < 4) return word === stem || (word.startsWith(stem) && word.length <= stem.length + 2);
  return word.startsWith(stem) && word.length <= stem.length + 5;
}

const PLACES: readonly [Niche, readonly string[]][] = (Object.entries(NICHE_STEMS) as [Niche, string][]).map(([niche, stems]) => [niche, stems.split(" ")]);

/**
 * The niche whose stems cover a topic best, or null. Earlier words weigh more: a topic names its subject first and
 * its circumstances after ("morning coffee at home").
 */
export function matchNiche(words: readonly string[]): Niche | null {
  let best: { niche: Niche; score: number } | null = null;
  for (const [niche, stems] of PLACES) {
    let score = 0;
    for (const [index, word] of words.entries()) {
      const matched = stems.filter((stem) => stemMatches(word, stem));
      const longest = Math.max(0, ...matched.map((stem) => stem.length));
      const weight = matched.every((stem) => CIRCUMSTANCE.has(stem)) ? 0.5 : 1;
      score += longest === 0 ? 0 : (weight * (4 + longest)) / (1 + index * 0.15);
    }
    if (score > 0 && (best === null || score > best.score)) best = { niche, score };
  }
  return best?.niche ?? null;
}
