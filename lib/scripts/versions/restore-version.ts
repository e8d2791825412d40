import type { Context, CreatorId } from "#lib/context.ts";
import { readCurrent, readOwnScript, readVersion } from "./data.ts";
import { isStale, saveVersion } from "./mutations.ts";
import type { SaveAnswer, VersionBase } from "./schema.ts";
import { verifyVersion } from "./verify-version.ts";

type Input = { scriptId: string; ownerId: CreatorId; version: number; base: VersionBase };

/** Puts an earlier version's text on top as a version of its own, so that nothing in between is lost. Throws AppError `not_found`. */
export async function restoreVersion({ ctx, input }: { ctx: Context; input: Input }): Promise<SaveAnswer> {
  const { scriptId, ownerId, version, base } = input;
  const [own, current, earlier] = await Promise.all([readOwnScript({ ctx, input }), readCurrent({ ctx, input }), readVersion({ ctx, input })]);
  if (isStale(base, current)) return { outcome: "conflict", document: current };
  if (version === current.version) return { outcome: "unchanged", document: current };
  const script = await verifyVersion({ ctx, input: { own, script: earlier.script } });
  const stored = await saveVersion({ ctx, input: { scriptId, ownerId, base, script, reason: "restored", detail: { version } } });
  return stored ? { outcome: "saved", document: stored } : { outcome: "conflict", document: await readCurrent({ ctx, input }) };
}
