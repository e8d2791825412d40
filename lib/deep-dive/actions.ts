"use server";

import { z } from "zod";
import type { Context, CreatorId } from "#lib/context.ts";
import { settings } from "#lib/env.ts";
import { AppError } from "#lib/errors.ts";
import { actionFailure, type ActionResult } from "#lib/server/action-result.ts";
import { requestContext } from "#lib/server/context.ts";
import { deepDives, mediaStore } from "#lib/server/deep-dives.ts";
import { visitorForWrite } from "#lib/server/visitor.ts";
import { readMediaRow } from "./data.ts";
import { cancelDeepDive, dropFile, forgetMedia } from "./forget-media.ts";
import { fetchPolicy, giveFromUrl } from "./intake/give-from-url.ts";
import { requireMediaRight } from "./intake/require-media-right.ts";
import { queueAgain } from "./mutations.ts";
import { toMediaStatus } from "./to-media-status.ts";
import type { MediaStatus } from "./vocabulary.ts";

const reelIdSchema = z.string().min(1).max(300);

/** Does something about a reel's media for a visitor who may, and answers how they are then. */
async function change(id: unknown, verb: (args: { ctx: Context; reelId: string; ownerId: CreatorId }) => Promise<unknown>): Promise<ActionResult<MediaStatus>> {
  const ctx = await requestContext();
  const parsed = reelIdSchema.safeParse(id);
  if (!parsed.success) return { ok: false, code: "bad_input", traceId: ctx.traceId };
  try {
    const reelId = parsed.data;
    const ownerId = await visitorForWrite();
    const row = await readMediaRow({ ctx, input: { reelId } });
    if (!row) throw new AppError("not_found");
    await requireMediaRight({ ctx, ownerId, row, config: settings() });
    await verb({ ctx, reelId, ownerId });
    const after = await readMediaRow({ ctx, input: { reelId } });
    return { ok: true, value: toMediaStatus(after ?? row) };
  } catch (error) {
    return actionFailure(error, ctx);
  }
}

/** Fetches a reel's media from an address of a host the settings list. Files are uploaded (app/api/media/uploads). */
export async function giveMediaUrl(id: unknown, url: unknown, rightsNote: unknown): Promise<ActionResult<MediaStatus>> {
  return change(id, async ({ ctx, reelId, ownerId }) => {
    const given = z.object({ url: z.string().max(2_000), rightsNote: z.string().max(1_000) }).safeParse({ url, rightsNote });
    if (!given.success) throw new AppError("bad_input");
    await giveFromUrl({ ctx, store: mediaStore(), queue: (await deepDives()).step, policy: fetchPolicy(settings()), input: { reelId, ownerId, ...given.data } });
  });
}

export async function cancelAnalysis(id: unknown): Promise<ActionResult<MediaStatus>> {
  return change(id, async ({ ctx, reelId }) => cancelDeepDive({ ctx, queue: (await deepDives()).step, reelId }));
}

export async function retryAnalysis(id: unknown): Promise<ActionResult<MediaStatus>> {
  return change(id, async ({ ctx, reelId }) => queueAgain({ ctx, input: { reelId, queue: (await deepDives()).step } }));
}

/** The facts stay. */
export async function dropMedia(id: unknown): Promise<ActionResult<MediaStatus>> {
  return change(id, async ({ ctx, reelId }) => dropFile({ ctx, store: mediaStore(), reelId }));
}

/** File, frames and facts go. */
export async function deleteMedia(id: unknown): Promise<ActionResult<MediaStatus>> {
  return change(id, async ({ ctx, reelId }) => forgetMedia({ ctx, store: mediaStore(), queue: (await deepDives()).step, reelId }));
}
