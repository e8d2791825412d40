import { and, asc, count, desc, eq, isNotNull, max, sql } from "drizzle-orm";
import type { Context, CreatorId } from "#lib/context.ts";
import { generations, promptVersions, scripts } from "#lib/db/schema.ts";

export type StoredPromptVersion = typeof promptVersions.$inferSelect;

/** Every text of one prompt that a generation here was written with. */
export async function listStoredVersions({ ctx, input }: { ctx: Pick<Context, "db">; input: { promptId: string } }): Promise<StoredPromptVersion[]> {
  return ctx.db.select().from(promptVersions).where(eq(promptVersions.promptId, input.promptId)).orderBy(asc(promptVersions.firstUsedAt), asc(promptVersions.hash));
}

/** How many of a creator's generations used each prompt, and when last. */
export async function countUses({ ctx, input }: { ctx: Pick<Context, "db">; input: { ownerId: CreatorId } }): Promise<{ promptId: string; uses: number; lastAt: Date | null }[]> {
  const rows = await ctx.db
    .select({ promptId: generations.promptId, uses: count(), lastAt: max(generations.createdAt) })
    .from(generations)
    .where(and(eq(generations.ownerId, input.ownerId), isNotNull(generations.promptId)))
    .groupBy(generations.promptId);
  return rows.map(({ promptId, uses, lastAt }) => ({ promptId: promptId ?? "", uses: Number(uses), lastAt }));
}

/** A creator's generations that used a prompt, newest first; `pageId` is the generation whose page shows the script. */
export async function listUses({ ctx, input }: { ctx: Pick<Context, "db">; input: { ownerId: CreatorId; promptId: string; limit: number } }) {
  return ctx.db
    .select({
      id: generations.id, brief: generations.brief, kind: generations.kind, hash: generations.promptHash, createdAt: generations.createdAt,
      title: scripts.title, pageId: sql<string>`coalesce(${scripts.generationId}, ${generations.id})`,
    })
    .from(generations)
    .leftJoin(scripts, eq(scripts.id, generations.scriptId))
    .where(and(eq(generations.ownerId, input.ownerId), eq(generations.promptId, input.promptId)))
    .orderBy(desc(generations.createdAt), desc(generations.id))
    .limit(input.limit);
}
