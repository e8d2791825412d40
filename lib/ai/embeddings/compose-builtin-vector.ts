import { embedHashed, HASHED_DIMENSIONS } from "./embed-hashed.ts";

export const USE_DIMENSIONS = 512;

/** How much the hashed cosine counts against USE's; .5 measured the same within noise, .1 and 1 worse. */
const HASH_SHARE = 0.3;

/** USE-lite knows English pieces only and gives unrelated Russian sentences cosine .91: below this share of Latin letters it is left out. */
const MIN_LATIN_SHARE = 0.5;

/** Whether the USE half speaks for a text: at least half of its letters are Latin. */
export function isMostlyLatin(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return letters > 0 && latin / letters >= MIN_LATIN_SHARE;
}

/**
 * One vector of the built-in space: [USE, unit or zero | sqrt(0.3) x hashed, unit], 512 + 512 numbers.
 * So the inner product of two vectors is (USE cosine, 0 unless both have that half) + 0.3 x hash cosine:
 * a text's product with itself is 1.3 with the USE half, 0.3 without, 0 for ''.
 */
export function composeBuiltinVector(text: string, use: Float32Array | null): Float32Array {
  const vector = new Float32Array(USE_DIMENSIONS + HASHED_DIMENSIONS);
  const scale = Math.sqrt(HASH_SHARE);
  embedHashed(text).forEach((value, i) => (vector[USE_DIMENSIONS + i] = value * scale));
  if (!use) return vector;
  const length = Math.hypot(...use);
  if (length > 0) use.forEach((value, i) => (vector[i] = value / length));
  return vector;
}
