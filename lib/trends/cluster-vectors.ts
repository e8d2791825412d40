/** Vectors the centres are learnt from; the rest are only assigned. */
const TRAINING_VECTORS = 4_000;
const MAX_ROUNDS = 15;
const MIN_CLUSTER = 5;
const SMALL_SET = 1_000;
const SEEDINGS = 5;

/** `similarity`: cosine to the own centre, after the common mean is taken out. */
export type Clusters = { assignment: Int32Array; similarity: Float32Array; count: number };

/**
 * Spherical k-means (Dhillon & Modha 2001) with k-means++ seeding, deterministic for the same input.
 * `vectors`: rows of `dimensions` numbers, one after the other; centred and normalised in place. About
 * 1.6 sqrt(n) clusters, at most 120 and one for every 5 rows; of five seedings of a small set the closest
 * fit. Heavy: call it through clusterOffThread.
 */
export function clusterVectors(vectors: Float32Array, dimensions: number): Clusters {
  const rows = Math.floor(vectors.length / dimensions);
  const clusters = Math.max(Math.min(rows, 1), Math.min(120, Math.floor(rows / MIN_CLUSTER), Math.round(1.6 * Math.sqrt(rows))));
  centreAndNormalise(vectors, rows, dimensions);
  const training = Math.min(rows, TRAINING_VECTORS);
  const random = mulberry32(rows);
  let best: { centres: Float32Array; fit: number } | undefined;
  for (let seeding = 0; seeding < (rows <= SMALL_SET ? SEEDINGS : 1); seeding++) {
    const learnt = learnCentres(vectors, training, dimensions, clusters, random);
    if (!best || learnt.fit > best.fit) best = learnt;
  }
  const assignment = new Int32Array(rows).fill(-1);
  const similarity = new Float32Array(rows);
  if (best) assign(vectors, rows, dimensions, best.centres, clusters, assignment, similarity);
  return { assignment, similarity, count: clusters };
}

/** `fit`: sum of cosines to the own centre. */
function learnCentres(vectors: Float32Array, rows: number, dimensions: number, clusters: number, random: () => number): { centres: Float32Array; fit: number } {
  const centres = seedCentres(vectors, rows, dimensions, clusters, random);
  const assignment = new Int32Array(rows).fill(-1);
  const similarity = new Float32Array(rows);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const moved = assign(vectors, rows, dimensions, centres, clusters, assignment, similarity);
    if (moved <= rows / 200) break;
    updateCentres(vectors, rows, dimensions, centres, clusters, assignment);
  }
  return { centres, fit: similarity.reduce((sum, cosine) => sum + cosine, 0) };
}

function centreAndNormalise(vectors: Float32Array, rows: number, dimensions: number): void {
  const mean = new Float64Array(dimensions);
  for (let row = 0; row < rows; row++) normalise(vectors, row, dimensions);
  for (let at = 0; at < rows * dimensions; at++) mean[at % dimensions]! += vectors[at]! / rows;
  for (let at = 0; at < rows * dimensions; at++) vectors[at]! -= mean[at % dimensions]!;
  for (let row = 0; row < rows; row++) normalise(vectors, row, dimensions);
}

function normalise(vectors: Float32Array, row: number, dimensions: number): void {
  const start = row * dimensions;
  let square = 0;
  for (let at = start; at < start + dimensions; at++) square += vectors[at]! ** 2;
  const length = Math.sqrt(square);
  if (length === 0) return;
  for (let at = start; at < start + dimensions; at++) vectors[at]! /= length;
}

/** Four sums at once: one alone would wait for its own last addition. `dimensions` past a multiple of 4 are added at the end. */
function dot(left: Float32Array, leftRow: number, right: Float32Array, rightRow: number, dimensions: number): number {
  const a = leftRow * dimensions;
  const b = rightRow * dimensions;
  const whole = dimensions - (dimensions % 4);
  let [s0, s1, s2, s3] = [0, 0, 0, 0];
  for (let at = 0; at < whole; at += 4) {
    s0 += left[a + at]! * right[b + at]!;
    s1 += left[a + at + 1]! * right[b + at + 1]!;
    s2 += left[a + at + 2]! * right[b + at + 2]!;
    s3 += left[a + at + 3]! * right[b + at + 3]!;
  }
  for (let at = whole; at < dimensions; at++) s0 += left[a + at]! * right[b + at]!;
  return s0 + s1 + s2 + s3;
}

function seedCentres(vectors: Float32Array, rows: number, dimensions: number, clusters: number, random: () => number): Float32Array {
  const centres = new Float32Array(clusters * dimensions);
  const distance = new Float64Array(rows).fill(2);
  let chosen = Math.floor(random() * rows);
  for (let cluster = 0; cluster < clusters; cluster++) {
    centres.set(vectors.subarray(chosen * dimensions, (chosen + 1) * dimensions), cluster * dimensions);
    let total = 0;
    for (let row = 0; row < rows; row++) {
      distance[row] = Math.min(distance[row]!, Math.max(0, 1 - dot(vectors, row, centres, cluster, dimensions)));
      total += distance[row]!;
    }
    let left = random() * total;
    chosen = 0;
    while (chosen < rows - 1 && (left -= distance[chosen]!) > 0) chosen++;
  }
  return centres;
}

/** Gives every row its nearest centre; returns how many rows moved. */
function assign(
  vectors: Float32Array, rows: number, dimensions: number, centres: Float32Array, clusters: number, assignment: Int32Array, similarity: Float32Array,
): number {
  let moved = 0;
  for (let row = 0; row < rows; row++) {
    let best = -1;
    let nearest = -Infinity;
    for (let cluster = 0; cluster < clusters; cluster++) {
      const cosine = dot(vectors, row, centres, cluster, dimensions);
      if (cosine > nearest) [best, nearest] = [cluster, cosine];
    }
    if (assignment[row] !== best) moved++;
    assignment[row] = best;
    similarity[row] = nearest;
  }
  return moved;
}

function updateCentres(vectors: Float32Array, rows: number, dimensions: number, centres: Float32Array, clusters: number, assignment: Int32Array): void {
  const before = centres.slice();
  centres.fill(0);
  for (let row = 0; row < rows; row++) {
    const start = assignment[row]! * dimensions;
    for (let at = 0; at < dimensions; at++) centres[start + at]! += vectors[row * dimensions + at]!;
  }
  for (let cluster = 0; cluster < clusters; cluster++) {
    const start = cluster * dimensions;
    if (centres.subarray(start, start + dimensions).every((value) => value === 0)) centres.set(before.subarray(start, start + dimensions), start);
    normalise(centres, cluster, dimensions);
  }
}

/** Small seeded generator (public domain, Tommy Ettinger), so that a refresh of the same data gives the same topics. */
function mulberry32(seed: number): () => number {
  let state = seed + 0x6d2b79f5;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
