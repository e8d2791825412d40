import type { GenerationView } from "#lib/scripts/reduce-events.ts";
import type { Script } from "#lib/scripts/schema.ts";
import type { OpenRevision } from "#lib/scripts/versions/schema.ts";

type Beat = GenerationView["beats"][number];
type Hook = GenerationView["hooks"][number];

/** The parts of a script that a rewrite is writing, as far as they have come; the rest stands as it was. */
export type ArrivingParts = {
  /** By place in the script. Places after its last beat are beats that come on top. */
  beats: ReadonlyMap<number, Beat>;
  /** In the order of the slate, the chosen one first; empty where hooks are not rewritten. */
  hooks: readonly Hook[];
  /** Ids of the beats that a rewrite may still change, and what of the hooks: all, or the one the video opens with. */
  rewritten: { beats: ReadonlySet<string>; hooks: "none" | "opening" | "slate" };
};

const says = (part: Beat | undefined): part is Beat => Boolean(part?.value.voiceOver || part?.value.onScreenText);

function listRewritten({ revision }: OpenRevision, { beats }: Script): ArrivingParts["rewritten"] {
  const open = beats.filter(({ locked }) => !locked).map(({ id }) => id);
  const opening = beats[0];
  switch (revision.kind) {
    case "beat":
      return { beats: new Set([revision.beatId]), hooks: revision.beatId === opening?.id ? "opening" : "none" };
    case "hooks":
      return { beats: new Set(opening && !opening.locked && opening.role === "hook" ? [opening.id] : []), hooks: "slate" };
    default:
      return { beats: new Set(open), hooks: "slate" };
  }
}

/**
 * What of a running rewrite stands in the place of the script's parts: nothing of a locked beat, nothing without a word
 * in it, and nothing at all once the rewrite has ended. Translations are scripts of their own. `view`: the rewrite's.
 */
export function findArriving(open: OpenRevision | null, script: Script, view: GenerationView | null): ArrivingParts | null {
  if (open?.state !== "running" || open.revision.kind === "translation") return null;
  const { revision } = open;
  const rewritten = listRewritten(open, script);
  // Once done, its words stay until the new version is here.
  if (!view || (view.state !== "running" && view.state !== "done")) return { beats: new Map(), hooks: [], rewritten };
  const hooks = revision.kind === "beat" ? [] : view.hooks.filter((hook) => hook?.value.spoken);
  const mayChange = (index: number) => {
    const beat = script.beats[index];
    return beat ? rewritten.beats.has(beat.id) : revision.kind === "refit" || revision.kind === "change";
  };
  const beats = new Map([...view.beats.entries()].filter(([index, beat]) => mayChange(index) && says(beat)));
  const [lead] = hooks;
  // The video opens with what the first hook says; a slate alone has no beats.
  if (revision.kind === "hooks" && lead && mayChange(0)) {
    const { spoken, onScreenText } = lead.value;
    beats.set(0, { complete: lead.complete, value: { ...(spoken === undefined ? {} : { voiceOver: spoken }), ...(onScreenText === undefined ? {} : { onScreenText }) } });
  }
  return { beats, hooks, rewritten };
}
