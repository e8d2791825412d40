import { describe, expect, it } from "vitest";
import type { Evidence } from "#lib/retrieval/schema.ts";
import { GOALS, HOOK_PATTERNS, SCRIPT_LANGUAGES } from "#lib/scripts/vocabulary.ts";
import { HASHTAG_LIMIT } from "./choose-hashtags.ts";
import { makePlan } from "./make-plan.ts";
import { briefFixture, evidenceFixture } from "./plan.fixtures.ts";
import { DECISION_IDS, type DecisionId, planSchema, type Plan } from "./schema.ts";

const decision = (plan: Plan, id: DecisionId) => plan.decisions.find((one) => one.id === id)!;
const reels = (count: number, from: number, over: Partial<Evidence>) => Array.from({ length: count }, (_, index) => evidenceFixture(from + index, over));

describe("makePlan", () => {
  it("takes what ran best, with lift, interval, sample size and the reels", () => {
    const evidence = [
      ...reels(6, 1, { caption: "Why is your coffee sour?", lift: 3, audioKey: "kettle", audioTitle: "Kettle Song", publishedAt: "2026-11-03T18:20:00.000Z" }),
      ...reels(6, 7, { caption: "5 ways to brew at home", lift: 0.7, hashtags: ["brew"], publishedAt: "2026-11-05T07:00:00.000Z" }),
    ];
    const plan = planSchema.parse(makePlan({ brief: briefFixture({ goal: "reach" }), evidence, trends: [] }));
    expect(plan.decisions.map(({ id }) => id)).toEqual(DECISION_IDS.filter((id) => id !== "hook_length"));
    const hook = decision(plan, "hook_pattern");
    expect(hook).toMatchObject({ value: "question", basis: "evidence", n: 6, reelIds: evidence.slice(0, 6).map(({ reelId }) => reelId) });
    expect(hook.lift!.value).toBeGreaterThan(1.3);
    expect(hook.lift!.value).toBeLessThan(3);
    expect(hook.lift!.low).toBeLessThan(hook.lift!.value);
    expect(hook.alternatives).toMatchObject([{ value: "list", n: 6 }]);
    expect(plan.hookPatterns[0]).toBe("question");
    expect(plan.audio).toEqual({ key: "kettle", title: "Kettle Song" });
    expect(decision(plan, "posting_window")).toMatchObject({ value: "tue-18", basis: "evidence" });
    expect(plan.postingWindow).toEqual({ weekday: 1, fromHour: 18, toHour: 21 });
    expect(decision(plan, "length")).toMatchObject({ value: "30-60", basis: "brief", n: 0, alternatives: [{ value: "15-30", n: 12 }] });
    expect(plan.evidenceByTier).toEqual({ metadata: 12, deep_dive: 0 });
  });

  it("says too little data below three measured reels, and shrinks small groups more", () => {
    const few = makePlan({ brief: briefFixture(), evidence: reels(2, 1, { caption: "Why is it sour?", lift: 9 }), trends: [] });
    expect(decision(few, "hook_pattern")).toMatchObject({ value: "list", basis: "too_little_data" });
    expect(decision(few, "hook_pattern").alternatives[0]).toMatchObject({ value: "question", n: 2 });
    const lift = (count: number) => decision(makePlan({ brief: briefFixture(), evidence: reels(count, 1, { caption: "Why?", lift: 9 }), trends: [] }), "hook_pattern").lift!;
    expect(lift(3).value).toBeLessThan(lift(12).value);
    expect(lift(3).high / lift(3).low).toBeGreaterThan(lift(12).high / lift(12).low);
  });

  it("does not recommend what ran below usual, and hidden lifts measure nothing", () => {
    const weak = makePlan({ brief: briefFixture({ goal: "reach" }), evidence: reels(8, 1, { caption: "Why is it sour?", lift: 0.2 }), trends: [] });
    expect(decision(weak, "hook_pattern")).toMatchObject({ basis: "too_little_data" });
    expect(decision(weak, "hook_pattern").value).not.toBe("question");
    const hidden = makePlan({ brief: briefFixture(), evidence: reels(8, 1, { lift: null }), trends: [] });
    expect(hidden.decisions.every(({ basis, lift }) => basis !== "evidence" && lift === null)).toBe(true);
  });

  it("plans without any evidence", () => {
    for (const topic of ["бег для начинающих", "how to train a puppy to sit", "кот", "🔥🔥🔥", "reels"]) {
      const plan = planSchema.parse(makePlan({ brief: briefFixture({ topic, language: "ru" }), evidence: [], trends: [] }));
      expect(plan.decisions.every(({ basis, n }) => basis !== "evidence" && n === 0)).toBe(true);
      expect(plan.hashtags.every((tag) => /^[\p{L}\p{N}_]+$/u.test(tag))).toBe(true);
    }
  });

  it("puts asked-for trends first and never tags generically alone", () => {
    const evidence = [...reels(5, 1, { hashtags: ["fyp", "homecoffee", "v60"], lift: 2 }), ...reels(1, 6, { hashtags: ["fyp", "onceseen"] })];
    const trends = [
      { id: "hashtag:fyp", kind: "hashtag" as const, label: "#fyp", key: "fyp" },
      { id: "audio:kettle", kind: "audio" as const, label: "Kettle Song", key: "kettle" },
    ];
    const plan = makePlan({ brief: briefFixture(), evidence, trends });
    expect(plan.hashtags).toEqual(["fyp", "homecoffee", "v60"]);
    expect(plan.audio).toEqual({ key: "kettle", title: "Kettle Song" });
    expect(decision(plan, "audio")).toMatchObject({ basis: "brief", value: "audio:kettle" });
    expect(makePlan({ brief: briefFixture(), evidence, trends: [] }).hashtags).not.toContain("fyp");
    const many = makePlan({ brief: briefFixture(), evidence: reels(5, 1, { hashtags: ["a1", "b2", "c3", "d4", "e5", "f6", "g7"] }), trends });
    expect(many.hashtags).toHaveLength(HASHTAG_LIMIT);
  });

  it("shares out seconds and words exactly, with the roles a script needs", () => {
    for (const language of SCRIPT_LANGUAGES) {
      for (const pattern of HOOK_PATTERNS) {
        for (const targetSeconds of [10, 11, 15, 22, 30, 47, 60, 90, 137, 180]) {
          const captions: Partial<Record<string, string>> = { question: "Why?", list: "5 ways to rest", before_after: "Before and after", confession: "Confession: me", contrast: "This vs that" };
          const evidence = reels(4, 1, { caption: captions[pattern] ?? "quiet", lift: 4 });
          const goal = GOALS[HOOK_PATTERNS.indexOf(pattern) % GOALS.length]!;
          const plan = makePlan({ brief: briefFixture({ language, targetSeconds, goal }), evidence, trends: [] });
          expect(plan.beats.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(targetSeconds);
          expect(plan.beats.reduce((sum, { wordBudget }) => sum + wordBudget, 0)).toBe(Math.round((targetSeconds * plan.speakingRateWordsPerMinute) / 60));
          const roles = plan.beats.map(({ role }) => role);
          expect([roles[0], ...roles.slice(-2)]).toEqual(["hook", "payoff", "cta"]);
          expect(roles).toContain("value");
          if (roles.length > 4) expect(roles.some((role) => role === "proof" || role === "turn")).toBe(true);
          expect(plan.hookPatterns.length).toBe(new Set(plan.hookPatterns).size);
          expect(plan.hookPatterns.length).toBeGreaterThanOrEqual(3);
        }
      }
    }
    const count = (targetSeconds: number) => makePlan({ brief: briefFixture({ targetSeconds }), evidence: [], trends: [] }).beats.length;
    expect([15, 30, 60, 180].map(count)).toEqual([4, 5, 8, 14]);
  });

  it("gives different hooks different structures", () => {
    const roles = (caption: string) => makePlan({ brief: briefFixture({ targetSeconds: 60, goal: "reach" }), evidence: reels(4, 1, { caption, lift: 4 }), trends: [] })
      .beats.map(({ role }) => role).join(" ");
    expect(new Set(["5 ways to rest", "Confession: I quit twice", "Before and after the paint", "Myth: clay is easy", "Clay vs paint"].map(roles)).size).toBeGreaterThanOrEqual(4);
  });

  it("reads the pace from deep dives and adds a beat for fast cutting", () => {
    const facts = { method: "test", cutsSeconds: [1, 2, 3, 4, 5, 6, 7, 8, 9] };
    const fast = reels(3, 1, { tier: "deep_dive", facts, durationSeconds: 10 });
    const plan = makePlan({ brief: briefFixture(), evidence: fast, trends: [] });
    expect(plan.pace).toEqual({ secondsPerShot: 1, n: 3, reelIds: fast.map(({ reelId }) => reelId) });
    expect(plan.beats).toHaveLength(6);
    expect(makePlan({ brief: briefFixture(), evidence: fast.slice(0, 2), trends: [] }).beats).toHaveLength(5);
  });

  it("takes the pace that ran best among deep dives, with its numbers", () => {
    const paced = (from: number, cuts: number, lift: number) => reels(3, from, {
      tier: "deep_dive", durationSeconds: 20, lift, facts: { method: "test", cutsSeconds: Array.from({ length: cuts }, (_, index) => index + 1) },
    });
    const evidence = [...paced(1, 15, 0.3), ...paced(4, 1, 3), ...reels(4, 7, { lift: 9 })];
    const plan = makePlan({ brief: briefFixture({ targetSeconds: 60 }), evidence, trends: [] });
    expect(decision(plan, "pace")).toMatchObject({
      value: "shot-5", basis: "evidence", n: 3, reelIds: evidence.slice(3, 6).map(({ reelId }) => reelId), alternatives: [{ value: "shot-0-2", n: 3 }],
    });
    expect(plan.shotSeconds).toBe(10);
    expect(plan.beats).toHaveLength(7);
    const unknown = makePlan({ brief: briefFixture({ targetSeconds: 60 }), evidence: evidence.slice(6), trends: [] });
    expect(decision(unknown, "pace")).toMatchObject({ value: "shot-2-5", basis: "too_little_data", lift: null, n: 0, alternatives: [] });
    expect([unknown.pace, unknown.shotSeconds, unknown.beats.length]).toEqual([null, 3, 8]);
  });

  it("measures on-screen text only where somebody looked, and shares its words out", () => {
    const shown = (from: number, words: number, lift: number) => reels(3, from, {
      tier: "deep_dive", durationSeconds: 20, lift,
      facts: { method: "test", onScreenText: words === 0 ? [] : [{ startSeconds: 0, endSeconds: 4, text: "soft butter " + "word ".repeat(words - 2) }, { startSeconds: 4, endSeconds: 9, text: "soft butter " + "word ".repeat(words - 2) }] },
    });
    const evidence = [...shown(1, 40, 4), ...shown(4, 0, 0.5), ...reels(5, 7, { lift: 9, caption: "many words in a caption are no words on screen ".repeat(5) })];
    const dense = makePlan({ brief: briefFixture(), evidence, trends: [] });
    expect(decision(dense, "text_density")).toMatchObject({ value: "words-1.2", basis: "evidence", n: 3, alternatives: [{ value: "words-none", n: 3 }] });
    // Twice a second is the evidence's density; the span that only stays is counted once. A beat of 7 s can be read at 17 characters a second.
    const words = dense.beats.map(({ onScreenWords }) => onScreenWords ?? -1);
    expect(words.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(50);
    expect(words.every((count, index) => count * 6.5 <= dense.beats[index]!.seconds * 17)).toBe(true);

    const plain = makePlan({ brief: briefFixture(), evidence: evidence.slice(6), trends: [] });
    expect(decision(plain, "text_density")).toMatchObject({ value: "words-0.5-1.2", basis: "too_little_data", n: 0 });
    expect(plain.beats.reduce((sum, { onScreenWords }) => sum + (onScreenWords ?? 0), 0) / plain.targetSeconds).toBeCloseTo(1, 0);
    const silent = makePlan({ brief: briefFixture(), evidence: [...shown(1, 40, 0.3), ...shown(4, 0, 4)], trends: [] });
    expect(silent.beats.every(({ onScreenWords }) => onScreenWords === 0)).toBe(true);
  });

  it("takes the hook's length from deep dives, and says which reels were looked into", () => {
    const opened = (from: number, count: number, firstCut: number, lift: number) => reels(count, from, { tier: "deep_dive", lift, facts: { method: "test", cutsSeconds: [firstCut, 9] } });
    const evidence = [...opened(1, 3, 1.6, 4), ...opened(4, 2, 3, 0.5), ...reels(6, 6, { lift: 2 })];
    const dived = evidence.slice(0, 5).map(({ reelId }) => reelId);
    const plan = planSchema.parse(makePlan({ brief: briefFixture({ targetSeconds: 60 }), evidence, trends: [] }));
    expect(decision(plan, "hook_length")).toMatchObject({ value: "hook-0-2.5", basis: "evidence", n: 3, reelIds: dived.slice(0, 3), alternatives: [{ value: "hook-2.5-4", n: 2 }], lookedInto: dived });
    expect(decision(plan, "pace").lookedInto).toEqual(dived);
    expect(decision(plan, "text_density").lookedInto).toBeUndefined();
    expect(plan.decisions.filter(({ id }) => id !== "pace" && id !== "hook_length").every(({ lookedInto }) => lookedInto === undefined)).toBe(true);
    expect(plan.beats[0]).toMatchObject({ role: "hook", seconds: 2 });
    expect(plan.beats.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(60);
    // Two are too few: the default stands, and is said to be one.
    const few = makePlan({ brief: briefFixture({ targetSeconds: 60 }), evidence: evidence.slice(3), trends: [] });
    expect(decision(few, "hook_length")).toMatchObject({ basis: "too_little_data", n: 2, lookedInto: dived.slice(3) });
    expect(few.beats[0]?.seconds).toBe(4);
  });

  it("without a cut the hook ends with the first thing said; without that it is not known", () => {
    const spoken = { method: "test", cutsSeconds: [], speech: { share: 0.5, spans: [{ startSeconds: 0.2, endSeconds: 5.1 }] } };
    const long = makePlan({ brief: briefFixture({ targetSeconds: 60 }), evidence: reels(3, 1, { tier: "deep_dive", lift: 3, facts: spoken }), trends: [] });
    expect(decision(long, "hook_length")).toMatchObject({ value: "hook-4", basis: "evidence" });
    expect(long.beats[0]?.seconds).toBe(5);
    const facts = { method: "test", cutsSeconds: [] };
    expect(makePlan({ brief: briefFixture(), evidence: reels(3, 1, { tier: "deep_dive", lift: 3, facts }), trends: [] }).decisions.some(({ id }) => id === "hook_length")).toBe(false);
  });

  it("measures over what was looked into, not over what the metadata say", () => {
    const facts = { method: "test", cutsSeconds: [2, 4, 6, 8], durationSeconds: 200, analysedSeconds: 10 };
    const plan = makePlan({ brief: briefFixture(), evidence: reels(3, 1, { tier: "deep_dive", durationSeconds: 60, facts }), trends: [] });
    expect(plan.pace?.secondsPerShot).toBe(2);
  });

  it("keeps to the hashtag limit it is given", () => {
    const evidence = reels(5, 1, { hashtags: ["homecoffee", "coffeebrew", "coffeetime", "morningcoffee", "coffeeathome", "coffeebeans", "coffeecup"], lift: 2 });
    const tags = (hashtagLimit?: number) => makePlan({ brief: briefFixture(), evidence, trends: [], hashtagLimit }).hashtags;
    expect([tags(), tags(1), tags(7), tags(30)].map(({ length }) => length)).toEqual([HASHTAG_LIMIT, 1, 7, 7]);
    const none = makePlan({ brief: briefFixture(), evidence: [], trends: [], hashtagLimit: 2 }).hashtags;
    expect(none.length).toBeLessThanOrEqual(2);
    const asked = [{ id: "hashtag:fyp", kind: "hashtag" as const, label: "#fyp", key: "fyp" }];
    expect(makePlan({ brief: briefFixture(), evidence, trends: asked, hashtagLimit: 1 }).hashtags).not.toContain("fyp");
  });

  it("reads plans stored before pace and text were decided", () => {
    const { decisions, shotSeconds: _shot, ...rest } = makePlan({ brief: briefFixture(), evidence: reels(4, 1, {}), trends: [] });
    const old = { ...rest, decisions: decisions.filter(({ id }) => id !== "pace" && id !== "text_density"), beats: rest.beats.map(({ onScreenWords: _words, ...beat }) => beat) };
    expect(planSchema.parse(JSON.parse(JSON.stringify(old)))).toEqual(old);
  });

  it("is deterministic (its speed over 500 reels: npm run bench plan)", () => {
    const captions = ["Why is it sour?", "5 ways to brew", "Признаюсь: я бросала", "Slow light on the wall, and nothing else to say about it today. Save this!"];
    const evidence = Array.from({ length: 500 }, (_, index) => evidenceFixture(index + 1, {
      caption: captions[index % 4]!, lift: 0.3 + (index % 17) / 5, hashtags: [`tag${index % 40}`, `x${index}`], audioKey: `k${index % 30}`,
    }));
    const input = { brief: briefFixture(), evidence, trends: [] };
    const first = makePlan(input);
    expect(makePlan(input)).toEqual(first);
  });
});
