import { and, eq } from "drizzle-orm";
import type { Context, CreatorId } from "#lib/context.ts";
import { feedback } from "#lib/db/schema.ts";
import type { StoredFeedback } from "./schema.ts";

/** A creator's votes on one script. */
export async function listFeedback({ ctx, input }: { ctx: Context; input: { ownerId: CreatorId; scriptId: string } }): Promise<StoredFeedback[]> {
  const rows = await ctx.db
    .select({ subject: feedback.subject, vote: feedback.vote, reasons: feedback.reasons, comment: feedback.comment })
    .from(feedback)
    .where(and(eq(feedback.ownerId, input.ownerId), eq(feedback.scriptId, input.scriptId)));
  return rows.map((row) => ({ ...row, vote: row.vote === 1 ? 1 : -1 }));
}
