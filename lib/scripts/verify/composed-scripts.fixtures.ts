import { composeScript } from "#lib/ai/composer/compose-script.ts";
import { makePlan } from "#lib/plan/make-plan.ts";
import { evidenceFixture } from "#lib/plan/plan.fixtures.ts";
import { type JudgedCaption, readJudgedSet } from "#lib/retrieval/evaluation/read-judged-set.ts";
import { listCitableFields } from "#lib/retrieval/list-citable-fields.ts";
import type { Evidence } from "#lib/retrieval/schema.ts";
import { assembleScript } from "../assemble-script.ts";
import type { Brief, Script } from "../schema.ts";
import { GOALS, type ScriptLanguage, TONES } from "../vocabulary.ts";
import { readNames } from "./read-names.ts";

/** A script the built-in composer wrote, with all it rests on. */
export type ComposedScript = { brief: Brief; evidence: Evidence[]; script: Script };

const SECONDS = [30, 20, 45, 60, 15, 90];
const FILMABLE: readonly Brief["canFilm"][] = [["hands", "b_roll"], ["face"], ["face", "hands"], ["screen"], []];
const NOTES = { en: "Our studio opens on Saturdays.", ru: "Наша студия открыта по субботам." };
const REELS = 9;
/** Two of nine reels were looked into, as a deep dive of the top few would. */
const DEEP_RANKS = [2, 5];

function toEvidence({ author, caption, audioTitle, durationSeconds, publishedAt, language }: JudgedCaption, rank: number): Evidence {
  const deep = DEEP_RANKS.includes(rank);
  const words = caption.replace(/[#@]\S+/gu, "").trim();
  const reel = evidenceFixture(rank, {
    caption, language, durationSeconds, publishedAt, authorHandle: author, authorId: author, hashtags: readNames(caption).hashtags,
    audioTitle, audioKey: audioTitle === null ? null : `audio-${rank}`, lift: rank % 4 === 0 ? null : Math.round((4.27 - rank * 0.39) * 100) / 100,
    counts: { plays: 12_347 + rank * 7_919, likes: 813 + rank * 131, comments: 101 + rank * 17, shares: rank % 2 === 0 ? 113 + rank * 19 : null, saves: null },
    ...(deep ? { tier: "deep_dive", mediaState: "analysed" } : {}),
    facts: deep ? { method: "annotated by hand", cutsSeconds: [1.5, 4, 6.5], transcript: [{ startSeconds: 0.5, endSeconds: 4, text: words }], onScreenText: [{ startSeconds: 0, endSeconds: 3, text: words.slice(0, 40) }] } : null,
  });
  return { ...reel, citableFields: listCitableFields(reel) };
}

/** Scripts on the judged set's queries, with the captions judged for them as evidence: each language's, `seeds` each. */
export function composeScripts(language: ScriptLanguage, seeds: number): ComposedScript[] {
  const { captions, queries } = readJudgedSet();
  const own = captions.filter((caption) => caption.language === language);
  const asked = queries.filter((query) => query.language === language && /^\p{L}[\p{L}\d ,'?]+$/u.test(query.text));
  return asked.flatMap((query, index) => {
    const judged = own.filter(({ id }) => (query.grades.get(id) ?? 0) > 0).sort((a, b) => query.grades.get(b.id)! - query.grades.get(a.id)!);
    const evidence = [...new Set([...judged, ...own.slice(index, index + REELS)])].slice(0, REELS).map((caption, place) => toEvidence(caption, place + 1));
    return Array.from({ length: seeds }, (_, seed) => {
      const turn = index * seeds + seed;
      const brief: Brief = {
        topic: query.text, audience: "", tone: TONES[turn % TONES.length]!, goal: GOALS[turn % GOALS.length]!, language, targetSeconds: SECONDS[turn % SECONDS.length]!,
        canFilm: [...FILMABLE[turn % FILMABLE.length]!], trendIds: [], notes: turn % 3 === 0 ? NOTES[language] : "",
      };
      const plan = makePlan({ brief, evidence, trends: [] });
      const draft = composeScript({ brief, plan, evidence, seed: `${query.id}-${seed}` });
      return { brief, evidence, script: assembleScript({ brief, plan, evidence, draft, writer: { provider: "composer", modelId: "composer-1" }, traceId: "t", promptVersion: "write-script@1", version: 1 }) };
    });
  });
}
