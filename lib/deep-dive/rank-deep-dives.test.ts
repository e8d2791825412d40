import { expect, test } from "vitest";
import type { DiveCandidate, DiveTrend } from "./dive-candidates.sql.ts";
import { rankDeepDives } from "./rank-deep-dives.ts";

const NOTHING = { pace: 0, hook_length: 0, text_density: 0, audio: 0 };
const trend = (id: string, score: number, settled = NOTHING): DiveTrend => ({ id, kind: "hashtag", key: id, label: id, parts: [], score, reels: 10, settled });
const candidate = (trendId: string, reelId: string, changes: Partial<DiveCandidate> = {}): DiveCandidate => ({
  trendId, reelId, authorId: `of-${reelId}`, authorHandle: "a", caption: "", platform: "tiktok", demo: false, url: null, plays: 100, mediaState: "metadata_only", hasFile: false, weight: 1, ...changes,
});
const rank = (trends: DiveTrend[], candidates: DiveCandidate[], perTrend = 5, urlHosts: string[] = []) => rankDeepDives({ trends, candidates, perTrend, urlHosts });
const ids = (advised: ReturnType<typeof rank>) => advised.map(({ dives }) => dives.map(({ reelId }) => reelId));

test("of each trend the best few; a heavier trend, a stronger reel, a nearer file count for more, and the score is the product of its parts", () => {
  const advised = rank([trend("big", 4), trend("small", 1)], [candidate("big", "weak", { weight: 0.2 }), candidate("big", "strong", { weight: 5 }), candidate("big", "here", { hasFile: true, mediaState: "media_given" }), candidate("small", "same")], 2);
  expect(ids(advised)).toEqual([["here", "strong"], ["same"]]);
  const scores = advised.flatMap(({ dives }) => dives);
  for (const { score, parts } of scores) expect(score).toBeCloseTo(parts.trend * parts.reel * parts.gap * parts.availability * parts.variety, 12);
  expect(scores.find(({ reelId }) => reelId === "same")?.parts.trend).toBe(0.25);
});

test("a trend is advised on as long as some question has fewer reels than a decision needs, and told which", () => {
  const [none, some, enough] = rank([trend("none", 1), trend("some", 1, { pace: 3, hook_length: 1, text_density: 2, audio: 5 }), trend("enough", 1, { pace: 3, hook_length: 4, text_density: 3, audio: 3 })], ["none", "some", "enough"].map((id) => candidate(id, `r-${id}`)));
  expect(none?.dives[0]).toMatchObject({ reason: { code: "no_dives", question: "pace", have: 0, need: 3 }, parts: { gap: 1 } });
  expect(some?.dives[0]).toMatchObject({ reason: { code: "too_few_dives", question: "hook_length", have: 1, need: 3 }, parts: { gap: expect.closeTo((2 / 3 + 1 / 3) / 4) } });
  expect(enough?.dives).toEqual([]);
});

test("how near the media are", () => {
  const [advised] = rank([trend("t", 1)], [
    candidate("t", "far"), candidate("t", "listed", { url: "https://cdn.example.com/a.mp4" }), candidate("t", "plain-http", { url: "http://cdn.example.com/a.mp4" }), candidate("t", "alike", { url: "https://evilexample.com/a.mp4" }),
    candidate("t", "here", { hasFile: true }), candidate("t", "failed", { hasFile: true, mediaState: "failed" }), candidate("t", "demo", { demo: true }),
  ], 10, [".example.com"]);
  expect(Object.fromEntries(advised?.dives.map(({ reelId, availability }) => [reelId, availability]) ?? [])).toEqual({ far: "to_be_found", listed: "fetchable", "plain-http": "to_be_found", alike: "to_be_found", here: "file_here", failed: "failed_before", demo: "demo" });
  expect(advised?.dives.map(({ reelId }) => reelId).at(-1)).toBe("demo");
});

test("an author's second reel takes a step back, and the order of what comes in changes nothing", () => {
  const reels = [candidate("t", "a1", { authorId: "a", weight: 3 }), candidate("t", "a2", { authorId: "a", weight: 2.9 }), candidate("t", "a3", { authorId: "a", weight: 2.8 }), candidate("t", "b", { weight: 1 })];
  const [advised] = rank([trend("t", 1)], reels);
  expect(advised?.dives.map(({ reelId, parts }) => [reelId, parts.variety])).toEqual([["a1", 1], ["b", 1], ["a2", 0.5], ["a3", 0.25]]);
  expect(rank([trend("t", 1)], reels.toReversed())).toEqual(rank([trend("t", 1)], reels));
  expect(ids(rank([trend("t", 1)], [candidate("t", "y"), candidate("t", "x")]))).toEqual([["x", "y"]]);
  expect(rank([], [])).toEqual([]);
});
