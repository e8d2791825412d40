import { isSameWriter } from "#lib/ai/model-registry.ts";
import { listFeedback } from "#lib/feedback/data.ts";
import { requestContext } from "#lib/server/context.ts";
import { models } from "#lib/server/models.ts";
import { currentVisitor } from "#lib/server/visitor.ts";
import type { Writer } from "./schema.ts";
import { listEvents, listGenerations, readGeneration } from "./data.ts";

const RECENT = 100;

/** One of the visitor's generations with everything to render it, or null. */
export async function loadGeneration(id: string) {
  const ownerId = await currentVisitor();
  if (!ownerId) return null;
  const ctx = await requestContext();
  const found = await readGeneration({ ctx, input: { generationId: id, ownerId } });
  if (!found) return null;
  const [events, feedback] = await Promise.all([
    listEvents({ ctx, input: { generationId: id, after: 0 } }),
    found.scriptId ? listFeedback({ ctx, input: { ownerId, scriptId: found.scriptId } }) : [],
  ]);
  const { brief, state, createdAt, writer, retryOf, kind, scriptId } = found;
  return { generation: { id, brief, state, createdAt, writer, retryOf, kind, scriptId }, events, feedback };
}

/** The visitor's generations, newest first. */
export async function loadGenerations() {
  const ownerId = await currentVisitor();
  if (!ownerId) return [];
  const ctx = await requestContext();
  const rows = await listGenerations({ ctx, input: { ownerId, limit: RECENT } });
  return rows.map(({ id, title, state, createdAt, brief }) => ({
    id, title, state, createdAt, topic: brief.topic, language: brief.language, targetSeconds: brief.targetSeconds,
  }));
}

/** Who can be asked to write, the preferred one first. */
export function loadWriters(): Writer[] {
  const { available, preferred } = models();
  return [preferred, ...available.filter((writer) => !isSameWriter(writer, preferred))];
}
