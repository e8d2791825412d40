import type { DraftBeat, DraftHook, ScriptDraft } from "#lib/scripts/schema.ts";
import type { HookPattern } from "#lib/scripts/vocabulary.ts";
import type { PlannedBeat } from "#lib/plan/schema.ts";
import { prepareDesk } from "./material/prepare-desk.ts";
import type { ComposerTask } from "./schema.ts";
import type { Speech } from "./write/compose-speech.ts";
import type { Desk } from "./write/desk.ts";
import { type SpokenBeat, writeBeats } from "./write/write-beats.ts";
import { writeCitations } from "./write/write-citations.ts";
import { writeOpeningHook, writeOtherHooks } from "./write/write-hooks.ts";
import { writeBeatText, writeHookText } from "./write/write-on-screen-text.ts";
import { writeAction, writePublish, writeTitle } from "./write/write-publish.ts";
import { writeReason } from "./write/write-reason.ts";
import { direct, shootWords, writeShot } from "./write/write-shot.ts";

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

function dressBeat(desk: Desk, spoken: SpokenBeat, index: number, last: number): DraftBeat {
  const { beat, tip, text, uses } = spoken;
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
    ...writeReason(desk, beat, index),
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

/**
 * Words a creative plan as a script, in English or Russian, with no model and no network. Pure: the same task and seed
 * give the same draft. Beats follow `plan.beats`, hooks `plan.hookPatterns`; each voice-over keeps near its word budget,
 * and every number, name and quotation comes from the brief, the plan or a cited reel.
 */
export function composeScript(task: ComposerTask): ScriptDraft {
  const desk = prepareDesk(task);
  const opening = writeOpeningHook(desk);
  const spoken = writeBeats(desk, opening);
  const others = writeOtherHooks(desk, opening);
  const last = spoken.length - 1;
  const action = writeAction(desk, spoken[last]?.text ?? "");
  const beats = spoken.map((beat, index) => dressBeat(desk, beat, index, last));
  const [firstBeat] = beats as [DraftBeat, ...DraftBeat[]];
  const hooks: DraftHook[] = [
    { pattern: task.plan.hookPatterns[0] as HookPattern, spoken: opening.text, onScreenText: firstBeat.onScreenText, visual: firstBeat.shot.description, citations: firstBeat.citations },
    ...others.map(({ pattern, speech }) => dressHook(desk, pattern, speech)),
  ];
  return { title: writeTitle(desk), hooks, beats, publish: writePublish(desk, beats, hooks.at(-1)?.spoken ?? opening.text, action) };
}
