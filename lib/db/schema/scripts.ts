import { type AnyPgColumn, boolean, index, integer, jsonb, pgTable, primaryKey, smallint, text, unique } from "drizzle-orm/pg-core";
import type { Evidence } from "#lib/retrieval/schema.ts";
import type { Plan } from "#lib/plan/schema.ts";
import type { Brief, Script, Writer } from "#lib/scripts/schema.ts";
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
    /** The generation this one takes up again after a stop, an interruption or a failure. */
    retryOf: text("retry_of"),
    createdAt: moment("created_at").notNull().defaultNow(),
    finishedAt: moment("finished_at"),
  },
  (table) => [index("generations_owner_idx").on(table.ownerId, table.createdAt)],
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
    createdAt: moment("created_at").notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.scriptId, table.version] })],
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
