import { type Tone, TONES } from "#lib/scripts/vocabulary.ts";

export interface Voiced {
  tone: Tone;
  text: string;
}

/** Words and word pairs: a tone shows in "no more" rather than in either word. */
function features(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}]+|[?!]/gu) ?? [];
  return [...words, ...words.slice(1).map((word, index) => `${words[index]} ${word}`)];
}

/** A feature of fewer scripts than this belongs to a topic and not to a tone. */
const MIN_SCRIPTS = 6;

/** Features that enough of the known scripts share. */
function commonFeatures(known: readonly Voiced[]): ReadonlySet<string> {
  const scripts = new Map<string, number>();
  for (const { text } of known) for (const feature of new Set(features(text))) scripts.set(feature, (scripts.get(feature) ?? 0) + 1);
  return new Set([...scripts].filter(([, count]) => count >= MIN_SCRIPTS).map(([feature]) => feature));
}

/**
 * A stand-in for a reader who has heard some scripts of each tone: multinomial naive Bayes with add-one smoothing over
 * words and word pairs that several scripts share (Manning, Raghavan and Schütze 2008, 13.2). Gives the share of `heard` whose tone it names; chance
 * is one in five.
 */
export function guessTones(known: readonly Voiced[], heard: readonly Voiced[]): number {
  const vocabulary = commonFeatures(known);
  const models = TONES.map((tone) => {
    const counts = new Map<string, number>();
    let total = 0;
    for (const { text } of known.filter((script) => script.tone === tone)) {
      for (const feature of features(text).filter((one) => vocabulary.has(one))) {
        counts.set(feature, (counts.get(feature) ?? 0) + 1);
        total += 1;
      }
    }
    return { tone, counts, total };
  });
  const right = heard.filter(({ tone, text }) => {
    const own = features(text).filter((feature) => vocabulary.has(feature));
    const scores = models.map((model) => own.reduce((sum, feature) => sum + Math.log(((model.counts.get(feature) ?? 0) + 1) / (model.total + vocabulary.size)), 0));
    return models[scores.indexOf(Math.max(...scores))]?.tone === tone;
  });
  return right.length / Math.max(1, heard.length);
}
