import { z } from "zod";

const secondsSchema = z.number().nonnegative();
const shareSchema = z.number().min(0).max(1);

/** A stretch of the video; seconds from its start. */
export const spanSchema = z.object({ startSeconds: secondsSchema, endSeconds: secondsSchema });
export type Span = z.infer<typeof spanSchema>;

/** Why a part is not known. Said to the reader as it is; `detail` holds what a developer needs. */
export const UNKNOWN_REASONS = ["no_video", "no_audio", "no_decoder", "no_library", "no_provider", "not_decodable", "timed_out", "provider_failed", "not_applicable"] as const;
export const unknownReasonSchema = z.enum(UNKNOWN_REASONS);
export type UnknownReason = z.infer<typeof unknownReasonSchema>;

/** One part of a deep dive: a value with how it came about, or why there is none. */
function partSchema<T extends z.ZodType>(value: T) {
  return z.discriminatedUnion("state", [
    z.object({
      state: z.literal("known"),
      value,
      /** What found it, e.g. `ffmpeg ebur128`. */
      method: z.string(),
      /** Of the method: the library's, or ours where the code is ours. */
      version: z.string(),
      /** 0 to 1, where the method was measured on known clips; null where it was not. */
      confidence: shareSchema.nullable(),
    }),
    z.object({ state: z.literal("unknown"), reason: unknownReasonSchema, detail: z.string().max(500).optional() }),
  ]);
}

export const probeSchema = z.object({
  container: z.string(),
  sizeBytes: z.number().int().nonnegative(),
  durationSeconds: secondsSchema,
  /** As shown: after the rotation the file asks for. */
  width: z.number().int().positive().nullable(),
  height: z.number().int().positive().nullable(),
  rotationDegrees: z.number().int(),
  videoCodec: z.string().nullable(),
  audioCodec: z.string().nullable(),
  framesPerSecond: z.number().positive().nullable(),
  variableFrameRate: z.boolean(),
});

export const cutsSchema = z.object({ cutsSeconds: z.array(secondsSchema), cutsPerMinute: z.number().nonnegative(), firstCutSeconds: secondsSchema.nullable() });

export const onScreenTextSchema = z.array(
  spanSchema.extend({
    text: z.string().min(1).max(500),
    script: z.enum(["latin", "cyrillic"]),
    confidence: shareSchema,
    /** Where it stands, as shares of the picture. */
    box: z.object({ x: shareSchema, y: shareSchema, width: shareSchema, height: shareSchema }),
  }),
);

export const deepDiveSchema = z.object({
  /** Of this document's form. */
  formatVersion: z.literal(1),
  /** Only the first so many seconds of a longer file were looked at; null = all. */
  analysedSeconds: secondsSchema.nullable(),
  parts: z.object({
    probe: partSchema(probeSchema),
    cuts: partSchema(cutsSchema),
    onScreenText: partSchema(onScreenTextSchema),
    speech: partSchema(z.object({ spans: z.array(spanSchema), share: shareSchema })),
    transcript: partSchema(z.object({ language: z.string().nullable(), segments: z.array(spanSchema.extend({ text: z.string() })) })),
    music: partSchema(z.object({ spans: z.array(spanSchema), tempoBpm: z.number().positive().nullable() })),
    /** EBU R 128. */
    loudness: partSchema(z.object({ integratedLufs: z.number(), rangeLu: z.number(), truePeakDbfs: z.number() })),
    silence: partSchema(z.object({ spans: z.array(spanSchema), share: shareSchema })),
    /** Brightness: mean luma, 0 black to 1 white. Motion: mean difference of neighbouring tiny frames, 0 to 1. Colours: `#rrggbb`, largest share first. */
    look: partSchema(z.object({ brightness: shareSchema, motion: shareSchema, colours: z.array(z.object({ hex: z.string().regex(/^#[0-9a-f]{6}$/), share: shareSchema })) })),
    /** Representative frames as WebP, named as files of the analysis' output folder. */
    frames: partSchema(z.array(z.object({ atSeconds: secondsSchema, file: z.string().regex(/^[\w-]+\.webp$/), width: z.number().int(), height: z.number().int() }))),
  }),
});
/** What was found in a reel's video and sound. */
export type DeepDive = z.infer<typeof deepDiveSchema>;
export type DeepDivePart = keyof DeepDive["parts"];
