import { z } from "zod";
import { planInputsSchema, planSchema } from "#lib/plan/schema.ts";
import type { DiffPart } from "#lib/prompts/diff-words.ts";
import { evidenceSchema } from "#lib/retrieval/schema.ts";
import { attemptSchema, renderedPromptSchema } from "../attempt.schema.ts";
import { GENERATION_PHASES, GENERATION_STATES, mendedBeatSchema } from "../events.schema.ts";
import { GENERATION_KINDS, revisionSchema, VERSION_REASONS } from "../revision.schema.ts";
import { briefSchema, type Check, scriptSchema, writerSchema } from "../schema.ts";
import { scriptLanguageSchema } from "../vocabulary.ts";

export const REPLAY_FORMAT = "reelwright-replay";
export const REPLAY_FORMAT_VERSION = 1;

const moment = z.iso.datetime();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const tracedGenerationSchema = z.object({
  id: z.string(),
  kind: z.enum(GENERATION_KINDS),
  /** What was to be written anew; null for a whole script. */
  revision: revisionSchema.nullable(),
  state: z.enum(GENERATION_STATES),
  errorCode: z.string().nullable(),
  /** W3C trace id: finds the run in the server's log. */
  traceId: z.string(),
  requestedWriter: writerSchema.nullable(),
  writer: writerSchema.nullable(),
  retryOf: z.string().nullable(),
  /** What decides the composer's choices: the first generation of the chain of retries. */
  seed: z.string(),
  /** The generation whose evidence and plan these are; another one where a part of a script was written anew. */
  groundedBy: z.string().nullable(),
  scriptId: z.string().nullable(),
  /** The generation that wrote the script first: its page is the script's. */
  scriptWrittenBy: z.string().nullable(),
  createdAt: moment,
  finishedAt: moment.nullable(),
});

const tracedPromptSchema = z.object({
  id: z.string(),
  version: z.string(),
  /** SHA-256 of the templates (lib/ai/hash-prompt.ts). */
  hash: z.string(),
  language: scriptLanguageSchema,
  /** The templates with their holes; null where this hash was never stored. */
  templates: renderedPromptSchema.nullable(),
  /** As it was sent; null where the generation is older than keeping it. */
  rendered: renderedPromptSchema.nullable(),
});
export type TracedPrompt = z.infer<typeof tracedPromptSchema>;

/** One field of a script that an edit changed; null = it was not there. */
export const changeSchema = z.object({ field: z.string(), from: z.string().nullable(), to: z.string().nullable() });
export type Change = z.infer<typeof changeSchema>;

const tracedVersionSchema = z.object({
  version: z.number().int().positive(),
  reason: z.enum(VERSION_REASONS),
  detail: z.record(z.string(), z.union([z.string(), z.number()])),
  /** The run that wrote what is new here; null for an edit by hand. */
  generationId: z.string().nullable(),
  createdAt: moment,
  updatedAt: moment,
  document: scriptSchema,
  /** Against the version before; the first has none. */
  changes: z.array(changeSchema),
});
export type TracedVersion = z.infer<typeof tracedVersionSchema>;

const tracedVoteSchema = z.object({
  scriptVersion: z.number().int(),
  /** `script` or a beat's id. */
  subject: z.string(),
  vote: z.union([z.literal(1), z.literal(-1)]),
  reasons: z.array(z.string()),
  comment: z.string(),
  createdAt: moment,
  updatedAt: moment,
});
export type TracedVote = z.infer<typeof tracedVoteSchema>;

const span = { startedAt: moment, durationMs: z.number().nullable() };
const timingsSchema = z.object({
  phases: z.array(z.object({ phase: z.enum(GENERATION_PHASES), ...span })),
  /** Every event but growing parts and signs of life, in order: what happened and when. */
  events: z.array(z.object({ seq: z.number().int(), at: moment, kind: z.string(), /** The phase, the writer or the end state. */ what: z.string() })),
  parts: z.object({ count: z.number().int(), firstAt: moment.nullable(), lastAt: moment.nullable() }),
  /** From the first request to the end; null while it runs. */
  totalMs: z.number().nullable(),
});
export type Timings = z.infer<typeof timingsSchema>;

const costSchema = z.object({
  inputTokens: z.number().int().nonnegative(),
  outputTokens: z.number().int().nonnegative(),
  /** Millionths of a US dollar, as the daily budget counts it. */
  costMicroUsd: z.number().int().nonnegative(),
});

/** Everything that one generation was made of. */
export const traceSchema = z.strictObject({
  generation: tracedGenerationSchema,
  brief: briefSchema,
  /** As retrieved and shown, best first. */
  evidence: z.array(evidenceSchema),
  /** `inputs` null: made before they were kept. */
  plan: z.object({ plan: planSchema, inputs: planInputsSchema.nullable() }).nullable(),
  prompt: tracedPromptSchema.nullable(),
  attempts: z.array(attemptSchema),
  rawOutput: z.string().nullable(),
  /** Beats that failed their checks and were worded anew before the first version was stored. */
  mended: z.array(mendedBeatSchema),
  versions: z.array(tracedVersionSchema),
  votes: z.array(tracedVoteSchema),
  cost: costSchema,
  timings: timingsSchema,
});
export type Trace = z.infer<typeof traceSchema>;
export type TracePart = keyof Trace;
export const TRACE_PARTS = Object.keys(traceSchema.shape) as TracePart[];

/** A replay file: a trace with the hashes that show whether anything in it was altered (docs/api/trace.md). */
export const replaySchema = z.strictObject({
  format: z.literal(REPLAY_FORMAT),
  formatVersion: z.literal(REPLAY_FORMAT_VERSION),
  exportedAt: moment,
  parts: traceSchema,
  hashes: z.strictObject({
    algorithm: z.literal("sha-256"),
    canonicalisation: z.literal("RFC 8785"),
    /** Of each part's canonical JSON. */
    parts: z.strictObject(Object.fromEntries(TRACE_PARTS.map((part) => [part, sha256])) as Record<TracePart, typeof sha256>),
    /** Of the canonical JSON of `{ format, formatVersion, exportedAt, parts: hashes.parts }`. */
    all: sha256,
  }),
});
export type Replay = z.infer<typeof replaySchema>;

/** A change with its words side by side: leaving out what was added gives the old text, what was removed the new one. */
export type ChangeView = Change & { words: DiffPart[] };

/** A trace for a page: without the documents, which the script's own page shows. */
export type TraceView = Omit<Trace, "versions"> & {
  exportedAt: string;
  hashes: Replay["hashes"];
  versions: (Omit<TracedVersion, "document" | "changes"> & { title: string; changes: ChangeView[] })[];
  /** Of the newest version. */
  checks: Check[];
};
