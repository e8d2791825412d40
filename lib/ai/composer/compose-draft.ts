import type { PlannedBeat } from "#lib/plan/schema.ts";
import type { DraftBeat, DraftHook, ScriptDraft } from "#lib/scripts/schema.ts";
import { timeBeats } from "#lib/scripts/speech/time-beats.ts";
import type { HookPattern } from "#lib/scripts/vocabulary.ts";
import { type DeskWishes, prepareDesk } from "./material/prepare-desk.ts";
import type { ComposerTask } from "./schema.ts";
import { countSpokenWords } from "./text/count-spoken-words.ts";
import { splitSentences } from "./text/split-sentences.ts";
import type { Speech } from "./write/compose-speech.ts";
import type { Desk } from "./write/desk.ts";
import { recallSaid } from "./write/recall-said.ts";
import { type SpokenBeat, writeBeats } from "./write/write-beats.ts";
import { writeCitations } from "./write/write-citations.ts";
import { writeOpeningHook, writeOtherHooks } from "./write/write-hooks.ts";
import { writeBeatText, writeHookText } from "./write/write-on-screen-text.ts";
import { writeAction, writePublish, writeTitle } from "./write/write-publish.ts";
import { writeReason } from "./write/write-reason.ts";
import { direct, shootWords, writeShot } from "./write/write-shot.ts";

/** What of an earlier script stays, and what the creator wants of the rest. */
export interface Given extends DeskWishes {
  /** Beats that stay word for word, by their place in the plan. */
  kept?: readonly (DraftBeat | null)[];
  /** The slate of hooks that stays; the first is said by the first beat. */
  hooks?: readonly DraftHook[];
  /** Texts that stay elsewhere in the script: nothing in them is said again. */
  said?: readonly string[];
  /** The decisions that beats shall serve, by their place in the plan; null = whichever suits the role. */
  decisionIds?: readonly (string | null)[];
  /** Beats that stay are given their reasons anew: the plan is another. */
  newReasons?: boolean;
  /** The length is judged by the caller: what stays may be off by itself. */
  anyLength?: boolean;
}

export interface Composed {
  draft: ScriptDraft;
  spoken: readonly SpokenBeat[];
  /** Distance of the estimated length from the plan's target, as a share of it. */
  offLength: number;
}

/** Length is right within this share: a margin under the ten per cent that the verifier allows. */
const CLOSE = 0.06;
const CANDIDATES = 8;
/** Very short scripts have few words to balance with. */
const LAST_CANDIDATES = 30;
const TOO_FAR = 0.09;
const LOOSE_DRIFT = 0.5;

function writeAudio(desk: Desk, index: number, last: number): string {
  const words = shootWords(desk);
  const track = desk.task.plan.audio?.title;
  const sound = desk.bank.sounds[index % desk.bank.sounds.length] as string;
  if (index === 0 && track !== undefined) return direct(desk, words.track, { track });
  return direct(desk, index === 0 ? words.firstAudio : index === last ? words.lastAudio : words.audio, { sound });
}

function writeTransition(desk: Desk, index: number, last: number): DraftBeat["transition"] {
  if (index === last) return "none";
  if (index === 0) return "cut";
  return desk.random.pick(desk.tone === "bold" || desk.tone === "playful" ? (["cut", "whip", "match_cut", "cut"] as const) : (["cut", "match_cut", "dissolve", "cut"] as const));
}

function dressBeat(desk: Desk, spoken: SpokenBeat, index: number, last: number, { decisionIds, newReasons }: Given): DraftBeat {
  const { beat, tip, text, uses, kept } = spoken;
  const decisionId = decisionIds?.[index] ?? null;
  if (kept !== null) return newReasons ? { ...kept, ...writeReason(desk, beat, index, decisionId) } : kept;
  const onScreenText = index === 0
    ? writeHookText(desk, desk.task.plan.hookPatterns[0] as HookPattern, beat, text)
    : writeBeatText(desk, beat, tip, text);
  return {
    role: beat.role,
    voiceOver: text,
    onScreenText,
    ...writeShot(desk, beat.role, tip, onScreenText),
    audio: writeAudio(desk, index, last),
    transition: writeTransition(desk, index, last),
    ...writeReason(desk, beat, index, decisionId),
    citations: writeCitations(desk, beat.role, uses),
  };
}

