import { and, eq } from "drizzle-orm";
import type { Context, CreatorId } from "#lib/context.ts";
import { scripts, scriptVersions } from "#lib/db/schema.ts";
import { AppError } from "#lib/errors.ts";
import type { VersionReason } from "../revision.schema.ts";
import type { Script } from "../schema.ts";
import { documentStamp, toDocument } from "./data.ts";
import type { ScriptDocument, VersionBase } from "./schema.ts";

type NewVersion = {
  scriptId: string;
  ownerId: CreatorId;
  /** The text this one was made from. Where another is current meanwhile, nothing is stored. */
  base: VersionBase;
  script: Script;
  reason: VersionReason;
  detail?: Record<string, string | number>;
  generationId?: string | null;
  /** Set for autosaves: those of one sitting become one version. */
  sitting?: string | null;
};

/** Whether another text is current than the one `base` names. */
export function isStale(base: VersionBase, current: VersionBase): boolean {
  return base.version !== current.version || (base.stamp !== null && base.stamp !== current.stamp);
}

/**
 * Stores a document as the next version, or into the version of the same sitting. Null where another text is
 * current by now (a conflict for the caller to tell). Throws AppError `not_found`.
 */
export async function saveVersion({ ctx, input }: { ctx: Context; input: NewVersion }): Promise<ScriptDocument | null> {
  const { scriptId, ownerId, base, script, reason, detail = {}, generationId = null, sitting = null } = input;
  const now = ctx.clock();
  return ctx.db.transaction(async (tx) => {
    const [owned] = await tx.select({ version: scripts.currentVersion }).from(scripts).where(and(eq(scripts.id, scriptId), eq(scripts.ownerId, ownerId))).for("update");
    if (!owned) throw new AppError("not_found");
    const thisVersion = (version: number) => and(eq(scriptVersions.scriptId, scriptId), eq(scriptVersions.version, version));
    const [head] = await tx
      .select({ version: scriptVersions.version, stamp: documentStamp, reason: scriptVersions.reason, sitting: scriptVersions.sitting })
      .from(scriptVersions)
      .where(thisVersion(owned.version));
    // A page without a stamp knows the version as it was generated; autosaves change a version in place.
    const unseen = base.stamp === null && head?.reason === "edited";
    if (!head || unseen || isStale(base, head)) return null;
    const joins = sitting !== null && reason === "edited" && head.reason === "edited" && head.sitting === sitting;
    const version = joins ? head.version : head.version + 1;
    const document = { ...script, header: { ...script.header, version } };
    const [stored] = joins
      ? await tx.update(scriptVersions).set({ document, updatedAt: now }).where(thisVersion(version)).returning({ stamp: documentStamp })
      : await tx.insert(scriptVersions).values({ scriptId, version, document, reason, detail, generationId, sitting, createdAt: now, updatedAt: now }).returning({ stamp: documentStamp });
    await tx.update(scripts).set({ currentVersion: version, title: script.header.title }).where(eq(scripts.id, scriptId));
    return toDocument({ scriptId, version, stamp: stored!.stamp, script: document, updatedAt: now });
  });
}
