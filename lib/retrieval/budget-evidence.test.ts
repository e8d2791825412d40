import { expect, test } from "vitest";
import { budgetEvidence, estimateTokens } from "./budget-evidence.ts";
import { listCitableFields } from "./list-citable-fields.ts";
import { renderEvidenceBlock } from "./render-evidence-block.ts";
import type { Evidence } from "./schema.ts";

const said = (seconds: number) => Array.from({ length: seconds }, (_, i) => ({ startSeconds: i, endSeconds: i + 1, text: `and this is what was said in second ${i}` }));

function makeEvidence(rank: number, over: Partial<Evidence> = {}): Evidence {
  const item: Evidence = {
    id: `E${rank}`, rank, reelId: `other:${rank}`, platform: "other", tier: "metadata", mediaState: "metadata_only", demo: false,
    caption: `Caption ${rank} about iced coffee at home`, hashtags: ["coffee"], audioKey: null, audioTitle: null,
    authorId: "other:a", authorHandle: "anna", language: "en", country: null, durationSeconds: 20, publishedAt: "2026-10-01T08:00:00.000Z",
    observedAt: null, url: null, counts: { plays: 1200, likes: 30, comments: null, shares: null, saves: null }, lift: null, liftBasis: null, scope: "topic", facts: null,
    found: [], score: { total: 1, parts: {} }, trendIds: [], citableFields: [], ...over,
  };
  return { ...item, citableFields: listCitableFields(item) };
}
const dive = (rank: number, over: Partial<Evidence> = {}) =>
  makeEvidence(rank, { tier: "deep_dive", facts: { method: "by hand", cutsSeconds: [1, 2], transcript: said(40) }, ...over });

type Line = { id: string; tier: string; fields: Record<string, unknown> };
const linesOf = (block: string): Line[] => block.split("\n").filter((line) => line.startsWith("{")).map((line) => JSON.parse(line));

test("facts of video and sound are told of the five best deep dives about the brief, metadata of all", () => {
  const evidence = [...Array.from({ length: 8 }, (_, i) => dive(i + 1)), makeEvidence(9), dive(10, { scope: "comparison" })];
  const lines = linesOf(renderEvidenceBlock({ evidence, tokenBudget: 10_000 }));
  expect(lines.map(({ id }) => id)).toEqual(evidence.map(({ id }) => id));
  expect(lines.filter(({ fields }) => "transcript" in fields).map(({ id }) => id)).toEqual(["E1", "E2", "E3", "E4", "E5"]);
  expect(lines.every(({ fields }) => "caption" in fields && "plays" in fields)).toBe(true);
});

test("facts take no more than their part, so that deep dives never crowd out the metadata", () => {
  const evidence = [...Array.from({ length: 5 }, (_, i) => dive(i + 1)), ...Array.from({ length: 60 }, (_, i) => makeEvidence(i + 6))];
  for (const tokenBudget of [700, 1_500, 3_000, 6_000]) {
    const block = renderEvidenceBlock({ evidence, tokenBudget });
    expect(estimateTokens(block), String(tokenBudget)).toBeLessThanOrEqual(tokenBudget);
    const facts = linesOf(block).map(({ fields }) => JSON.stringify({ transcript: fields.transcript, cuts: fields.cuts })).filter((text) => text !== "{}");
    expect(estimateTokens(facts.join("\n")), String(tokenBudget)).toBeLessThanOrEqual(0.3 * tokenBudget);
    expect(linesOf(block).length).toBeGreaterThan(tokenBudget / 130);
  }
});

test("what facts don't need goes to metadata", () => {
  const plain = Array.from({ length: 60 }, (_, i) => makeEvidence(i + 1));
  const render = (item: Evidence) => JSON.stringify(item.caption);
  const { lines, leftOut } = budgetEvidence({ evidence: plain, tokenBudget: 60 * (estimateTokens(render(plain[59] ?? makeEvidence(60))) + 1), render });
  expect(lines).toHaveLength(60);
  expect(leftOut).toBe(0);
});

test("a token is few characters of Russian, Chinese or JSON's signs, and more of English", () => {
  const perToken = (text: string) => text.length / estimateTokens(text);
  expect(perToken("how to make iced coffee at home")).toBeGreaterThan(4);
  expect(perToken("как сварить кофе дома")).toBeLessThan(2.5);
  expect(perToken("教大家三分钟做一杯手冲咖啡")).toBe(1);
  expect(perToken('{"plays":123456,"likes":2345}')).toBeLessThan(3);
  expect(estimateTokens("")).toBe(0);
});
