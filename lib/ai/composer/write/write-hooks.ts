import type { PlannedBeat } from "#lib/plan/schema.ts";
import type { HookPattern } from "#lib/scripts/vocabulary.ts";
import type { Source } from "../text/realise-frame.ts";
import { composeSpeech, farFrom, keepSpeech, type Speech } from "./compose-speech.ts";
import type { Desk } from "./desk.ts";
import { voiced, voiceOf, weighOwn } from "./voiced.ts";

/** The topic's own verb and question come before the niche's: "How to train a puppy to sit." */
function topicFirst(desk: Desk): Source[] {
  const { topic } = desk;
  const verbs = desk.used.has("want0.want") ? [] : topic.verbs.slice(0, 2);
  return [
    ...(verbs.length > 0 ? [{ items: verbs.map((want) => ({ id: "want0", slots: { want } })) }] : []),
    ...(topic.question !== null && !desk.used.has("question0.question") ? [{ items: [{ id: "question0", slots: { question: topic.question } }] }] : []),
  ];
}

function hookSpeech(desk: Desk, pattern: HookPattern, target: number, tips = desk.mainTips): Speech | null {
  const { frames } = desk;
  const ownQuestion = pattern === "question" && desk.topic.question !== null && !desk.used.has("question0.question");
  const counts = pattern === "number" || pattern === "list";
  return composeSpeech({ ...desk, sources: [...topicFirst(desk), ...desk.sources] }, {
    target,
    budget: target,
    openings: ownQuestion ? frames.askedHooks : counts && desk.mainTips.length < 2 ? frames.singleTipHooks : weighOwn(frames.hooks[pattern], voiceOf(desk).hooks[pattern]),
    additions: target > 10 ? voiced(desk, "context") : [],
    tips,
    wantsTopic: desk.niche === null,
  });
}

/** The hook the script opens with. */
export function writeOpeningHook(desk: Desk): Speech {
  const [beat] = desk.task.plan.beats;
  const pattern = desk.task.plan.hookPatterns[0] as HookPattern;
  const { wordBudget } = beat as PlannedBeat;
  const tips = [...desk.mainTips, ...desk.spareTips, ...desk.genericTips];
  // Where every other wording of the pattern is refused, an old one is better than no script.
  const speech = hookSpeech(desk, pattern, wordBudget) ?? hookSpeech(desk, pattern, wordBudget, tips) ?? hookSpeech({ ...desk, refuses: () => false }, pattern, wordBudget);
  if (speech === null) throw new Error("composer: no frame for the opening hook");
  keepSpeech(desk, speech);
  return speech;
}

/** The other hooks to choose from. They avoid what the script says, unless that leaves no good hook of the pattern. */
export function writeOtherHooks(desk: Desk, opening: Speech): { pattern: HookPattern; speech: Speech }[] {
  const target = (desk.task.plan.beats[0] as PlannedBeat).wordBudget;
  const said = new Set(opening.uses);
  return desk.task.plan.hookPatterns.slice(1).map((pattern) => {
    const tries = [
      () => hookSpeech(desk, pattern, target),
      () => hookSpeech({ ...desk, used: said, usedFrames: new Set() }, pattern, target),
      () => hookSpeech({ ...desk, used: said, usedFrames: new Set() }, pattern, target, [...desk.mainTips, ...desk.spareTips, ...desk.genericTips]),
    ];
    let nearest: Speech | null = null;
    for (const attempt of tries) {
      const speech = attempt();
      if (speech !== null && (nearest === null || Math.abs(speech.words - target) < Math.abs(nearest.words - target))) nearest = speech;
      if (!farFrom(nearest, target)) break;
    }
    nearest ??= hookSpeech({ ...desk, used: said, usedFrames: new Set(), refuses: () => false }, pattern, target);
    if (nearest === null) throw new Error(`composer: no frame for a ${pattern} hook`);
    keepSpeech(desk, nearest);
    nearest.uses.forEach((use) => said.add(use));
    return { pattern, speech: nearest };
  });
}
