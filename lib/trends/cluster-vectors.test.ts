import { expect, test } from "vitest";
import { clusterOffThread } from "./cluster-off-thread.ts";
import { clusterVectors } from "./cluster-vectors.ts";

const DIMENSIONS = 64;

/** `groups` directions with `size` rows each around them, interleaved; reproducible noise. */
function groupedVectors(groups: number, size: number): Float32Array<ArrayBuffer> {
  const vectors = new Float32Array(groups * size * DIMENSIONS);
  for (let row = 0; row < groups * size; row++) {
    for (let at = 0; at < DIMENSIONS; at++) vectors[row * DIMENSIONS + at] = 0.08 * Math.sin(row * 12.9898 + at * 78.233 + row * at);
    vectors[row * DIMENSIONS + (row % groups)]! += 1;
  }
  return vectors;
}

const groupsPerCluster = (assignment: Int32Array, groups: number) =>
  [...Map.groupBy(assignment.keys(), (row) => assignment[row]).values()].map((rows) => new Set(rows.map((row) => row % groups)).size);

test("rows of one direction come together and the same input gives the same clusters", () => {
  const first = clusterVectors(groupedVectors(9, 30), DIMENSIONS);
  expect(Math.max(...groupsPerCluster(first.assignment, 9))).toBe(1);
  expect(Math.min(...first.similarity)).toBeGreaterThan(0.5);
  expect(clusterVectors(groupedVectors(9, 30), DIMENSIONS).assignment).toEqual(first.assignment);
});

test("a large set is clustered in a thread of its own with the same result", async () => {
  const inPlace = clusterVectors(groupedVectors(10, 90), DIMENSIONS);
  let turns = 0;
  const ticking = setInterval(() => (turns += 1), 5);
  const elsewhere = await clusterOffThread(groupedVectors(10, 90), DIMENSIONS);
  clearInterval(ticking);
  expect(elsewhere.assignment).toEqual(inPlace.assignment);
  expect(turns).toBeGreaterThan(1);
});

test("empty and zero vectors do no harm", () => {
  expect(clusterVectors(new Float32Array(0), DIMENSIONS).assignment).toHaveLength(0);
  const { similarity } = clusterVectors(new Float32Array(20 * DIMENSIONS), DIMENSIONS);
  expect([...similarity].every(Number.isFinite)).toBe(true);
});
