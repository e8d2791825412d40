import { settings } from "#lib/env.ts";
import { requestContext } from "#lib/server/context.ts";
import { currentVisitor } from "#lib/server/visitor.ts";
import { countCorpus, findImport, isGuest, listImports } from "./data.ts";
import { mayGuestsImport } from "./import/require-import-right.ts";
import { toImportResult, toImportStatus } from "./import/to-import-status.ts";

/** What the import page shows before a file is chosen. */
export async function loadImportPage() {
  const [ctx, ownerId] = await Promise.all([requestContext(), currentVisitor()]);
  const [corpus, records] = await Promise.all([countCorpus({ ctx }), ownerId ? listImports({ ctx, ownerId }) : []]);
  const allowed = mayGuestsImport(settings()) || (ownerId !== null && !(await isGuest({ ctx, ownerId })));
  return { corpus, allowed, imports: records.map(toImportStatus) };
}

/** One of the visitor's imports with its rejections, or null. */
export async function loadImport(importId: string) {
  const ownerId = await currentVisitor();
  if (!ownerId) return null;
  const ctx = await requestContext();
  const record = await findImport({ ctx, ownerId, importId });
  return record ? toImportResult({ ctx, record }) : null;
}
