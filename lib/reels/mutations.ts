import { eq, inArray, sql } from "drizzle-orm";
import type { Context } from "#lib/context.ts";
import { type ImportState, importRejections, imports, reels, deepDives } from "#lib/db/schema.ts";
import type { DeepDiveFacts } from "#lib/retrieval/schema.ts";
import type { Rejection } from "./import/rejections.ts";
import type { ImportReport } from "./import/schema.ts";

type NewImport = { id: string; ownerId: string | null; fileName: string; fileBytes: number | null; replaceDemo: boolean };

/** Writes down that an import begins; an import queued before under this id goes over to running. */
export async function startImport({ ctx, input }: { ctx: Context; input: NewImport }): Promise<void> {
  const values = { ...input, state: "running" as const, startedAt: ctx.clock() };
  await ctx.db.insert(imports).values(values).onConflictDoUpdate({ target: imports.id, set: values });
}

/** Writes down that a file has arrived and will be imported. */
export async function queueImport({ ctx, input }: { ctx: Context; input: NewImport }): Promise<void> {
  await ctx.db.insert(imports).values({ ...input, state: "queued", startedAt: ctx.clock() });
}

type Progress = Pick<ImportReport, "bytesRead" | "rowsRead" | "rowsAccepted" | "rowsRejected" | "reelsNew" | "snapshotsNew" | "profile" | "mapping">;

/** Writes down how far an import is, and at its end the state and the moment. */
export async function recordImport({ ctx, input }: { ctx: Context; input: { id: string; progress: Partial<Progress>; state?: ImportState; errorCode?: string | null } }): Promise<void> {
  const { bytesRead, rowsRead, rowsAccepted, rowsRejected, reelsNew, snapshotsNew, profile, mapping } = input.progress;
  const ending = input.state ? { state: input.state, errorCode: input.errorCode ?? null, finishedAt: ctx.clock() } : {};
  await ctx.db
    .update(imports)
    .set({ bytesRead, rowsRead, rowsAccepted, rowsRejected, reelsNew, snapshotsNew, profile, mapping: mapping as Record<string, string> | undefined, ...ending })
    .where(eq(imports.id, input.id));
}

const RAW_CHARACTERS = 2000;

export async function insertRejections({ ctx, input }: { ctx: Context; input: { importId: string; rejections: Rejection[] } }): Promise<void> {
  if (input.rejections.length === 0) return;
  const values = input.rejections.map(({ raw, ...rest }) => ({
    ...rest,
    importId: input.importId,
    raw: raw.slice(0, RAW_CHARACTERS).replaceAll("\u0000", "").toWellFormed(),
  }));
  await ctx.db.insert(importRejections).values(values);
}

/** Marks imports a dead process left running. Call at start, when this process is the only one that imports. */
export async function markInterruptedImports({ ctx }: { ctx: Context }): Promise<number> {
  const marked = await ctx.db
    .update(imports)
    .set({ state: "interrupted", errorCode: "interrupted", finishedAt: ctx.clock() })
    .where(inArray(imports.state, ["queued", "running"]))
    .returning({ id: imports.id });
  return marked.length;
}

/** Removes the demo reels with everything derived from them; returns how many there were. */
export async function removeDemoReels({ ctx }: { ctx: Context }): Promise<number> {
  return ctx.db.transaction(async (tx) => {
    await tx.execute(sql`delete from trends where demo`);
    const removed = await tx.delete(reels).where(eq(reels.demo, true)).returning({ id: reels.id });
    await tx.execute(sql`delete from authors where id like 'demo:%' and not exists (select 1 from reels where author_id = authors.id)`);
    return removed.length;
  });
}

type DeepDive = { reelId: string; facts: DeepDiveFacts; mediaPath: string; attribution: string };

/** Stores what a look into the media found and marks the reels as analysed. */
export async function insertDeepDives({ ctx, input }: { ctx: Context; input: DeepDive[] }): Promise<void> {
  if (input.length === 0) return;
  await ctx.db.transaction(async (tx) => {
    await tx.insert(deepDives).values(input).onConflictDoNothing();
    await tx.update(reels).set({ mediaState: "analysed" }).where(inArray(reels.id, input.map((dive) => dive.reelId)));
  });
}
