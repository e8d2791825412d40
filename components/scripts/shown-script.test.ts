import { expect, test } from "vitest";
import { type Plan, planSchema } from "#lib/plan/schema.ts";
import { type Evidence, evidenceSchema } from "#lib/retrieval/schema.ts";
import type { GenerationEventData } from "#lib/scripts/events.schema.ts";
import { EMPTY_VIEW, reduceEvent } from "#lib/scripts/reduce-events.ts";
import { toShownBeats, toShownHooks } from "./shown-script.ts";

const evidence: Evidence[] = ["E1", "E2"].map((id, index) => evidenceSchema.parse({
  id, rank: index + 1, reelId: `instagram:${index}`, platform: "instagram", tier: "metadata", mediaState: "metadata_only", demo: false,
  caption: "Slow light", hashtags: [], audioKey: null, audioTitle: null, authorId: "a", authorHandle: "a", language: "en", country: null,
  durationSeconds: 20, publishedAt: null, observedAt: null, url: null, counts: { plays: 9, likes: null, comments: null, shares: null, saves: null },
  lift: null, liftBasis: null, facts: null, found: [], score: { total: 1, parts: {} }, trendIds: [], citableFields: ["caption"], scope: "topic",
}));
const plan: Plan = planSchema.parse({
  version: 1, decisions: [], hookPatterns: ["question", "list", "myth"], targetSeconds: 20, speakingRateWordsPerMinute: 150,
  beats: [{ role: "hook", seconds: 4, wordBudget: 10 }, { role: "value", seconds: 11, wordBudget: 27 }, { role: "cta", seconds: 5, wordBudget: 12 }],
  audio: null, hashtags: [], postingWindow: null, callToAction: "save", evidenceCount: 2, evidenceByTier: { metadata: 2 },
});

function viewOf(...events: GenerationEventData[]) {
  return [{ kind: "evidence" as const, evidence }, { kind: "plan" as const, plan }, ...events]
    .reduce((view, data, index) => reduceEvent(view, { seq: index + 1, data }), EMPTY_VIEW);
}

test("before the writing, every planned beat stands at its time", () => {
  const beats = toShownBeats(viewOf());
  expect(beats.map((beat) => beat.state)).toEqual(plan.beats.map(() => "planned"));
  expect(beats.map((beat) => beat.role)).toEqual(plan.beats.map((beat) => beat.role));
  expect(beats[0]?.startSeconds).toBe(0);
  expect(beats.at(-1)?.endSeconds).toBeCloseTo(plan.targetSeconds);
});

test("a half-arrived beat keeps the planned role and shows what is there", () => {
  const value = { role: "ho", voiceOver: "Why does", citations: [{ evidenceId: "E1" }] };
  const [first, second] = toShownBeats(viewOf({ kind: "part", part: "beat", index: 0, complete: false, value }));
  expect(first).toMatchObject({ state: "arriving", role: "hook", text: { voiceOver: "Why does" }, citations: [] });
  expect(second?.state).toBe("planned");
});

test("a citation of an unknown reel or field shows nothing", () => {
  const citations = [
    { evidenceId: "E2", field: "caption", statement: "Its caption asks." },
    { evidenceId: "E99", field: "caption", statement: "Nobody knows it." },
    { evidenceId: "E1", field: "soul", statement: "No such field." },
    null,
  ];
  const [hook] = toShownHooks(viewOf({ kind: "part", part: "hook", index: 0, complete: true, value: { pattern: "question", spoken: "Why?", citations } }));
  expect(hook?.citations).toEqual([{ evidenceId: "E2", field: "caption", statement: "Its caption asks.", atSeconds: null, tier: "metadata" }]);
});

test("a writer that writes more beats than planned loses none", () => {
  const events = Array.from({ length: plan.beats.length + 1 }, (_, index) => ({ kind: "part" as const, part: "beat" as const, index, complete: true, value: { role: "value", voiceOver: `Line ${index}` } }));
  expect(toShownBeats(viewOf(...events))).toHaveLength(plan.beats.length + 1);
});
