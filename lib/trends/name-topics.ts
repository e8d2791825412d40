import { isStopWord } from "#lib/ai/embeddings/stop-words.ts";
import { splitWords } from "#lib/ai/embeddings/split-words.ts";
import { isGenericTag } from "./generic-tags.ts";
import { isTopicStopWord } from "./topic-stop-words.ts";
import { MIN_AUTHORS, MIN_REELS } from "./windows.ts";

export type TopicText = { reelId: string; authorId: string; caption: string; hashtags: string[]; cluster: number };
export type NamedTopic = { key: string; label: string; reelIds: string[] };

const LABEL_WORDS = 3;
/** So many times as frequent in the cluster as in the corpus makes a word distinctive. */
const MIN_LIFT = 2.5;
/** A name that fits fewer of its reels is none. */
const MIN_COVERAGE = 0.4;

/** A word well behind the first adds nothing to the name. */
const MIN_PART_OF_BEST = 0.4;
/** Creators name subjects by hashtags. */
const HASHTAG_FACTOR = 1.3;
const PAIR_FACTOR = 1.4;

type Term = { text: string; stem: string; isTag: boolean };
type Count = { reels: number; tagged: number; authors: Set<string>; forms: Map<string, number> };

/**
 * Names clusters by their most distinctive words and word pairs (class-based TF-IDF, Grootendorst 2022,
 * counting a reel once): "cold brew · espresso · milk". A word needs 3 reels and 2 authors. Clusters
 * without at least two such words, or whose words fit under 40 % of their reels, are no topics. A topic's
 * reels are those of the cluster that have a word of the name or another of its distinctive hashtags.
 */
export function nameTopics(texts: TopicText[]): NamedTopic[] {
  const corpus = new Map<string, number>();
  const clusters = new Map<number, { members: { text: TopicText; stems: Set<string> }[]; counts: Map<string, Count> }>();
  for (const text of texts) {
    const terms = findTerms(text);
    const cluster = clusters.get(text.cluster) ?? { members: [], counts: new Map<string, Count>() };
    clusters.set(text.cluster, cluster);
    cluster.members.push({ text, stems: new Set(terms.map((term) => term.stem)) });
    for (const [stem, forms] of Map.groupBy(terms, (term) => term.stem)) {
      corpus.set(stem, (corpus.get(stem) ?? 0) + 1);
      countReel(cluster.counts, stem, forms, text);
    }
  }
  const named = [...clusters.values()].flatMap(({ members, counts }) => {
    const scored = scoreTerms(counts, members.length, corpus, texts.length);
    const chosen = chooseWords(scored);
    const naming = new Set([...chosen, ...scored.filter(({ isTag }) => isTag)].map(({ stem }) => stem));
    const fitting = members.filter(({ stems }) => [...naming].some((stem) => stems.has(stem)));
    if (chosen.length < 2 || fitting.length < MIN_COVERAGE * members.length) return [];
    const words = chosen.map(({ form }) => form);
    return [{ key: [...words].sort().join("+").replaceAll(" ", "-"), label: words.join(" · "), reelIds: fitting.map(({ text }) => text.reelId) }];
  });
  return [...Map.groupBy(named, ({ key }) => key).values()].map(([first, ...rest]) => ({
    ...first!, reelIds: [...first!.reelIds, ...rest.flatMap(({ reelIds }) => reelIds)],
  }));
}

function findTerms({ caption, hashtags }: TopicText): Term[] {
  const plain = caption.replaceAll(/https?:\/\/\S+|[@#][\p{L}\p{M}\p{N}_.]+/gu, " | ");
  const words = splitWords(plain);
  const terms: Term[] = [];
  words.forEach((word, at) => {
    if (!isNaming(word)) return;
    terms.push({ text: word, stem: stemOf(word), isTag: false });
    const next = words[at + 1];
    if (next && isNaming(next)) terms.push({ text: `${word} ${next}`, stem: `${stemOf(word)} ${stemOf(next)}`, isTag: false });
  });
  for (const tag of hashtags) {
    const word = splitWords(tag).join(" ");
    if (!isGenericTag(tag) && word.length <= 30 && isNaming(word)) terms.push({ text: word, stem: stemOf(word), isTag: true });
  }
  return terms;
}

function isNaming(word: string): boolean {
  return word.length >= 3 && /\p{L}{3}/u.test(word) && !isTopicStopWord(word) && !isStopWord(word) && !isGenericTag(word);
}

/** Enough to put the forms of one word together: Russian endings off, English plural off. */
function stemOf(word: string): string {
  if (!/^\p{Script=Cyrillic}+$/u.test(word)) return word.length > 4 ? word.replace(/(ing|es|s)$/, "") : word;
  if (word.length > 7) return word.slice(0, 7);
  return word.slice(0, Math.max(3, word.length > 5 ? 5 : word.length - 1));
}

function countReel(counts: Map<string, Count>, stem: string, terms: Term[], text: TopicText): void {
  const count = counts.get(stem) ?? { reels: 0, tagged: 0, authors: new Set<string>(), forms: new Map<string, number>() };
  counts.set(stem, count);
  count.reels += 1;
  if (terms.some(({ isTag }) => isTag)) count.tagged += 1;
  count.authors.add(text.authorId);
  for (const { text: form } of terms) count.forms.set(form, (count.forms.get(form) ?? 0) + 1);
}

type Scored = { stem: string; form: string; isTag: boolean; score: number };

/** The distinctive terms of a cluster, best first. */
function scoreTerms(counts: Map<string, Count>, size: number, corpus: Map<string, number>, corpusSize: number): Scored[] {
  const scored = [...counts].flatMap(([stem, count]) => {
    const everywhere = corpus.get(stem) ?? count.reels;
    const lift = count.reels / size / (everywhere / corpusSize);
    if (count.reels < MIN_REELS || count.authors.size < MIN_AUTHORS || lift < Math.min(MIN_LIFT, corpusSize / size / 2)) return [];
    const isTag = count.tagged >= MIN_REELS;
    const factor = (stem.includes(" ") ? PAIR_FACTOR : 1) * (isTag ? HASHTAG_FACTOR : 1);
    // Authors, not reels: one who writes the same in every caption names nothing.
    return [{ stem, form: commonest(count.forms), isTag, score: factor * count.authors.size * Math.log(1 + lift) }];
  });
  return scored.sort((a, b) => b.score - a.score || (a.stem < b.stem ? -1 : 1));
}

function chooseWords(scored: Scored[]): Scored[] {
  const chosen: Scored[] = [];
  for (const term of scored) {
    if (term.score < MIN_PART_OF_BEST * scored[0]!.score) break;
    const squeezed = term.stem.replaceAll(" ", "");
    const isRepeat = chosen.some(({ stem }) => {
      const other = stem.replaceAll(" ", "");
      return other.includes(squeezed) || squeezed.includes(other) || stem.split(" ").some((word) => term.stem.split(" ").includes(word));
    });
    if (!isRepeat) chosen.push(term);
    if (chosen.length === LABEL_WORDS) break;
  }
  return chosen;
}

function commonest(forms: Map<string, number>): string {
  return [...forms].reduce((best, form) => (form[1] > best[1] || (form[1] === best[1] && form[0] < best[0]) ? form : best))[0];
}
