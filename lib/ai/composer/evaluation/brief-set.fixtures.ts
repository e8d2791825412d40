import { makePlan } from "#lib/plan/make-plan.ts";
import { evidenceFixture } from "#lib/plan/plan.fixtures.ts";
import { readDemoReels } from "#lib/reels/demo/read-demo-reels.ts";
import { CITABLE_FIELDS, type CitableField, type Evidence } from "#lib/retrieval/schema.ts";
import type { Brief } from "#lib/scripts/schema.ts";
import { GOALS, type ScriptLanguage, TONES } from "#lib/scripts/vocabulary.ts";
import type { ComposerTask } from "../schema.ts";
import { AUDIENCES, NOTES, TOPICS } from "./topics.fixtures.ts";

const SECONDS = [30, 15, 60, 45, 20, 90, 10, 30, 120, 25, 60, 12, 180, 40, 35, 75, 18, 50, 150] as const;
const FILMABLE: readonly Brief["canFilm"][] = [["face"], ["hands", "b_roll"], ["screen"], ["nothing"], ["face", "hands", "b_roll"], [], ["face", "screen"], ["b_roll"]];
const TOPICAL_REELS = 12;
const COMPARISON_REELS = 12;
/** Each topic is briefed this often, every time for other people, in another tone and length. */
const ROUNDS = 2;

type Family = { topic: string; evidence: Evidence };
let demo: readonly Family[] | null = null;

/** Demo reels as retrieval hands them over: every third one deep-dived, lifts against their author's median. */
function demoEvidence(): readonly Family[] {
  demo ??= readDemoReels().map(({ topic, item, observations }, index) => {
    const reel = observations.at(-1)!;
    const deep = index % 3 === 0;
    const duration = reel.durationSeconds ?? 30;
    const metadata = (Object.keys(CITABLE_FIELDS) as CitableField[]).filter((field) => CITABLE_FIELDS[field] === "metadata" && field !== "shares");
    return { topic, evidence: evidenceFixture(index + 1, {
      reelId: `demo:${item}`, tier: deep ? "deep_dive" : "metadata", mediaState: deep ? "analysed" : "metadata_only", demo: true,
      caption: reel.caption ?? "", hashtags: [...reel.hashtags], audioKey: reel.audioKey ?? null, audioTitle: reel.audioTitle ?? null,
      authorId: reel.authorKey, authorHandle: reel.authorHandle ?? "", language: reel.language ?? null, durationSeconds: duration,
      publishedAt: reel.publishedAt?.toISOString() ?? null, observedAt: reel.observedAt.toISOString(), counts: reel.counts,
      lift: Math.round(Math.exp(((index * 37) % 23) / 10 - 0.9) * 100) / 100,
      facts: deep ? { method: "fixture", cutsSeconds: [2.4, 5.1, 9].filter((cut) => cut < duration) } : null,
      citableFields: deep ? [...metadata, "cuts"] : metadata,
    }) };
  });
  return demo;
}

function evidenceFor(family: string, language: ScriptLanguage, number: number): Evidence[] {
  if (number % 6 === 5) return [];
  const topical = demoEvidence().filter(({ topic }) => topic === family).slice(0, TOPICAL_REELS).map(({ evidence }) => ({ ...evidence, scope: "topic" as const }));
  const others = demoEvidence().filter(({ topic, evidence }) => topic !== family && evidence.language === language);
  const from = (number * 7) % Math.max(1, others.length);
  const comparison = [...others.slice(from), ...others.slice(0, from)].slice(0, COMPARISON_REELS).map(({ evidence }) => ({ ...evidence, scope: "comparison" as const }));
  return [...topical, ...comparison].map((reel, index) => ({ ...reel, id: `E${index + 1}`, rank: index + 1 }));
}

function at<T>(items: readonly T[], index: number): T {
  return items[index % items.length] as T;
}

function buildTask(language: ScriptLanguage, { topic, family }: { topic: string; family: string }, number: number, round: number): ComposerTask {
  const brief: Brief = {
    topic, language, audience: at(AUDIENCES[language], number * 5 + round * 3), tone: at(TONES, number + round * 2), goal: at(GOALS, number * 3 + round),
    targetSeconds: at(SECONDS, number + round * 11), canFilm: [...at(FILMABLE, number * 3 + round)], trendIds: [], notes: at(NOTES[language], number * 2 + round * 5),
  };
  const evidence = evidenceFor(family, language, number + round);
  return { brief, evidence, plan: makePlan({ brief, evidence, trends: [] }), seed: `set-${number}-${round}` };
}

/** The shipped set of briefs of one language: hand-written topics with real plans over demo evidence, some with none. */
export function briefSet(language: ScriptLanguage): ComposerTask[] {
  const topics = Object.entries(TOPICS[language]).flatMap(([family, list]) => list.map((topic) => ({ family, topic })));
  return Array.from({ length: ROUNDS }, (_, round) => topics.map((topic, index) => buildTask(language, topic, index, round))).flat();
}
