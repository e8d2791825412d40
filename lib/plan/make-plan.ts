import type { Evidence } from "#lib/retrieval/schema.ts";
import type { Brief } from "#lib/scripts/schema.ts";
import { SPEAKING_RATE } from "#lib/scripts/speech/speaking-rate.ts";
import type { Goal, HookPattern, Structure } from "#lib/scripts/vocabulary.ts";
import { chooseAudio } from "./choose-audio.ts";
import { chooseCallToAction } from "./choose-call-to-action.ts";
import { chooseHashtags, HASHTAG_LIMIT } from "./choose-hashtags.ts";
import { chooseHook } from "./choose-hook.ts";
import { decideHookLength } from "./decide-hook-length.ts";
import { decidePace } from "./decide-pace.ts";
import { budgetOnScreenWords, decideTextDensity } from "./decide-text-density.ts";
import { nameDurationBand } from "./duration-bands.ts";
import { estimateSpread } from "./estimate-lift.ts";
import { planBeats } from "./plan-beats.ts";
import { namePostingWindow, parsePostingWindow } from "./posting-windows.ts";
import { chooseOption, isMeasured, rankOptions, toDecision } from "./rank-options.ts";
import { readTraits, type Traits } from "./read-traits.ts";
import type { Decision, Plan, PlanInputs } from "./schema.ts";
import { listStructures, structureOf } from "./structures.ts";

export type PlanInput = PlanInputs & { brief: Brief; evidence: Evidence[] };

/** The brief's length stays; the decision shows how its band ran against the others. */
function decideLength(targetSeconds: number, evidence: readonly Evidence[], spread: number): Decision {
  const ranked = rankOptions(evidence, (reel) => (reel.durationSeconds === null ? [] : [nameDurationBand(reel.durationSeconds)]), spread);
  const band = nameDurationBand(targetSeconds);
  const chosen = ranked.find(({ value }) => value === band) ?? { value: band, lift: null, n: 0, reelIds: [] };
  return toDecision("length", chosen, "brief", ranked);
}

function decidePostingWindow(evidence: readonly Evidence[], spread: number): { postingWindow: Plan["postingWindow"]; decision: Decision } {
  const ranked = rankOptions(evidence, (reel) => (reel.publishedAt === null ? [] : [namePostingWindow(reel.publishedAt)]), spread);
  const best = ranked.find((option) => isMeasured(option) && (option.lift?.value ?? 0) >= 1);
  if (!best) {
    return { postingWindow: null, decision: toDecision("posting_window", { value: "none", lift: null, n: 0, reelIds: [] }, "too_little_data", ranked) };
  }
  return { postingWindow: parsePostingWindow(best.value), decision: toDecision("posting_window", best, "evidence", ranked) };
}

function chooseStructure(input: {
  pattern: HookPattern; goal: Goal; evidence: readonly Evidence[]; traits: Traits; spread: number;
}) {
  const fitting: readonly string[] = listStructures(input.pattern, input.goal);
  const ranked = rankOptions(input.evidence, (reel) => {
    const pattern = input.traits.get(reel.reelId)?.pattern;
    return pattern ? [structureOf(pattern)] : [];
  }, input.spread);
  const { chosen, basis } = chooseOption(ranked.filter(({ value }) => fitting.includes(value)), fitting);
  return { structure: chosen.value as Structure, chosen, basis, ranked };
}

function countTiers(evidence: readonly Evidence[]): Record<string, number> {
  const counts: Record<string, number> = { metadata: 0, deep_dive: 0 };
  for (const reel of evidence) counts[reel.tier] = (counts[reel.tier] ?? 0) + 1;
  return counts;
}

/**
 * The creative plan of a brief: nine decisions, ten where deep dives tell how long openings last, measured on its evidence, and what they come to for a writer.
 * Pure: the same brief, evidence, trends and limit give the same plan, so leaving a reel out is planning again.
 * `traits`, where given, must hold what `readTraits` says of each reel.
 */
export function makePlan({ brief, evidence, trends, hashtagLimit = HASHTAG_LIMIT }: PlanInput, traits: Traits = readTraits(evidence)): Plan {
  // A format is measured on all reels of the language; tags and audio belong to the subject.
  const topical = evidence.filter(({ scope }) => scope === "topic");
  const spread = estimateSpread(evidence.flatMap((reel) => (reel.lift === null ? [] : [reel.lift])));
  const wordsPerMinute = SPEAKING_RATE[brief.language];
  const hook = chooseHook({ brief, evidence, traits, spread });
  const { structure, chosen, basis, ranked } = chooseStructure({ pattern: hook.hookPatterns[0]!, goal: brief.goal, evidence, traits, spread });
  const pace = decidePace(evidence, spread);
  const text = decideTextDensity(evidence, spread);
  const opening = decideHookLength({ evidence, targetSeconds: brief.targetSeconds, spread });
  const beats = planBeats({ structure, targetSeconds: brief.targetSeconds, wordsPerMinute, paceShift: pace.shift, hookSeconds: opening.seconds });
  const named = <T extends { value: string }>(option: T): T => ({ ...option, value: `${option.value}-${beats.length}` });
  const requestedAudio = trends.find(({ kind }) => kind === "audio") ?? null;
  const audio = chooseAudio({ evidence: topical, requested: requestedAudio, spread });
  const requestedTags = trends.filter(({ kind }) => kind === "hashtag").map(({ key }) => key);
  const hashtags = chooseHashtags({ brief, evidence: topical, requested: requestedTags, limit: hashtagLimit, spread });
  const posting = decidePostingWindow(evidence, spread);
  const cta = chooseCallToAction({ goal: brief.goal, evidence, traits, spread });
  return {
    version: 1,
    decisions: [
      hook.decision,
      ...(opening.decision ? [opening.decision] : []),
      decideLength(brief.targetSeconds, evidence, spread),
      toDecision("structure", named(chosen), basis, ranked.map(named)),
      pace.decision,
      text.decision,
      audio.decision,
      hashtags.decision,
      posting.decision,
      cta.decision,
    ],
    hookPatterns: hook.hookPatterns,
    targetSeconds: brief.targetSeconds,
    speakingRateWordsPerMinute: wordsPerMinute,
    beats: budgetOnScreenWords(beats, text.wordsPerSecond),
    audio: audio.audio,
    hashtags: hashtags.hashtags,
    postingWindow: posting.postingWindow,
    callToAction: cta.callToAction,
    pace: pace.pace,
    shotSeconds: pace.shotSeconds,
    evidenceCount: evidence.length,
    evidenceByTier: countTiers(evidence),
  };
}
