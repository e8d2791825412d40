import { expect, test } from "vitest";
import type { Database } from "#lib/db/database.ts";
import { takeTurns } from "./take-turns.ts";

test("a few at a time, in the order they came; one that fails or was stopped passes its turn on", async () => {
  const db = {} as Database;
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const start = (n: number, signal = new AbortController().signal) =>
    takeTurns({ db, signal, run: () => new Promise<number>((resolve, reject) => {
      begun.push(n);
      ends.push(() => (n === 1 ? reject(new Error("lost")) : resolve(n)));
    }) });
  const settled = Promise.allSettled([start(0), start(1), start(2, AbortSignal.abort()), start(3), start(4)]);
  expect(begun).toEqual([0, 1]);
  for (let n = 0; n < 4; n++) {
    ends[n]?.();
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect((await settled).map(({ status }) => status)).toEqual(["fulfilled", "rejected", "rejected", "fulfilled", "fulfilled"]);
  expect(begun).toEqual([0, 1, 3, 4]);
});
