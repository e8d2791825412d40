import { requestContext } from "#lib/server/context.ts";
import { currentVisitor } from "#lib/server/visitor.ts";
import { listLinked, readCurrent, readOpenRevision, readOwnScript } from "./data.ts";
import type { ScriptDesk } from "./schema.ts";

/** A script of the visitor's as it is now, with what belongs to working on it; null where there is none. */
export async function loadScriptDesk(scriptId: string): Promise<ScriptDesk | null> {
  const ownerId = await currentVisitor();
  if (!ownerId) return null;
  const ctx = await requestContext();
  const input = { scriptId, ownerId };
  const [own, document, revision] = await Promise.all([readOwnScript({ ctx, input }), readCurrent({ ctx, input }), readOpenRevision({ ctx, input })]);
  const linked = await listLinked({ ctx, input: { ...input, translationOf: own.translationOf } });
  return { document, linked, revision, generationId: own.generationId };
}
