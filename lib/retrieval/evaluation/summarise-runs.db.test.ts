import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { OpenDatabase } from "#lib/db/database.ts";
import { openTestDatabase } from "#lib/db/test-db.ts";
import { COMMITTED_QUALITY } from "./committed-quality.ts";
import { measureScope } from "./measure-scope.ts";
import { readJudgedSet } from "./read-judged-set.ts";
import { type QueryRun, runQueries } from "./run-queries.ts";
import { selectRuns, summariseGroup } from "./summarise-runs.ts";

/** The committed values are cut to three decimals, so this only covers another engine's last digits. */
const ROUNDING = 0.001;

let opened: OpenDatabase;
let runs: QueryRun[];

beforeAll(async () => {
  opened = await openTestDatabase();
  runs = await runQueries({ ctx: { db: opened.db, log: pino({ level: "silent" }) }, input: { set: readJudgedSet() } });
}, 180_000);
afterAll(() => opened.close());

const ndcgOf = (group: "en" | "ru" | "all", system: string) => summariseGroup(runs, group).systems.find((row) => row.system === system)?.ndcg10 ?? NaN;

test.each(["en", "ru", "all"] as const)("nDCG@10 of the fused ranking is not under the committed value: %s", (group) => {
  expect(ndcgOf(group, "hybrid")).toBeGreaterThanOrEqual(COMMITTED_QUALITY[group] - ROUNDING);
});

test("on English queries the fused ranking beats every arm alone and BM25, query by query", () => {
  const { comparisons } = summariseGroup(runs, "en");
  for (const against of ["vector", "text", "exact", "neighbour", "bm25"]) {
    const comparison = comparisons.find((entry) => entry.against === against);
    expect(comparison?.difference, against).toBeGreaterThan(0);
    expect(comparison?.p, against).toBeLessThan(0.05);
  }
});

test("on Russian queries it is no worse than the best arm", () => {
  const { systems } = summariseGroup(runs, "ru");
  const arms = systems.filter(({ system }) => ["vector", "text", "exact", "neighbour", "bm25"].includes(system));
  expect(ndcgOf("ru", "hybrid")).toBeGreaterThanOrEqual(Math.max(...arms.map(({ ndcg10 }) => ndcg10)));
});

test("weights hold on queries they were not chosen on", () => {
  for (const group of ["en held out", "ru held out"] as const) {
    const comparison = summariseGroup(runs, group).comparisons.find(({ against }) => against === "vector");
    expect(comparison?.difference, group).toBeGreaterThan(0);
  }
});

test("an unknown handle or an empty corpus aside, every query finds something, and what a brief is given is a part of it", () => {
  expect(runs.filter(({ rankings }) => rankings.hybrid.length === 0).map(({ query }) => query.id)).toEqual([]);
  for (const { query, rankings } of runs) expect(rankings.shipped.filter((id) => !rankings.hybrid.includes(id)), query.id).toEqual([]);
  const scope = measureScope(selectRuns(runs, "en"));
  expect(scope.precision).toBeGreaterThan(0.3);
  expect(scope.authorsAfter).toBeGreaterThanOrEqual(scope.authorsBefore);
});
