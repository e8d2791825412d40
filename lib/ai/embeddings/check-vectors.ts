import { AppError } from "#lib/errors.ts";
import { EMBEDDING_DIMENSIONS } from "./embedder.ts";

function refuse(problem: string): never {
  throw new AppError("embedder_output_invalid", { message: `The embedding model's answer can't be used: ${problem}.`, details: { problem } });
}

function toUnit(values: ArrayLike<number>): Float32Array {
  if (values.length !== EMBEDDING_DIMENSIONS) refuse(`${values.length} dimensions instead of ${EMBEDDING_DIMENSIONS}`);
  const vector = Float32Array.from(values);
  // One NaN or Infinity among the numbers makes the length one.
  const length = Math.hypot(...vector);
  if (!Number.isFinite(length)) refuse("a number that is none");
  if (length < 1e-6) refuse("a vector of zeros");
  return vector.map((value) => value / length);
}

/**
 * Vectors as they are stored: as many as texts, of 1024 finite numbers, unit length (the index compares by inner
 * product). Throws AppError `embedder_output_invalid` for the whole answer where one is not.
 */
export function checkVectors(answer: ArrayLike<number>[], texts: number): Float32Array[] {
  if (answer.length !== texts) refuse(`${answer.length} vectors for ${texts} texts`);
  return answer.map(toUnit);
}
