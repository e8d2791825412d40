import { composeBuiltinVector, isMostlyLatin } from "../../lib/ai/embeddings/compose-builtin-vector.ts";
import { embedTexts } from "../../lib/ai/embeddings/embed-texts.ts";
import { readJudgedSet } from "../../lib/retrieval/evaluation/read-judged-set.ts";

const USE_DIMENSIONS = 512;
/** Words a made-up reel keeps of the caption it is made from, and how many others it gets of a long-tailed vocabulary. */
const KEPT_PART = 0.6;
const OTHER_WORDS = 6;
const VOCABULARY = 40_000;
/** Part of another caption's meaning and of chance in a USE half: cosine with the caption's own about .75 to .95. */
const OTHER_MEANING = 0.25;
const CHANCE = 0.45;

/** Park and Miller's generator: the same corpus in every run. */
export function makeRandom(seed) {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** A normal draw, near enough for noise in many dimensions. */
const normal = (random) => (random() + random() + random() - 1.5) * 2;

const LETTERS = { en: ["bcdfghklmnprstvz", "aeiou"], ru: ["бвгджзклмнпрстфх", "аеиоу"] };

/** A word of a language's vocabulary by Zipf's law: pronounceable, the same for the same place. */
function drawWord(random, language) {
  const [consonants, vowels] = LETTERS[language];
  let left = Math.floor(VOCABULARY ** random()) + 19;
  let word = "";
  while (left > 0) {
    word += consonants[left % 16] + vowels[(left >> 4) % 5];
    left = Math.floor(left / 80);
  }
  return word;
}

function unit(values) {
  const length = Math.hypot(...values);
  return length === 0 ? values : values.map((value) => value / length);
}

/** USE half of a reel between its caption, another caption and chance, unit length. */
function mixMeaning(own, other, random) {
  const nudge = CHANCE * random();
  const share = OTHER_MEANING * random();
  return unit(own.map((value, i) => value + share * other[i] + (nudge * normal(random)) / Math.sqrt(USE_DIMENSIONS)));
}

/**
 * Makes reels that lie in the built-in space as imported ones do, without embedding each (10 ms of USE-lite a text):
 * every reel takes most words of one caption of the judged set and some of a Zipf vocabulary. Its hashed half is the
 * real one of that text; its USE half is the caption's real one moved towards another caption's and by chance
 * (zero where the text is mostly not Latin, as everywhere). So it is clustered, with the real norms.
 */
export async function openReelMaker() {
  const { captions } = readJudgedSet();
  const { vectors } = await embedTexts(captions.map(({ caption }) => caption));
  const meanings = vectors.map((vector) => vector.subarray(0, USE_DIMENSIONS));
  return (n) => {
    const random = makeRandom(n * 7_919 + 17);
    for (let i = 0; i < 3; i++) random();
    const from = Math.floor(random() * captions.length);
    const source = captions[from];
    const words = source.caption.split(/\s+/).filter(() => random() < KEPT_PART);
    const others = Array.from({ length: Math.floor(random() * OTHER_WORDS) }, () => drawWord(random, source.language));
    const caption = [...words, ...others, `#${drawWord(random, source.language)}`].join(" ");
    const text = source.audioTitle ? `${caption}\n${source.audioTitle}` : caption;
    const other = meanings[Math.floor(random() * captions.length)];
    const use = isMostlyLatin(text) ? Float32Array.from(mixMeaning([...meanings[from]], other, random)) : null;
    const hashtags = [...new Set([...caption.toLowerCase().matchAll(/#([\p{L}\p{N}_]+)/gu)].map(([, tag]) => tag))];
    return { n, source: from, language: source.language, audioTitle: source.audioTitle, caption, text, hashtags, draw: random(), vector: composeBuiltinVector(text, use) };
  };
}
