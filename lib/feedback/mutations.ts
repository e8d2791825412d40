import { randomUUID } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import type { Context, CreatorId } from "#lib/context.ts";
import { feedback, scripts, scriptVersions } from "#lib/db/schema.ts";
import { AppError } from "#lib/errors.ts";
import type { FeedbackInput } from "./schema.ts";

type Input = { ownerId: CreatorId; feedback: FeedbackInput };

async function assertOwnScript(ctx: Context, { ownerId, feedback: { scriptId, scriptVersion } }: Input): Promise<void> {
  const [own] = await ctx.db
    .select({ id: scripts.id })
    .from(scripts)
    .innerJoin(scriptVersions, and(eq(scriptVersions.scriptId, scripts.id), eq(scriptVersions.version, scriptVersion)))
    .where(and(eq(scripts.id, scriptId), eq(scripts.ownerId, ownerId)));
  if (!own) throw new AppError("not_found");
}

/** Saves, changes or (vote 0) takes back one vote on a script or beat. Throws AppError `not_found` for a script that is not the creator's. */
export async function saveVote({ ctx, input }: { ctx: Context; input: Input }): Promise<void> {
  await assertOwnScript(ctx, input);
  const { ownerId, feedback: { vote, ...given } } = input;
  if (vote === 0) {
    await ctx.db
      .delete(feedback)
      .where(and(eq(feedback.ownerId, ownerId), eq(feedback.scriptId, given.scriptId), eq(feedback.scriptVersion, given.scriptVersion), eq(feedback.subject, given.subject)));
    return;
  }
  const now = ctx.clock();
  await ctx.db
    .insert(feedback)
    .values({ id: randomUUID(), ownerId, vote, ...given, createdAt: now, updatedAt: now })
    .onConflictDoUpdate({
      target: [feedback.ownerId, feedback.scriptId, feedback.scriptVersion, feedback.subject],
      set: { vote: sql`excluded.vote`, reasons: sql`excluded.reasons`, comment: sql`excluded.comment`, updatedAt: now },
    });
}
