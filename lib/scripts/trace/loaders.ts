import { AppError } from "#lib/errors.ts";
import { diffWords } from "#lib/prompts/diff-words.ts";
import { requestContext } from "#lib/server/context.ts";
import { currentVisitor } from "#lib/server/visitor.ts";
import { exportReplay } from "./export-replay.ts";
import type { Replay, TraceView } from "./schema.ts";

/** The documents are on the script's own page; here their checks and changes are shown. */
function toView({ exportedAt, hashes, parts }: Replay): TraceView {
  const versions = parts.versions.map(({ document, changes, ...version }) => ({
    ...version,
    title: document.header.title,
    changes: changes.map((change) => ({ ...change, words: diffWords(change.from ?? "", change.to ?? "") })),
  }));
  return { ...parts, exportedAt, hashes, versions, checks: parts.versions.at(-1)?.document.checks ?? [] };
}

/** All that one of the visitor's generations was made of, or null. */
export async function loadTrace(id: string): Promise<TraceView | null> {
  const ownerId = await currentVisitor();
  if (!ownerId) return null;
  const ctx = await requestContext();
  try {
    return toView(await exportReplay({ ctx, input: { generationId: id, ownerId } }));
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") return null;
    throw error;
  }
}
