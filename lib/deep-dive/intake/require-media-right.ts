import type { Context, CreatorId } from "#lib/context.ts";
import type { Settings } from "#lib/env.ts";
import { AppError } from "#lib/errors.ts";
import { isGuest } from "#lib/reels/data.ts";
import { mayGuestsImport } from "#lib/reels/import/require-import-right.ts";
import type { MediaRow } from "../data.ts";

type Config = Pick<Settings, "GUEST_IMPORT" | "DATABASE_URL">;
type Asking = { ctx: Context; ownerId: CreatorId; row: Pick<MediaRow, "media">; config: Config };

/** Whether a visitor may add to the corpus at all: media of a reel are given by those who may import reels (docs/adr/0002-one-corpus-per-installation.md). */
export async function mayGive({ ctx, ownerId, config }: Omit<Asking, "row">): Promise<boolean> {
  return mayGuestsImport(config) || !(await isGuest({ ctx, ownerId }));
}

/**
 * Whether a visitor may replace, cancel, drop or delete what was given: it is theirs, or nobody gave anything yet. On the
 * embedded database, which is one person's own, whoever may give may also take away.
 */
export async function mayManage({ ctx, ownerId, row, config }: Asking): Promise<boolean> {
  if (!(await mayGive({ ctx, ownerId, config }))) return false;
  return !config.DATABASE_URL || row.media === null || row.media.goneAt !== null || row.media.ownerId === ownerId;
}

/**
 * Whether a visitor may play the file and see frames of it. The facts are everybody's like the rest of the corpus; picture
 * and sound are for who gave them, and for every creator where the operator did. Where one person's own machine lets
 * guests import, whoever looks is that person.
 */
export function mayWatch({ ownerId, row, config }: { ownerId: CreatorId | null; row: Pick<MediaRow, "media">; config: Config }): boolean {
  if (!config.DATABASE_URL && mayGuestsImport(config)) return true;
  return ownerId !== null && (row.media?.byOperator === true || row.media?.ownerId === ownerId);
}

/** Throws AppError `not_allowed`. */
export async function requireMediaRight(asking: Asking): Promise<void> {
  if (!(await mayManage(asking))) throw new AppError("not_allowed");
}
