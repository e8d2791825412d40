/** Columns of a line's picture that one word stands in, from and up to. */
export type WordColumns = [from: number, to: number];

/** Of the line's height: letters stand nearer to each other than this, words further apart. */
const WORD_GAP = 0.24;
/** Of the line's height, left out above and below. */
const EDGE = 0.14;
/** A column with less of the letters' colour than this share of its height is empty. */
const EMPTY_COLUMN = 0.04;

/** The grey level that parts a picture's two crowds best (Otsu 1979). */
function findThreshold(grey: Uint8Array): number {
  const counts = new Array<number>(256).fill(0);
  for (const level of grey) counts[level] = (counts[level] ?? 0) + 1;
  const total = counts.reduce((sum, count, level) => sum + count * level, 0);
  let [below, sumBelow, best, threshold] = [0, 0, 0, 127];
  for (let level = 0; level < 256; level++) {
    below += counts[level] ?? 0;
    sumBelow += (counts[level] ?? 0) * level;
    const above = grey.length - below;
    if (below === 0 || above === 0) continue;
    const apart = below * above * (sumBelow / below - (total - sumBelow) / above) ** 2;
    if (apart > best) [best, threshold] = [apart, level];
  }
  return threshold;
}

/** Words of one line of text by the gaps between them; one word where the ground is too busy to see gaps. */
export function splitWords(line: Uint8Array, width: number, height: number): WordColumns[] {
  // Boxes reach beyond a caption's bar: the middle rows have every letter and none of what is around.
  const [top, bottom] = [Math.floor(height * EDGE), Math.ceil(height * (1 - EDGE))];
  const grey = line.subarray(top * width, bottom * width);
  const threshold = findThreshold(grey);
  const bright = grey.reduce((sum, level) => sum + Number(level > threshold), 0);
  // Letters cover less of a line than their ground does.
  const isLetter = bright * 2 < grey.length ? (level: number) => level > threshold : (level: number) => level <= threshold;
  const isInked = Array.from({ length: width }, (_, x) => {
    let ink = 0;
    for (let y = 0; y < bottom - top; y++) ink += Number(isLetter(grey[y * width + x] ?? 0));
    return ink > height * EMPTY_COLUMN;
  });
  const words: WordColumns[] = [];
  isInked.forEach((inked, x) => {
    if (!inked) return;
    const last = words.at(-1);
    if (last && x - last[1] < height * WORD_GAP) last[1] = x + 1;
    else words.push([x, x + 1]);
  });
  return words;
}

const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/**
 * Sets spaces into `line` where its words, read one by one, begin and end. A word that could not be read alone is
 * whatever stands between its neighbours. Null where the words are not to be found in the line.
 */
export function setSpaces(line: string, words: string[]): string | null {
  const characters = [...line].filter((character) => character !== " ");
  const letters = characters.map((character) => (bare(character) === "" ? "" : bare(character)));
  const text = characters.join("").toLowerCase();
  let at = 0;
  let isOpen = false;
  const starts: number[] = [0];
  for (const word of words.map((one) => one.replaceAll(" ", "").toLowerCase())) {
    const found = word === "" ? -1 : text.indexOf(word, at);
    if (found < 0) {
      // Begins here; where it ends the next word tells.
      if (isOpen) return null;
      starts.push(at);
      isOpen = true;
      continue;
    }
    if (found !== at && !isOpen) return null;
    starts.push(found);
    at = found + word.length;
    isOpen = false;
  }
  if (!isOpen && at !== characters.length && letters.slice(at).some((letter) => letter !== "")) return null;
  const bounds = [...new Set(starts)].sort((one, other) => one - other);
  return bounds.map((from, index) => characters.slice(from, bounds[index + 1]).join("")).filter(Boolean).join(" ");
}
