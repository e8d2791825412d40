import { rm } from "node:fs/promises";
import type { Context } from "#lib/context.ts";
import type { Settings } from "#lib/env.ts";
import { AppError } from "#lib/errors.ts";
import type { MediaStore } from "../media-store.ts";
import type { QueueStep } from "../mutations.ts";
import { rightsNoteSchema } from "../vocabulary.ts";
import { acceptMedia } from "./accept-media.ts";
import { checkMediaUrl, fetchMedia, type FetchPolicy } from "./fetch-media.ts";

/** What the settings allow to be fetched; null where they name no host. */
export function fetchPolicy(config: Pick<Settings, "MEDIA_URL_HOSTS" | "MEDIA_MAX_BYTES" | "MEDIA_FETCH_TIMEOUT_SECONDS">): FetchPolicy | null {
  const { MEDIA_URL_HOSTS: hosts, MEDIA_MAX_BYTES: maxBytes, MEDIA_FETCH_TIMEOUT_SECONDS: seconds } = config;
  return hosts && hosts.length > 0 ? { hosts, maxBytes, timeoutMs: seconds * 1_000 } : null;
}

type Input = { reelId: string; ownerId: string | null; url: string; rightsNote: string; signal?: AbortSignal };

/**
 * Fetches the media of one reel from an address whose host the settings list, and takes them over like an upload.
 * Throws AppError `media_url_refused` (also where no host is listed), `media_fetch_failed`, and what acceptMedia throws.
 */
export async function giveFromUrl({ ctx, store, queue, policy, input }: { ctx: Context; store: MediaStore; queue: QueueStep | null; policy: FetchPolicy | null; input: Input }) {
  const { reelId, ownerId, url, rightsNote, signal } = input;
  if (!policy) throw new AppError("media_url_refused", { message: "MEDIA_URL_HOSTS names no host that media may be fetched from", details: { problem: "switched_off" } });
  // Before anything is fetched: a fetch for nothing is one too many.
  checkMediaUrl(url, policy.hosts);
  if (!rightsNoteSchema.safeParse(rightsNote).success) throw new AppError("bad_input", { message: "say what gives the right to use this file", details: { field: "rightsNote" } });
  const file = await store.newPath("incoming");
  try {
    const { host } = await fetchMedia({ url, file, policy, ...(signal ? { signal } : {}) });
    return await acceptMedia({ ctx, store, queue, input: { reelId, ownerId, source: "url", sourceName: host, rightsNote, file, maxBytes: policy.maxBytes } });
  } finally {
    await rm(file, { force: true });
  }
}
