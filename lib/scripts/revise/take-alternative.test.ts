import { expect, test } from "vitest";
import { makePlan } from "#lib/plan/make-plan.ts";
import { briefFixture, evidenceFixture } from "#lib/plan/plan.fixtures.ts";
import type { Decision, DecisionId, Plan } from "#lib/plan/schema.ts";
import type { Evidence } from "#lib/retrieval/schema.ts";
import { planRevision } from "./plan-revision.ts";
import { takeAlternative } from "./take-alternative.ts";

const brief = briefFixture({ goal: "reach" });
const cuts = (count: number, seconds: number) => Array.from({ length: count }, (_, index) => ((index + 1) * seconds) / (count + 1));
const deep = (over: Partial<Evidence>, shots: number, text: string): Partial<Evidence> => ({
  tier: "deep_dive", mediaState: "analysed", durationSeconds: 24, facts: { method: "test", cutsSeconds: cuts(shots - 1, 24), onScreenText: text ? [{ startSeconds: 0, endSeconds: 5, text }] : [] }, ...over,
});
const line = (words: number) => Array.from({ length: words }, () => "word").join(" ");
/** Three kinds of reels: slow with much text, fast with none, and plain metadata. */
const evidence: Evidence[] = [
  ...[1, 2, 3].map((index) => evidenceFixture(index, deep({ lift: 3, caption: "Why is your coffee sour?", hashtags: ["homecoffee", "slowbrew"], publishedAt: "2026-11-03T18:20:00.000Z", audioKey: "kettle", audioTitle: "Kettle Song" }, 8, line(24)))),
  ...[4, 5, 6].map((index) => evidenceFixture(index, deep({ lift: 1.4, caption: "5 ways to use cold coffee", hashtags: ["coffeetime"], durationSeconds: 24, publishedAt: "2026-11-05T09:20:00.000Z", audioKey: "steam", audioTitle: "Steam" }, 20, ""))),
  ...[7, 8, 9].map((index) => evidenceFixture(index, { lift: 1.1, hashtags: ["morningcup"], durationSeconds: 70 })),
];
const planned = makePlan({ brief, evidence, trends: [] });
const find = (plan: Plan, id: DecisionId) => plan.decisions.find((decision) => decision.id === id)!;
const take = (decisionId: DecisionId, value: string, plan = planned) => takeAlternative({ plan, choice: { decisionId, value }, planned, evidence });

function expectTaken(plan: Plan, before: Decision, value: string) {
  const after = find(plan, before.id);
  const option = before.alternatives.find((one) => one.value === value);
  expect(after).toMatchObject({ value, basis: "brief", n: option?.n, reelIds: option?.reelIds });
  expect(after.alternatives[0]).toEqual({ value: before.value, lift: before.lift, n: before.n, reelIds: before.reelIds });
  expect(plan.decisions.filter(({ id }) => id !== before.id)).toEqual(planned.decisions.filter(({ id }) => id !== before.id));
}

test("another pace: shots are held as long as in the reels measured for it", () => {
  const before = find(planned, "pace");
  expect([before.value, before.alternatives[0]?.value]).toEqual(["shot-2-5", "shot-0-2"]);
  const plan = take("pace", "shot-0-2");
  expectTaken(plan, before, "shot-0-2");
  expect(plan.shotSeconds).toBeCloseTo(1.2);
  expect(plan.beats).toEqual(planned.beats);
});

test("other text on screen: every beat gets its words anew", () => {
  const before = find(planned, "text_density");
  expect(planned.beats.some(({ onScreenWords }) => (onScreenWords ?? 0) > 0)).toBe(true);
  const plan = take("text_density", "words-none");
  expectTaken(plan, before, "words-none");
  expect(plan.beats.map(({ onScreenWords }) => onScreenWords)).toEqual(plan.beats.map(() => 0));
});

