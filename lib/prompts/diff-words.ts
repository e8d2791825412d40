export type DiffPart = { text: string; change: "same" | "added" | "removed" };

/** Texts of more words than this are shown as replaced whole: the table below grows with their product. */
const MOST_WORDS = 4_000;

const split = (text: string) => text.match(/[\p{L}\p{N}_]+|\s+|[^\p{L}\p{N}_\s]/gu) ?? [];

function join(parts: DiffPart[]): DiffPart[] {
  const joined: DiffPart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last?.change === part.change) last.text += part.text;
    else if (part.text !== "") joined.push({ ...part });
  }
  return joined;
}

/** What two texts share at the beginning or, of reversed ones, at the end. */
function countShared(a: readonly string[], b: readonly string[]): number {
  let shared = 0;
  while (shared < a.length && shared < b.length && a[shared] === b[shared]) shared += 1;
  return shared;
}

/** Removed and added words of the middle parts, by their longest common subsequence (Wagner and Fischer 1974). */
function compareMiddle(a: readonly string[], b: readonly string[]): DiffPart[] {
  if (a.length > MOST_WORDS || b.length > MOST_WORDS) return [{ text: a.join(""), change: "removed" }, { text: b.join(""), change: "added" }];
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] = a[i] === b[j] ? lengths[(i + 1) * width + j + 1]! + 1 : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
    }
  }
  const parts: DiffPart[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const isSame = i < a.length && j < b.length && a[i] === b[j];
    const isRemoved = !isSame && i < a.length && (j >= b.length || lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!);
    if (isSame) parts.push({ text: a[i]!, change: "same" });
    else parts.push(isRemoved ? { text: a[i]!, change: "removed" } : { text: b[j]!, change: "added" });
    if (isSame || isRemoved) i += 1;
    if (isSame || !isRemoved) j += 1;
  }
  return parts;
}

/** Two texts as one, word by word: what stayed, what went and what came, in order. Leaving out what was added gives `before`, what was removed `after`. */
export function diffWords(before: string, after: string): DiffPart[] {
  const [a, b] = [split(before), split(after)];
  const head = countShared(a, b);
  const tail = countShared(a.slice(head).reverse(), b.slice(head).reverse());
  const same = (words: readonly string[]): DiffPart => ({ text: words.join(""), change: "same" });
  return join([same(a.slice(0, head)), ...compareMiddle(a.slice(head, a.length - tail), b.slice(head, b.length - tail)), same(a.slice(a.length - tail))]);
}
