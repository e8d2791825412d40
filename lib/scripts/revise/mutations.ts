import { eq } from "drizzle-orm";
import type { Context, CreatorId } from "#lib/context.ts";
import { generations, scripts, scriptVersions } from "#lib/db/schema.ts";
import type { Revision } from "../revision.schema.ts";
import type { Brief, Script, Writer } from "../schema.ts";

type Input<T> = { ctx: Context; input: T };
type NewRevision = { id: string; ownerId: CreatorId; brief: Brief; revision: Revision; requestedWriter: Writer; retryOf: string | null };

/** A rewrite as a generation of its own. It belongs to the script it changes; a translation's script comes with it. */
export async function insertRevision({ ctx, input }: Input<NewRevision>): Promise<void> {
  const { revision } = input;
  const scriptId = revision.kind === "translation" ? null : revision.scriptId;
  await ctx.db.insert(generations).values({ ...input, kind: revision.kind, scriptId, state: "running", traceId: ctx.traceId, createdAt: ctx.clock() });
}

type Translation = { scriptId: string; generationId: string; ownerId: CreatorId; script: Script; translationOf: string; detail: Record<string, string | number> };

/** Stores a translation as version 1 of a script of its own. */
export async function insertTranslation({ ctx, input }: Input<Translation>): Promise<void> {
  const { scriptId, generationId, ownerId, script, translationOf, detail } = input;
  const createdAt = ctx.clock();
  await ctx.db.transaction(async (tx) => {
    await tx.insert(scripts).values({ id: scriptId, ownerId, generationId, title: script.header.title, currentVersion: 1, translationOf, createdAt });
    await tx.insert(scriptVersions).values({ scriptId, version: 1, document: script, reason: "translated", detail, generationId, createdAt, updatedAt: createdAt });
    await tx.update(generations).set({ scriptId }).where(eq(generations.id, generationId));
  });
}
