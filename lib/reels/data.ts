import { and, asc, desc, eq, gt, isNull, sql } from "drizzle-orm";
import type { Context, CreatorId } from "#lib/context.ts";
import { importRejections, imports, users } from "#lib/db/schema.ts";

export type ImportRecord = typeof imports.$inferSelect;
export type StoredRejection = Pick<typeof importRejections.$inferSelect, "id" | "line" | "reason" | "field" | "raw">;

export type CorpusCounts = { reels: number; demoReels: number; snapshots: number; authors: number };

/** How much there is to draw on. */
export async function countCorpus({ ctx }: { ctx: Context }): Promise<CorpusCounts> {
  const { rows } = await ctx.db.execute<CorpusCounts>(sql`select
    (select count(*)::int from reels) as "reels", (select count(*)::int from reels where demo) as "demoReels",
    (select count(*)::int from reel_snapshots) as "snapshots", (select count(*)::int from authors) as "authors"`);
  return rows[0] ?? { reels: 0, demoReels: 0, snapshots: 0, authors: 0 };
}

const ownedBy = (ownerId: CreatorId | null) => (ownerId === null ? isNull(imports.ownerId) : eq(imports.ownerId, ownerId));

/** A creator's imports, newest first; null = those of the command line. */
export async function listImports({ ctx, ownerId, limit = 20 }: { ctx: Context; ownerId: CreatorId | null; limit?: number }): Promise<ImportRecord[]> {
  return ctx.db.select().from(imports).where(ownedBy(ownerId)).orderBy(desc(imports.startedAt)).limit(limit);
}

/** One import, if it is this creator's. */
export async function findImport({ ctx, ownerId, importId }: { ctx: Context; ownerId: CreatorId | null; importId: string }): Promise<ImportRecord | null> {
  const [found] = await ctx.db.select().from(imports).where(and(eq(imports.id, importId), ownedBy(ownerId)));
  return found ?? null;
}

/** A page of an import's rejections in the order of the file; go on with the last row's `id` as `after`. */
export async function listRejections({ ctx, importId, after = 0, limit = 50 }: { ctx: Context; importId: string; after?: number; limit?: number }): Promise<StoredRejection[]> {
  return ctx.db
    .select({ id: importRejections.id, line: importRejections.line, reason: importRejections.reason, field: importRejections.field, raw: importRejections.raw })
    .from(importRejections)
    .where(and(eq(importRejections.importId, importId), gt(importRejections.id, after)))
    .orderBy(asc(importRejections.id))
    .limit(limit);
}

/** How many stored rejections there are of each reason, most first. */
export async function countRejections({ ctx, importId }: { ctx: Context; importId: string }): Promise<{ reason: string; rows: number }[]> {
  const rows = sql<number>`count(*)::int`;
  return ctx.db
    .select({ reason: importRejections.reason, rows })
    .from(importRejections)
    .where(eq(importRejections.importId, importId))
    .groupBy(importRejections.reason)
    .orderBy(desc(rows));
}

/** Whether this visitor never signed in. */
export async function isGuest({ ctx, ownerId }: { ctx: Context; ownerId: CreatorId }): Promise<boolean> {
  const [user] = await ctx.db.select({ isAnonymous: users.isAnonymous }).from(users).where(eq(users.id, ownerId));
  return user?.isAnonymous ?? true;
}
