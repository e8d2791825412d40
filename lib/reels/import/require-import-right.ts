import type { Context, CreatorId } from "#lib/context.ts";
import type { Settings } from "#lib/env.ts";
import { AppError } from "#lib/errors.ts";
import { isGuest } from "#lib/reels/data.ts";

/** Whether guests may import: GUEST_IMPORT, or where it is unset, on the embedded database only. */
export function mayGuestsImport(config: Pick<Settings, "GUEST_IMPORT" | "DATABASE_URL">): boolean {
  return config.GUEST_IMPORT ? config.GUEST_IMPORT === "allow" : !config.DATABASE_URL;
}

/** Throws AppError `not_allowed`: the corpus is everybody's, so on a server not every passer-by may add to it. */
export async function requireImportRight({ ctx, ownerId, config }: { ctx: Context; ownerId: CreatorId; config: Pick<Settings, "GUEST_IMPORT" | "DATABASE_URL"> }): Promise<void> {
  if (!mayGuestsImport(config) && (await isGuest({ ctx, ownerId }))) throw new AppError("not_allowed");
}
