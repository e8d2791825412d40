import type { PlannedBeat } from "#lib/plan/schema.ts";
import type { DraftBeat, ScriptDraft } from "#lib/scripts/schema.ts";
import { composeDraft } from "../compose-draft.ts";
import type { ComposerRevision, ComposerTask } from "../schema.ts";
import { countSpokenWords } from "../text/count-spoken-words.ts";
import { openWith } from "./align-plan.ts";
import { hookOf, recallTipIds } from "./rewrite-beat.ts";

type RefitRevision = Extract<ComposerRevision, { kind: "refit" }>;

/** A beat this near its new length stays as it is. */
const NEAR = 0.2;
const COUNTS = /\b(one|two|three|four|five|six|seven|eight|nine|ten)\b|(?<!\p{L})(один|одна|одно|два|две|три|четыре|пять|шесть|семь|восемь|девять|десять)(?!\p{L})/iu;

interface Place {
  planned: PlannedBeat;
  /** The old beat told here, and its place in the old script. */
  old: DraftBeat | null;
  from: number;
}

/** Old beats in order at new places of their role; where some don't fit in, locked ones go first. */
function matchPlaces(planned: readonly PlannedBeat[], beats: readonly DraftBeat[], locked: readonly number[]): Place[] {
  const taken = new Map<string, number[]>();
  for (const role of new Set(planned.map((beat) => beat.role))) {
    const room = planned.filter((beat) => beat.role === role).length;
    const all = beats.flatMap((beat, index) => (beat.role === role ? [index] : []));
    const chosen = [...all.filter((index) => locked.includes(index)), ...all.filter((index) => !locked.includes(index))].slice(0, room);
    taken.set(role, chosen.sort((one, other) => one - other));
  }
  const places = planned.map((beat): Place => {
    const from = taken.get(beat.role)?.shift();
    return { planned: beat, old: from === undefined ? null : (beats[from] ?? null), from: from ?? -1 };
  });
  return giveLockedAPlace(places, beats, locked);
}

/** A locked beat whose role has no place left takes the nearest one that holds nothing locked, between hook and end. */
function giveLockedAPlace(places: Place[], beats: readonly DraftBeat[], locked: readonly number[]): Place[] {
  for (const index of locked) {
    const beat = beats[index];
    if (beat === undefined || places.some(({ from }) => from === index)) continue;
    const wished = (index / Math.max(1, beats.length - 1)) * (places.length - 1);
    const free = places.map((place, at) => ({ place, at })).filter(({ place, at }) => at > 0 && at < places.length - 1 && !locked.includes(place.from));
    const nearest = free.sort((one, other) => Math.abs(one.at - wished) - Math.abs(other.at - wished))[0];
    if (nearest !== undefined) places[nearest.at] = { planned: { ...nearest.place.planned, role: beat.role }, old: beat, from: index };
  }
  return places;
}

function stays({ planned, old, from }: Place, { brief }: ComposerTask, locked: readonly number[], counts: boolean): boolean {
  if (old === null) return false;
  if (locked.includes(from)) return true;
  if (counts && planned.role === "hook" && COUNTS.test(old.voiceOver)) return false;
  const words = countSpokenWords(old.voiceOver, brief.language);
  return Math.abs(words - planned.wordBudget) <= Math.max(1, planned.wordBudget * NEAR);
}

/**
 * The script at another length: the task's plan is the new one. Beats of the right length stay word for word, locked ones
 * whatever their length; the others are told again, shorter or longer, with the tips they told.
 */
export function refitScript(task: ComposerTask, { draft, locked = [] }: RefitRevision): ScriptDraft {
  const places = matchPlaces(task.plan.beats, draft.beats, locked);
  const plan = openWith({ ...task.plan, beats: places.map(({ planned }) => planned) }, draft.hooks[0]?.pattern);
  const values = (beats: readonly { role: string }[]) => beats.filter(({ role }) => role === "value").length;
  const counts = values(plan.beats) !== values(draft.beats);
  const valuePlaces = places.filter(({ planned }) => planned.role === "value");
  const told = recallTipIds({ ...task, plan }, valuePlaces.flatMap(({ old }) => (old === null ? [] : [old])));
  const tipIds = valuePlaces.map(({ old }) => (old === null ? null : (told.shift() ?? null)));
  const keepAll = places.map((place) => (stays(place, task, locked, counts) ? place.old : null));
  const keepLocked = places.map((place) => (locked.includes(place.from) ? place.old : null));
  const near = composeDraft({ ...task, plan }, { kept: keepAll, tipIds, newReasons: true });
  const { draft: written } = near.offLength <= 0.1 ? near : composeDraft({ ...task, plan }, { kept: keepLocked, tipIds, newReasons: true });
  const opening = written.beats[0] as DraftBeat;
  const sameOpening = opening.voiceOver === draft.beats[0]?.voiceOver;
  const others = counts || !sameOpening ? written.hooks.slice(1) : draft.hooks.slice(1);
  const first = sameOpening && draft.hooks[0] !== undefined ? draft.hooks[0] : hookOf(opening, plan.hookPatterns[0] ?? "question");
  return {
    ...draft,
    hooks: [first, ...others],
    beats: written.beats.map((beat, index) => keepLook(beat, places[index]?.old ?? null)),
    publish: counts ? { ...draft.publish, caption: written.publish.caption } : draft.publish,
  };
}

/** A beat that still shows what it showed is filmed as it was. */
export function keepLook(beat: DraftBeat, old: DraftBeat | null): DraftBeat {
  if (old === null || beat.role !== old.role || (beat.role === "value" && beat.onScreenText !== old.onScreenText)) return beat;
  const { shot, bRoll, audio, transition } = old;
  return { ...beat, shot, bRoll, audio, transition };
}
