import { z } from "zod";
import { mediaStateSchema } from "#lib/reels/schema.ts";
import { REFUSALS } from "./analyse/media-refused.ts";

/** How a media file came here. */
export const MEDIA_SOURCES = ["upload", "file", "folder", "url"] as const;
export type MediaSource = (typeof MEDIA_SOURCES)[number];

/** What an analysis is doing. `queued`: waiting for a worker, or for another try. */
export const DIVE_STAGES = ["queued", "probe", "decode", "cuts", "look", "frames", "speech", "music", "text", "transcript", "store"] as const;
export const diveStageSchema = z.enum(DIVE_STAGES);
export type DiveStage = z.infer<typeof diveStageSchema>;

/** Why an analysis failed: the file's own faults first, then ours. Worded by the catalogue (`deepDives.failure.<code>`). */
export const MEDIA_FAILURES = [...REFUSALS, "no_decoder", "nothing_found", "file_missing", "interrupted", "unexpected"] as const;
export const mediaFailureSchema = z.enum(MEDIA_FAILURES);
export type MediaFailure = z.infer<typeof mediaFailureSchema>;

/** What the giver states about the right to use the file, in their own words. */
export const rightsNoteSchema = z.string().trim().min(3).max(1_000);

/** How far the media of a reel are, as the page polls it. */
export const mediaStatusSchema = z.object({
  reelId: z.string(),
  state: mediaStateSchema,
  /** Null unless an analysis waits or runs. */
  stage: diveStageSchema.nullable(),
  progress: z.number().min(0).max(1),
  attempts: z.number().int().nonnegative(),
  /** Null unless the state is `failed`. */
  reason: mediaFailureSchema.nullable(),
  /** Whether the file is still kept, to be played or analysed again. */
  hasFile: z.boolean(),
  updatedAt: z.iso.datetime().nullable(),
});
export type MediaStatus = z.infer<typeof mediaStatusSchema>;