function dressHook(desk: Desk, pattern: HookPattern, speech: Speech): DraftHook {
  const beat = desk.task.plan.beats[0] as PlannedBeat;
  const onScreenText = writeHookText(desk, pattern, beat, speech.text);
  return {
    pattern,
    spoken: speech.text,
    onScreenText,
    visual: writeShot(desk, "hook", desk.mainTips[0] ?? null, onScreenText).shot.description,
    citations: writeCitations(desk, "hook", speech.uses),
  };
}

function openingOf(desk: Desk, kept: DraftBeat | null): Speech {
  if (kept === null) return writeOpeningHook(desk);
  return { text: kept.voiceOver, words: countSpokenWords(kept.voiceOver, desk.language), uses: [], frames: [] };
}

/** Estimated seconds against the target, as `verifyScript` will estimate them. */
function measureOff({ plan, brief }: ComposerTask, beats: readonly DraftBeat[]): number {
  const timed = timeBeats(beats.map(({ voiceOver }, index) => ({ voiceOver, wordBudget: (plan.beats[index] as PlannedBeat).wordBudget })), {
    language: brief.language, wordsPerMinute: plan.speakingRateWordsPerMinute,
  });
  return Math.abs((timed.at(-1)?.endSeconds ?? 0) / plan.targetSeconds - 1);
}

/** One wording of the task. */
function composeOnce(task: ComposerTask, given: Given): Composed {
  const desk = prepareDesk(task, given);
  const kept = given.kept ?? [];
  recallSaid(desk, [...(given.said ?? []), ...kept.flatMap((beat) => (beat === null ? [] : [beat.voiceOver]))]);
  const opening = openingOf(desk, kept[0] ?? null);
  const spoken = writeBeats(desk, opening, kept);
  const others = given.hooks === undefined ? writeOtherHooks(desk, opening) : [];
  const last = spoken.length - 1;
  const action = writeAction(desk, spoken[last]?.text ?? "");
  const beats = spoken.map((beat, index) => dressBeat(desk, beat, index, last, given));
  const [firstBeat] = beats as [DraftBeat, ...DraftBeat[]];
  const first: DraftHook = { pattern: task.plan.hookPatterns[0] as HookPattern, spoken: firstBeat.voiceOver, onScreenText: firstBeat.onScreenText, visual: firstBeat.shot.description, citations: firstBeat.citations };
  const hooks = given.hooks !== undefined ? [...given.hooks] : [first, ...others.map(({ pattern, speech }) => dressHook(desk, pattern, speech))];
  const draft = { title: writeTitle(desk), hooks, beats, publish: writePublish(desk, beats, hooks.at(-1)?.spoken ?? opening.text, action) };
  return { draft, spoken, offLength: measureOff(task, beats) };
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

/** Sentences said twice, in the script or as two of its hooks. */
function countRepeats({ hooks, beats }: ScriptDraft): number {
  const sentences = beats.flatMap(({ voiceOver }) => splitSentences(voiceOver).map(plain));
  const openings = hooks.map(({ spoken }) => plain(spoken));
  return sentences.length - new Set(sentences).size + (openings.length - new Set(openings).size);
}

/**
 * The best of a few wordings: the first that has the planned length, says nothing twice and suits the caller; where none
 * does, the nearest. Pure: the same task gives the same draft.
 */
export function composeDraft(task: ComposerTask, given: Given = {}, suits: (composed: Composed) => boolean = () => true): Composed {
  let best: { composed: Composed; cost: number } | null = null;
  const goOn = (candidate: number) => candidate < CANDIDATES || (candidate < LAST_CANDIDATES && !given.anyLength && (best?.composed.offLength ?? 1) > TOO_FAR);
  for (let candidate = 0; goOn(candidate); candidate += 1) {
    const composed = composeOnce(candidate === 0 ? task : { ...task, seed: `${task.seed}~${candidate}` }, candidate < CANDIDATES ? given : { ...given, maxDrift: LOOSE_DRIFT });
    const cost = (given.anyLength ? 0 : Math.max(0, composed.offLength - CLOSE) * 20) + countRepeats(composed.draft) + (suits(composed) ? 0 : 10);
    if (cost === 0) return composed;
    if (best === null || cost < best.cost) best = { composed, cost };
  }
  return (best as { composed: Composed }).composed;
}
