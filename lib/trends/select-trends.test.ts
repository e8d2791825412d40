import { expect, test } from "vitest";
import type { Candidate } from "./details.sql.ts";
import { selectTrends } from "./select-trends.ts";

const candidate = (key: string, change: Partial<Candidate> = {}): Candidate => ({
  keyId: key.length * 1_000 + key.charCodeAt(0), kind: "hashtag", key, stream: "tiktok", basis: "interval", reels: 60, sampledReels: 60, authors: 50, topAuthorReels: 3, reelsSquared: 80,
  measuredAuthors: 50, weight: 50, weightedX: 0, weightedXSquared: 20, measuredReels: 60, ownBaselineReels: 60, ...change,
});
const spreads = (["interval", "publish"] as const).map((basis) => ({ stream: "tiktok", basis, reels: 5_000, variance: 1 }));
const keys = (candidates: Candidate[], entropies: Parameters<typeof selectTrends>[2] = []) => selectTrends(candidates, spreads, entropies).map(({ candidate: { key } }) => key);
const corpus = { stream: "tiktok", tag: null, entropy: 3.8 };

test("a tag over all topics that changes nothing is generic; a niche, a fast and an unmeasured one are not", () => {
  const everywhere = ["anything", "fast"].map((tag) => ({ stream: "tiktok", tag, entropy: 3.2 }));
  const entropies = [corpus, ...everywhere, { stream: "tiktok", tag: "niche", entropy: 0.9 }];
  const fast = candidate("fast", { weightedX: 60, weightedXSquared: 90 });
  expect(keys([candidate("anything"), candidate("niche"), fast, candidate("unmeasured")], entropies)).toEqual(["niche", "fast", "unmeasured"]);
  expect(keys([candidate("anything", { authors: 29 })], entropies)).toEqual(["anything"]);
});

test("an author with more than three quarters of the reels makes no trend, nor do fewer than two measured authors", () => {
  expect(keys([candidate("ok", { topAuthorReels: 45 }), candidate("star", { topAuthorReels: 46 }), candidate("past", { measuredAuthors: 1 })])).toEqual(["ok"]);
});

test("a format of four in ten reels is no trend unless it makes a difference", () => {
  const format = (key: string, change: Partial<Candidate>) => candidate(key, { kind: "format", reels: 2_000, ...change });
  const fast = { weightedX: 60, weightedXSquared: 90 };
  expect(keys([format("usual", {}), format("quick", fast), format("rarer", { reels: 1_999 })])).toEqual(["quick", "rarer"]);
});
