import { z } from "zod";
import type { FailedWriter } from "../events.schema.ts";
import type { Revision, VersionReason } from "../revision.schema.ts";
import { draftPublishSchema, type Script, shotSchema, TRANSITIONS, type Writer } from "../schema.ts";

/** Longest texts of an edit, in characters: room for any real script, none for a flood. The platform's own limits are checks, not refusals. */
export const EDIT_LIMITS = { title: 300, spoken: 3000, line: 600, caption: 6000, hashtag: 120, hashtags: 60 } as const;

const line = z.string().max(EDIT_LIMITS.line);
const spoken = z.string().max(EDIT_LIMITS.spoken);
const partId = z.string().min(1).max(20);

export const hookEditSchema = z.object({ id: partId, chosen: z.boolean(), spoken, onScreenText: line, visual: line });
export type HookEdit = z.infer<typeof hookEditSchema>;

export const beatEditSchema = z.object({
  id: partId,
  voiceOver: spoken,
  onScreenText: line,
  shot: shotSchema.extend({ description: line }),
  bRoll: line,
  audio: line,
  transition: z.enum(TRANSITIONS),
  locked: z.boolean(),
});
export type BeatEdit = z.infer<typeof beatEditSchema>;

const publishEditSchema = draftPublishSchema.extend({
  caption: z.string().max(EDIT_LIMITS.caption),
  hashtags: z.array(z.string().max(EDIT_LIMITS.hashtag)).max(EDIT_LIMITS.hashtags),
  coverText: line,
  callToAction: line,
  altText: z.string().max(EDIT_LIMITS.spoken),
});
export type PublishEdit = z.infer<typeof publishEditSchema>;

/** Everything of a script that a hand may change, whole. Citations, reasons, times, checks and the plan are not among it. */
export const scriptEditSchema = z.object({
  title: z.string().max(EDIT_LIMITS.title),
  hooks: z.array(hookEditSchema).min(1).max(10),
  beats: z.array(beatEditSchema).min(2).max(40),
  publish: publishEditSchema,
});
export type ScriptEdit = z.infer<typeof scriptEditSchema>;

/** Which text somebody worked on: a version and its content's stamp (null = as generated, never edited). */
export const versionBaseSchema = z.object({ version: z.number().int().positive(), stamp: z.string().max(64).nullable() });
export type VersionBase = z.infer<typeof versionBaseSchema>;

export const saveEditSchema = z.object({
  scriptId: z.string().min(1).max(64),
  /** What the writer of the edit believes to be current; anything else is a conflict. */
  base: versionBaseSchema,
  /** The version whose parts the edit names; differs from `base` after a conflict decided for one's own text. */
  from: z.number().int().positive(),
  /** Autosaves of one sitting are one version. */
  sitting: z.string().min(8).max(64),
  edit: scriptEditSchema,
});
export type SaveEdit = z.infer<typeof saveEditSchema>;

/** A version as pages hold it. */
export type ScriptDocument = VersionBase & { scriptId: string; script: Script; /** ISO moment. */ savedAt: string };

export type SaveAnswer = { outcome: "saved" | "unchanged" | "conflict"; document: ScriptDocument };

export type VersionSummary = {
  version: number;
  reason: VersionReason;
  /** What the reason needs to be told: `beat`, `instruction`, `seconds`, `structure`, `version`. */
  detail: Record<string, string | number>;
  /** ISO moment of its last change. */
  savedAt: string;
  /** Who wrote what is new in it; null = a hand. */
  writer: Writer | null;
  /** Those who were to write it before, and why they did not. */
  failed: FailedWriter[];
};

/** A script in the other language: the one this was translated from, or one translated from it. */
export type LinkedScript = { generationId: string; title: string; language: string; direction: "original" | "translation" };

/** The newest rewrite of a script that is running, or ended without its result. */
export type OpenRevision = { generationId: string; state: "running" | "failed" | "stopped" | "interrupted"; revision: Revision };

export function toScriptEdit({ header, hooks, beats, publish }: Script): ScriptEdit {
  return {
    title: header.title,
    hooks: hooks.map(({ id, chosen, spoken, onScreenText, visual }) => ({ id, chosen, spoken, onScreenText, visual })),
    beats: beats.map(({ id, voiceOver, onScreenText, shot, bRoll, audio, transition, locked }) => ({
      id, voiceOver, onScreenText,
      shot: { size: shot.size, angle: shot.angle, movement: shot.movement, description: shot.description },
      bRoll, audio, transition, locked,
    })),
    publish: {
      caption: publish.caption, hashtags: publish.hashtags, coverText: publish.coverText, callToAction: publish.callToAction, altText: publish.altText,
    },
  };
}

/** Hashtags as they are stored: no '#', no spaces, lower case, each once. */
export function cleanHashtags(tags: readonly string[]): string[] {
  return [...new Set(tags.map((tag) => tag.replace(/[#\s,]/g, "").toLowerCase()).filter(Boolean))];
}

/** The script with the edit's texts. Parts that the edit does not name stay; an emptied title leaves the old one. */
export function applyEdit(script: Script, edit: ScriptEdit): Script {
  const hookEdits = new Map(edit.hooks.map((hook) => [hook.id, hook]));
  const beatEdits = new Map(edit.beats.map((beat) => [beat.id, beat]));
  return {
    ...script,
    header: { ...script.header, title: edit.title.trim() || script.header.title },
    hooks: script.hooks.map((hook) => ({ ...hook, ...hookEdits.get(hook.id) })),
    beats: script.beats.map((beat) => ({ ...beat, ...beatEdits.get(beat.id) })),
    publish: { ...script.publish, ...edit.publish, hashtags: cleanHashtags(edit.publish.hashtags) },
  };
}

/** What a page needs to work on a finished script. */
export type ScriptDesk = {
  document: ScriptDocument;
  linked: LinkedScript[];
  revision: OpenRevision | null;
  /** The generation whose page is the script's. */
  generationId: string;
};
