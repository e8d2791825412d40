import { type AnyPgColumn, bigint, boolean, index, integer, jsonb, pgTable, primaryKey, smallint, text, unique } from "drizzle-orm/pg-core";
import type { Evidence } from "#lib/retrieval/schema.ts";
import type { Plan } from "#lib/plan/schema.ts";
import type { Brief, Script, Writer } from "#lib/scripts/schema.ts";
import type { Attempt, RenderedPrompt } from "#lib/scripts/attempt.schema.ts";
import type { GenerationKind, Revision, VersionReason } from "#lib/scripts/revision.schema.ts";
import type { GenerationEventData, GenerationState } from "#lib/scripts/events.schema.ts";
import { moment } from "./columns.ts";
import { users } from "./accounts.ts";

const ownerId = () => text("owner_id").notNull().references(() => users.id, { onDelete: "cascade" });

export const generations = pgTable(
  "generations",
  {
    id: text("id").primaryKey(),
    ownerId: ownerId(),
    brief: jsonb("brief").$type<Brief>().notNull(),
    state: text("state").$type<GenerationState>().notNull(),
    writer: jsonb("writer").$type<Writer>(),
    promptId: text("prompt_id"),
    promptVersion: text("prompt_version"),
    promptHash: text("prompt_hash"),
    traceId: text("trace_id").notNull(),
    errorCode: text("error_code"),
    stopRequested: boolean("stop_requested").notNull().default(false),
    /** What the writer sent, whole, even when it broke the schema. */
    rawOutput: text("raw_output"),
    scriptId: text("script_id").references((): AnyPgColumn => scripts.id, { onDelete: "set null" }),
    /** Who was asked to write; `writer` is who wrote. */
    requestedWriter: jsonb("requested_writer").$type<Writer>(),
    /** Each try at a writer, in order: outcome, tokens, cost, times, parameters. */
    attempts: jsonb("attempts").$type<Attempt[]>().notNull().default([]),
    /** The prompt as it was sent, whole. */
    renderedPrompt: jsonb("rendered_prompt").$type<RenderedPrompt>(),
    inputTokens: integer("input_tokens").notNull().default(0),
    outputTokens: integer("output_tokens").notNull().default(0),
    /** Millionths of a US dollar counted for the daily budget: what the attempts cost, and while one runs the most it may; 0 for writers that run here. */
    costMicroUsd: bigint("cost_micro_usd", { mode: "number" }).notNull().default(0),
    /** A whole script, or a part of one written anew. */
    kind: text("kind").$type<GenerationKind>().notNull().default("script"),
    /** What is to be written anew; null for a whole script. */
    revision: jsonb("revision").$type<Revision>(),
    /** The generation this one takes up again after a stop, an interruption or a failure. */
    retryOf: text("retry_of"),
    createdAt: moment("created_at").notNull().defaultNow(),
    finishedAt: moment("finished_at"),
  },
  (table) => [index("generations_owner_idx").on(table.ownerId, table.createdAt), index("generations_prompt_idx").on(table.promptHash)],
);

export const generationEvents = pgTable(
  "generation_events",
  {
    generationId: text("generation_id").notNull().references(() => generations.id, { onDelete: "cascade" }),
    /** From 1, without gaps; the SSE event id. */
    seq: integer("seq").notNull(),
    data: jsonb("data").$type<GenerationEventData>().notNull(),
    at: moment("at").notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.generationId, table.seq] })],
);

/** Evidence as it was retrieved and shown, never re-derived. */
export const generationEvidence = pgTable(
  "generation_evidence",
  {
    generationId: text("generation_id").notNull().references(() => generations.id, { onDelete: "cascade" }),
    rank: integer("rank").notNull(),
    reelId: text("reel_id").notNull(),
    tier: text("tier").notNull(),
    evidence: jsonb("evidence").$type<Evidence>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.generationId, table.rank] })],
);

export const plans = pgTable("plans", {
  generationId: text("generation_id").primaryKey().references(() => generations.id, { onDelete: "cascade" }),
  plan: jsonb("plan").$type<Plan>().notNull(),
});

export const scripts = pgTable(
  "scripts",
  {
    id: text("id").primaryKey(),
    ownerId: ownerId(),
    generationId: text("generation_id").notNull().references((): AnyPgColumn => generations.id, { onDelete: "cascade" }),
    title: text("title").notNull(),
    currentVersion: integer("current_version").notNull(),
    /** The script this one is a translation of. */
    translationOf: text("translation_of").references((): AnyPgColumn => scripts.id, { onDelete: "set null" }),
    createdAt: moment("created_at").notNull().defaultNow(),
  },
  (table) => [index("scripts_owner_idx").on(table.ownerId, table.createdAt)],
);

export const scriptVersions = pgTable(
  "script_versions",
  {
    scriptId: text("script_id").notNull().references(() => scripts.id, { onDelete: "cascade" }),
    version: integer("version").notNull(),
    document: jsonb("document").$type<Script>().notNull(),
    reason: text("reason").$type<VersionReason>().notNull().default("generated"),
    /** What the reason needs to be told: the beat, the sentence, the version restored. */
    detail: jsonb("detail").$type<Record<string, string | number>>().notNull().default({}),
    /** The run that wrote what is new here; null for an edit by hand. */
    generationId: text("generation_id").references(() => generations.id, { onDelete: "set null" }),
    /** Autosaves of one tab's sitting are one version: its key while it goes on. */
    sitting: text("sitting"),
    createdAt: moment("created_at").notNull().defaultNow(),
    updatedAt: moment("updated_at").notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.scriptId, table.version] })],
);

/** Every prompt version a generation used, by the hash of its templates, so that old ones can be read and compared after they left the code. */
export const promptVersions = pgTable(
  "prompt_versions",
  {
    promptId: text("prompt_id").notNull(),
    hash: text("hash").notNull(),
    version: text("version").notNull(),
    /** en or ru. */
    language: text("language").notNull(),
    instructions: text("instructions").notNull(),
    prompt: text("prompt").notNull(),
    firstUsedAt: moment("first_used_at").notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.promptId, table.hash] })],
);

export const feedback = pgTable(
  "feedback",
  {
    id: text("id").primaryKey(),
    ownerId: ownerId(),
    scriptId: text("script_id").notNull().references(() => scripts.id, { onDelete: "cascade" }),
    scriptVersion: integer("script_version").notNull(),
    /** `script` or a beat's id. */
    subject: text("subject").notNull(),
    /** 1 = thumbs up, -1 = thumbs down. */
    vote: smallint("vote").notNull(),
    reasons: text("reasons").array().notNull(),
    comment: text("comment").notNull().default(""),
    createdAt: moment("created_at").notNull().defaultNow(),
    updatedAt: moment("updated_at").notNull().defaultNow(),
  },
  (table) => [unique("feedback_one_vote").on(table.ownerId, table.scriptId, table.scriptVersion, table.subject)],
);
