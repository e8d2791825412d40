import type { Decision, Plan } from "#lib/plan/schema.ts";
import type { Evidence } from "#lib/retrieval/schema.ts";
import type { Brief } from "#lib/scripts/schema.ts";
import type { BeatRole, HookPattern, ScriptLanguage } from "#lib/scripts/vocabulary.ts";
import type { ComposerTask } from "./schema.ts";

const WORDS_PER_MINUTE = { en: 150, ru: 120 } as const;
/** Share of the running time by role: hooks and asks are short, value beats carry the script. */
const WEIGHTS: Readonly<Record<BeatRole, number>> = { hook: 0.7, context: 0.9, value: 1.2, proof: 1.1, turn: 0.9, payoff: 1, cta: 0.8 };

function rolesFor(seconds: number): BeatRole[] {
  if (seconds <= 15) return ["hook", "value", "cta"];
  if (seconds <= 25) return ["hook", "context", "value", "value", "cta"];
  if (seconds <= 40) return ["hook", "context", "value", "value", "value", "payoff", "cta"];
  if (seconds <= 70) return ["hook", "context", "value", "value", "proof", "value", "turn", "payoff", "cta"];
  return ["hook", "context", "value", "value", "value", "proof", "value", "turn", "value", "value", "payoff", "cta"];
}

export function decision(id: Decision["id"], value: string, overrides: Partial<Decision> = {}): Decision {
  return { id, value, lift: { value: 1.8, low: 1.2, high: 2.6 }, n: 12, reelIds: ["reel-1", "reel-2"], alternatives: [], basis: "evidence", ...overrides };
}

export function buildPlan(brief: Brief, hookPatterns: HookPattern[], overrides: Partial<Plan> = {}): Plan {
  const roles = rolesFor(brief.targetSeconds);
  const total = roles.reduce((sum, role) => sum + WEIGHTS[role], 0);
  const rate = WORDS_PER_MINUTE[brief.language];
  return {
    version: 1,
    decisions: [
      decision("hook_pattern", hookPatterns[0] as string),
      decision("length", "30-60"),
      decision("structure", "medium", { basis: "too_little_data", lift: null, n: 2 }),
      decision("audio", "original"),
      decision("hashtags", "hashtag:demo"),
      decision("call_to_action", "save"),
    ],
    hookPatterns,
    targetSeconds: brief.targetSeconds,
    speakingRateWordsPerMinute: rate,
    beats: roles.map((role) => {
      const seconds = Math.round(((brief.targetSeconds * WEIGHTS[role]) / total) * 10) / 10;
      return { role, seconds, wordBudget: Math.max(2, Math.round((seconds * rate) / 60)) };
    }),
    audio: null,
    hashtags: ["demo", "shorts"],
    postingWindow: null,
    callToAction: "save",
    evidenceCount: 3,
    evidenceByTier: { metadata: 2, deep_dive: 1 },
    ...overrides,
  };
}

export function buildEvidence(id: number, overrides: Partial<Evidence> = {}): Evidence {
  return {
    id: `E${id}`,
    rank: id,
    reelId: `reel-${id}`,
    platform: "instagram",
    tier: "metadata",
    mediaState: "metadata_only",
    demo: true,
    caption: "",
    hashtags: ["demo"],
    audioKey: null,
    audioTitle: null,
    authorId: `author-${id}`,
    authorHandle: `author${id}`,
    language: null,
    country: null,
    durationSeconds: 34,
    publishedAt: "2025-05-03T10:00:00.000Z",
    observedAt: "2025-05-06T10:00:00.000Z",
    url: null,
    counts: { plays: 12_040, likes: 830, comments: 41, shares: 17, saves: null },
    lift: 2.4,
    liftBasis: "author",
    scope: "topic",
    facts: null,
    found: [],
    score: { total: 1, parts: {} },
    trendIds: [],
    citableFields: ["caption", "hashtags", "durationSeconds", "publishedAt", "plays", "likes", "comments", "shares", "lift"],
    ...overrides,
  };
}

export function buildBrief(language: ScriptLanguage, topic: string, overrides: Partial<Brief> = {}): Brief {
  return { topic, audience: "", tone: "plain", goal: "saves", language, targetSeconds: 45, canFilm: ["face", "hands"], trendIds: [], notes: "", ...overrides };
}

export function buildTask(brief: Brief, hookPatterns: HookPattern[], overrides: Partial<ComposerTask> = {}): ComposerTask {
  return { brief, plan: buildPlan(brief, hookPatterns), evidence: [buildEvidence(1), buildEvidence(2), buildEvidence(3)], seed: "seed", ...overrides };
}