test("another sound or posting time is the plan's from then on", () => {
  const sound = find(planned, "audio");
  const track = sound.alternatives.find(({ value }) => value.startsWith("audio:"))!;
  const heard = take("audio", track.value);
  expectTaken(heard, sound, track.value);
  expect(heard.audio).toMatchObject({ title: expect.stringMatching(/^(Kettle Song|Steam)$/) });
  expect(heard.audio?.title).not.toBe(planned.audio?.title);
  const time = find(planned, "posting_window");
  const later = time.alternatives.find(({ value }) => value !== time.value)!;
  expect(take("posting_window", later.value).postingWindow).not.toEqual(planned.postingWindow);
});

test("another tag takes the place of the last one, and the set is measured as it then is", () => {
  const before = find(planned, "hashtags");
  const full = { ...planned, hashtags: ["homecoffee", "slowbrew"], decisions: planned.decisions.map((one) => (one === before ? { ...before, value: "homecoffee slowbrew", alternatives: [{ value: "hashtag:morningcup", lift: null, n: 3, reelIds: [] }] } : one)) };
  const plan = takeAlternative({ plan: full, choice: { decisionId: "hashtags", value: "hashtag:morningcup" }, planned: full, evidence });
  expect(plan.hashtags).toEqual(["morningcup", "homecoffee"]);
  expect(find(plan, "hashtags")).toMatchObject({ value: "morningcup homecoffee", basis: "brief", n: 6, alternatives: [{ value: "hashtag:slowbrew", n: 3 }] });
  const back = takeAlternative({ plan, choice: { decisionId: "hashtags", value: "hashtag:slowbrew" }, planned: full, evidence });
  expect(back.hashtags).toEqual(["slowbrew", "morningcup"]);
});

test("back to what was planned, the plan is its own again", () => {
  for (const id of ["pace", "text_density", "audio", "hook_pattern"] as const) {
    const { value, alternatives } = find(planned, id);
    expect(find(take(id, value, take(id, alternatives[0]!.value)), id)).toEqual(find(planned, id));
  }
  expect(take("pace", "shot-2-5", take("pace", "shot-0-2"))).toEqual(planned);
});

test("what no writer could follow, and what is another script, changes nothing", () => {
  for (const [id, value] of [["pace", "hyper"], ["text_density", "loud"], ["audio", "kettle"], ["posting_window", "someday"], ["hashtags", "morningcup"], ["hook_pattern", "shout"], ["length", "60-90"], ["structure", "story-6"]] as const) {
    expect(take(id, value)).toBe(planned);
  }
});

test("another structure or length is planned anew, with what the creator took knowingly kept", () => {
  const own = take("text_density", "words-none", take("pace", "shot-0-2"));
  const current = find(planned, "structure").value.split("-")[0];
  const structure = current === "story" ? "list" : "story";
  const base = { brief, plan: own, planned, evidence, inputs: { trends: [] } };
  const told = planRevision({ ...base, revision: { kind: "refit", scriptId: "s", version: 1, targetSeconds: 30, structure } }).plan;
  expect(find(told, "structure")).toMatchObject({ value: `${structure}-${told.beats.length}`, basis: "brief" });
  expect(find(told, "structure").alternatives[0]?.value).toBe(find(planned, "structure").value);
  expect(told.beats.map(({ role }) => role)).not.toEqual(planned.beats.map(({ role }) => role));
  expect(find(told, "pace")).toMatchObject({ value: "shot-0-2", basis: "brief" });
  expect(told.beats.every(({ onScreenWords }) => onScreenWords === 0)).toBe(true);
  const again = planRevision({ ...base, plan: told, brief: { ...brief, targetSeconds: 60 }, revision: { kind: "refit", scriptId: "s", version: 2, targetSeconds: 60 } }).plan;
  expect(again.targetSeconds).toBe(60);
  expect(find(again, "structure").value).toBe(`${structure}-${again.beats.length}`);
  expect(again.shotSeconds).toBeCloseTo(1.2);
});
