import { and, eq, gte, or, sql } from "drizzle-orm";
import type { Context } from "#lib/context.ts";
import type { Database } from "#lib/db/database.ts";
import { generations, promptVersions } from "#lib/db/schema.ts";
import type { Attempt, RenderedPrompt } from "../attempt.schema.ts";
import type { Writer } from "../schema.ts";

type Input<T> = { ctx: Context; input: T };

type Begun = { generationId: string; writer: Writer; promptId: string; promptVersion: string; promptHash: string; renderedPrompt: RenderedPrompt };

/** Who writes, by which prompt and with which words. */
export async function setWriting({ ctx, input }: Input<Begun>): Promise<void> {
  const { generationId, ...values } = input;
  await ctx.db.update(generations).set(values).where(eq(generations.id, generationId));
}

export async function setWriter({ ctx, input }: Input<{ generationId: string; writer: Writer }>): Promise<void> {
  await ctx.db.update(generations).set({ writer: input.writer }).where(eq(generations.id, input.generationId));
}

/** Hashes this process has already stored, by database. */
const kept = new WeakMap<Database, Set<string>>();

type PromptVersion = { promptId: string; hash: string; version: string; language: string; instructions: string; prompt: string };

/** Keeps the wording of a prompt that a generation uses, once. */
export async function keepPromptVersion({ ctx, input }: Input<PromptVersion>): Promise<void> {
  const known = kept.get(ctx.db) ?? new Set();
  kept.set(ctx.db, known);
  const key = `${input.promptId} ${input.hash}`;
  if (known.has(key)) return;
  await ctx.db.insert(promptVersions).values({ ...input, firstUsedAt: ctx.clock() }).onConflictDoNothing();
  known.add(key);
}

type Written = { generationId: string; writer: Writer; attempts: Attempt[]; raw: string; releasedMicroUsd: number };

/** What a writer's calls sent and cost. `releasedMicroUsd`: what was set aside for them before. */
export async function recordAttempts({ ctx, input }: Input<Written>): Promise<void> {
  const { generationId, writer, attempts, raw, releasedMicroUsd } = input;
  const sum = (count: (attempt: Attempt) => number) => attempts.reduce((total, attempt) => total + count(attempt), 0);
  const entry = `=== ${writer.provider}:${writer.modelId}${attempts.at(-1)?.kind === "repair" ? " (repair)" : ""}\n${raw}\n`;
  const counted = sum(({ countedMicroUsd }) => countedMicroUsd) - releasedMicroUsd;
  await ctx.db
    .update(generations)
    .set({
      attempts: sql`${generations.attempts} || ${JSON.stringify(attempts)}::jsonb`,
      rawOutput: sql`coalesce(${generations.rawOutput}, '') || ${entry}`,
      inputTokens: sql`${generations.inputTokens} + ${sum(({ inputTokens }) => inputTokens)}::int`,
      outputTokens: sql`${generations.outputTokens} + ${sum(({ outputTokens }) => outputTokens)}::int`,
      costMicroUsd: sql`${generations.costMicroUsd} + ${counted}::bigint`,
    })
    .where(eq(generations.id, generationId));
}

type Wish = { generationId: string; microUsd: number; dailyMicroUsd: number };

/**
 * Sets aside what a writer may cost at most, if the creator's day (UTC) still has room for it; false if not.
 * One creator's wishes are granted one after the other, so that scripts written side by side cannot overspend.
 */
export async function reserveCost({ ctx, input }: Input<Wish>): Promise<boolean> {
  const { generationId, microUsd, dailyMicroUsd } = input;
  const dayStart = new Date(ctx.clock());
  dayStart.setUTCHours(0, 0, 0, 0);
  return ctx.db.transaction(async (tx) => {
    const [generation] = await tx.select({ ownerId: generations.ownerId }).from(generations).where(eq(generations.id, generationId));
    if (!generation) return false;
    await tx.execute(sql`select 1 from users where id = ${generation.ownerId} for no key update`);
    const [spent] = await tx
      .select({ microUsd: sql<number>`coalesce(sum(${generations.costMicroUsd}), 0)::float8` })
      .from(generations)
      .where(and(eq(generations.ownerId, generation.ownerId), or(gte(generations.createdAt, dayStart), eq(generations.id, generationId))));
    if (Number(spent?.microUsd ?? 0) + microUsd > dailyMicroUsd) return false;
    await tx.update(generations).set({ costMicroUsd: sql`${generations.costMicroUsd} + ${microUsd}::bigint` }).where(eq(generations.id, generationId));
    return true;
  });
}
