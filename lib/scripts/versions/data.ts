import { and, asc, desc, eq, inArray, or, sql } from "drizzle-orm";
import type { Context, CreatorId } from "#lib/context.ts";
import { generationEvents, generations, scripts, scriptVersions } from "#lib/db/schema.ts";
import { AppError } from "#lib/errors.ts";
import type { FailedWriter } from "../events.schema.ts";
import type { Brief } from "../schema.ts";
import type { LinkedScript, OpenRevision, ScriptDocument, VersionSummary } from "./schema.ts";

type Owned = { scriptId: string; ownerId: CreatorId };
type Input<T> = { ctx: Context; input: T };

/** Fingerprint of a version's content, made by the database, so that every process counts the same. */
export const documentStamp = sql<string>`md5(${scriptVersions.document}::text)`;

const VERSION_COLUMNS = { scriptId: scriptVersions.scriptId, version: scriptVersions.version, stamp: documentStamp, script: scriptVersions.document, updatedAt: scriptVersions.updatedAt };
type VersionRow = Pick<ScriptDocument, "scriptId" | "version" | "script"> & { stamp: string; updatedAt: Date };

export function toDocument({ updatedAt, ...rest }: VersionRow): ScriptDocument {
  return { ...rest, savedAt: updatedAt.toISOString() };
}

export type OwnScript = {
  id: string; generationId: string; currentVersion: number; translationOf: string | null; brief: Brief;
  /** What its creator typed beside the brief, in wishes for a change. */
  ownWords: string[];
};

/** A version's `detail` where it holds words that its creator typed. */
const typedWords = sql<string | null>`coalesce(${scriptVersions.detail} ->> 'instruction', ${scriptVersions.detail} ->> 'ownWords')`;

/** A creator's script with the brief it was first written for. Throws AppError `not_found`. */
export async function readOwnScript({ ctx, input }: Input<Owned>): Promise<OwnScript> {
  const [row] = await ctx.db
    .select({ id: scripts.id, generationId: scripts.generationId, currentVersion: scripts.currentVersion, translationOf: scripts.translationOf, brief: generations.brief })
    .from(scripts)
    .innerJoin(generations, eq(generations.id, scripts.generationId))
    .where(and(eq(scripts.id, input.scriptId), eq(scripts.ownerId, input.ownerId)));
  if (!row) throw new AppError("not_found");
  const typed = await ctx.db.select({ words: typedWords }).from(scriptVersions).where(and(eq(scriptVersions.scriptId, row.id), sql`${typedWords} is not null`)).orderBy(asc(scriptVersions.version));
  return { ...row, ownWords: typed.map(({ words }) => words ?? "") };
}

/** The current document of a script. Throws AppError `not_found`. */
export async function readCurrent({ ctx, input }: Input<Owned>): Promise<ScriptDocument> {
  const [row] = await ctx.db
    .select(VERSION_COLUMNS)
    .from(scripts)
    .innerJoin(scriptVersions, and(eq(scriptVersions.scriptId, scripts.id), eq(scriptVersions.version, scripts.currentVersion)))
    .where(and(eq(scripts.id, input.scriptId), eq(scripts.ownerId, input.ownerId)));
  if (!row) throw new AppError("not_found");
  return toDocument(row);
}

/** Any version of a script. Throws AppError `not_found`. */
export async function readVersion({ ctx, input }: Input<Owned & { version: number }>): Promise<ScriptDocument> {
  const [row] = await ctx.db
    .select(VERSION_COLUMNS)
    .from(scriptVersions)
    .innerJoin(scripts, eq(scripts.id, scriptVersions.scriptId))
    .where(and(eq(scripts.id, input.scriptId), eq(scripts.ownerId, input.ownerId), eq(scriptVersions.version, input.version)));
  if (!row) throw new AppError("not_found");
  return toDocument(row);
}

/** Who was to write a version before the one who did, and why they did not, as the generation's last word on it. */
const failedBefore = sql<FailedWriter[] | null>`(
  select event.data -> 'failed' from ${generationEvents} event
  where event.generation_id = ${generations.id} and event.data ->> 'kind' = 'writer' order by event.seq desc limit 1
)`;

/** A script's versions, newest first. Empty for a script that is not the creator's. */
export async function listVersions({ ctx, input }: Input<Owned & { limit: number }>): Promise<VersionSummary[]> {
  const rows = await ctx.db
    .select({
      version: scriptVersions.version, reason: scriptVersions.reason, detail: scriptVersions.detail, updatedAt: scriptVersions.updatedAt, writer: generations.writer, failed: failedBefore,
    })
    .from(scriptVersions)
    .innerJoin(scripts, eq(scripts.id, scriptVersions.scriptId))
    .leftJoin(generations, eq(generations.id, sql`coalesce(${scriptVersions.generationId}, case when ${scriptVersions.version} = 1 then ${scripts.generationId} end)`))
    .where(and(eq(scripts.id, input.scriptId), eq(scripts.ownerId, input.ownerId)))
    .orderBy(desc(scriptVersions.version))
    .limit(input.limit);
  return rows.map(({ updatedAt, failed, ...row }) => ({ ...row, failed: failed ?? [], savedAt: updatedAt.toISOString() }));
}

/** The scripts in other languages that belong to this one. */
export async function listLinked({ ctx, input }: Input<Owned & { translationOf: string | null }>): Promise<LinkedScript[]> {
  const rows = await ctx.db
    .select({
      id: scripts.id, generationId: scripts.generationId, title: scripts.title,
      language: sql<string>`${scriptVersions.document}->'header'->>'language'`,
    })
    .from(scripts)
    .innerJoin(scriptVersions, and(eq(scriptVersions.scriptId, scripts.id), eq(scriptVersions.version, scripts.currentVersion)))
    .where(and(
      eq(scripts.ownerId, input.ownerId),
      or(eq(scripts.translationOf, input.scriptId), input.translationOf ? eq(scripts.id, input.translationOf) : undefined),
    ))
    .orderBy(asc(scripts.createdAt));
  return rows.map(({ id, ...row }) => ({ ...row, direction: id === input.translationOf ? "original" : "translation" }));
}

/** The newest rewrite of a script; null where that one is done, or a version has come since. Translations are pages of their own. */
export async function readOpenRevision({ ctx, input }: Input<Owned>): Promise<OpenRevision | null> {
  const [row] = await ctx.db
    .select({ generationId: generations.id, state: generations.state, revision: generations.revision, createdAt: generations.createdAt })
    .from(generations)
    .where(and(
      eq(generations.ownerId, input.ownerId),
      inArray(generations.kind, ["beat", "hooks", "change", "refit"]),
      sql`${generations.revision}->>'scriptId' = ${input.scriptId}`,
    ))
    .orderBy(desc(generations.createdAt))
    .limit(1);
  if (!row?.revision || row.state === "done") return null;
  if (row.state !== "running") {
    const [later] = await ctx.db
      .select({ version: scriptVersions.version })
      .from(scriptVersions)
      .where(and(eq(scriptVersions.scriptId, input.scriptId), sql`${scriptVersions.updatedAt} > ${row.createdAt.toISOString()}::timestamptz`))
      .limit(1);
    if (later) return null;
  }
  return { generationId: row.generationId, state: row.state, revision: row.revision };
}
