type Mixable = { id: string; kind: string; language: string | null; demo: boolean; score: number };

/** What a card keeps of its score for every card of its kind, and of its language, already above it. */
const SAME_KIND = 0.94;
const SAME_LANGUAGE = 0.97;
/** Real reels go before demo reels of the same standing. */
const DEMO = 0.5;

/** Puts the best `limit` cards in an order in which kinds and languages take turns; the strong still lead. */
export function mixCards<T extends Mixable>(cards: T[], limit: number): T[] {
  const left = [...cards];
  const mixed: T[] = [];
  const seen = new Map<string, number>();
  const times = (key: string) => seen.get(key) ?? 0;
  const worth = (card: T) =>
    card.score * (card.demo ? DEMO : 1) * SAME_KIND ** times(card.kind) * SAME_LANGUAGE ** times(`language:${card.language}`);
  while (left.length > 0 && mixed.length < limit) {
    let best = 0;
    for (let at = 1; at < left.length; at++) if (worth(left[at]!) > worth(left[best]!)) best = at;
    const [card] = left.splice(best, 1);
    mixed.push(card!);
    for (const key of [card!.kind, `language:${card!.language}`]) seen.set(key, times(key) + 1);
  }
  return mixed;
}
