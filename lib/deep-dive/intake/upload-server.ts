import { mkdirSync } from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";
import { FileStore } from "@tus/file-store";
import { Server } from "@tus/server";
import type { Context, CreatorId } from "#lib/context.ts";
import type { Settings } from "#lib/env.ts";
import { AppError, toAppError } from "#lib/errors.ts";
import { readMediaRow } from "../data.ts";
import { type MediaStore, moveFile } from "../media-store.ts";
import type { QueueStep } from "../mutations.ts";
import { rightsNoteSchema } from "../vocabulary.ts";
import { acceptMedia } from "./accept-media.ts";
import { requireMediaRight } from "./require-media-right.ts";

export const UPLOADS_PATH = "/api/media/uploads";
/** An upload that was begun and not ended is kept so long, to be resumed. */
const EXPIRES_AFTER_MS = 24 * 3_600_000;
/** How long an uploader whose last answer got lost is still told that all arrived. */
const REMEMBERED_MS = 600_000;
/** Unfinished uploads one visitor may have at once. */
const MOST_OPEN = 4;

/** What answering one request takes; tus's hooks are given nothing but the request. */
export type UploadMeans = {
  ctx: Context;
  ownerId: CreatorId;
  openQueue: () => Promise<QueueStep>;
  config: Pick<Settings, "GUEST_IMPORT" | "DATABASE_URL" | "MEDIA_MAX_BYTES">;
  /** For an error to be said in tus's words. */
  answer: (error: AppError) => Promise<{ status_code: number; body: string }>;
};

type Begun = { ownerId: string; reelId: string; rightsNote: string; fileName: string };
type Ended = { ownerId: string; bytes: number; accepted: Promise<void> };

export type UploadServer = { handle: (request: Request, means: UploadMeans) => Promise<Response> };

/** What the uploader said at the beginning; the owner is ours, never theirs to say. */
function readBegun(metadata: Record<string, string | null> | undefined): Begun {
  const { ownerId, reelId, rightsNote, fileName } = metadata ?? {};
  return { ownerId: ownerId ?? "", reelId: reelId ?? "", rightsNote: (rightsNote ?? "").slice(0, 1_000), fileName: (fileName ?? "").slice(0, 300) };
}

/** All of it has arrived: what a HEAD is told, whatever became of the part since. */
function arrived(bytes: number): Response {
  return new Response(null, { headers: { "tus-resumable": "1.0.0", "upload-offset": String(bytes), "upload-length": String(bytes) } });
}

/**
 * Resumable uploads by the tus protocol (`@tus/server`), kept below the store's folder until they are whole. Metadata of
 * a new upload: `reelId`, `rightsNote`, `fileName`. An upload belongs to the visitor who began it; what it is, is looked
 * at when all of it has arrived. Locks are this process's: one web process, or uploads of a visitor always to the same.
 */
export function createUploadServer({ store, maxBytes }: { store: MediaStore; maxBytes: number }): UploadServer {
  const directory = path.join(store.root, "uploads");
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const parts = new FileStore({ directory, expirationPeriodInMilliseconds: EXPIRES_AFTER_MS });
  const meansOf = new WeakMap<object, UploadMeans>();
  const ended = new Map<string, Ended>();

  const take = (request: object): UploadMeans => {
    const means = meansOf.get(request);
    if (!means) throw new AppError("unexpected", { message: "a hook without its request" });
    return means;
  };
  const find = (id: string) => parts.getUpload(id).catch(() => null);
  const countOpen = async (ownerId: string): Promise<number> => {
    const uploads = await Promise.all(((await parts.configstore.list?.()) ?? []).map(find));
    return uploads.filter((upload) => upload && readBegun(upload.metadata).ownerId === ownerId).length;
  };

  const begin = async (request: object, begun: Begun): Promise<Begun> => {
    const { ctx, ownerId, config } = take(request);
    if (!rightsNoteSchema.safeParse(begun.rightsNote).success) throw new AppError("bad_input", { details: { field: "rightsNote" } });
    const row = await readMediaRow({ ctx, input: { reelId: begun.reelId } });
    if (!row) throw new AppError("not_found");
    await requireMediaRight({ ctx, ownerId, row, config });
    await server.cleanUpExpiredUploads();
    if ((await countOpen(ownerId)) >= MOST_OPEN) throw new AppError("too_many_requests");
    return { ...begun, ownerId };
  };

  const accept = async ({ ctx, openQueue, config }: UploadMeans, id: string, begun: Begun): Promise<void> => {
    const file = await store.newPath("incoming");
    await moveFile(path.join(directory, id), file);
    try {
      const { ownerId, reelId, rightsNote, fileName } = begun;
      await acceptMedia({ ctx, store, queue: await openQueue(), input: { reelId, ownerId, source: "upload", sourceName: fileName, rightsNote, file, maxBytes: config.MEDIA_MAX_BYTES } });
    } finally {
      await rm(file, { force: true });
      await parts.configstore.delete(id).catch(() => {});
    }
  };

  /** Once, however often the uploader asks; a part that a killed process left whole is taken up by the next question too. */
  const end = (means: UploadMeans, id: string, bytes: number, begun: Begun): Promise<void> => {
    const known = ended.get(id);
    if (known) return known.accepted;
    const accepted = accept(means, id, begun);
    ended.set(id, { ownerId: begun.ownerId, bytes, accepted });
    setTimeout(() => ended.delete(id), REMEMBERED_MS).unref();
    return accepted;
  };

  const server = new Server({
    path: UPLOADS_PATH,
    datastore: parts,
    maxSize: maxBytes,
    relativeLocation: true,
    // No header that would let a page of another origin read the answers.
    allowedOrigins: [],
    onIncomingRequest: async (request, id) => {
      if (request.method === "POST") return;
      const upload = await find(id);
      if (!upload || readBegun(upload.metadata).ownerId !== take(request).ownerId) throw new AppError("not_found");
    },
    onUploadCreate: async (request, upload) => ({ metadata: await begin(request, readBegun(upload.metadata)) }),
    onUploadFinish: async (request, upload) => {
      await end(take(request), upload.id, upload.size ?? upload.offset, readBegun(upload.metadata));
      return {};
    },
    onResponseError: async (request, error) => (error instanceof Error ? take(request).answer(toAppError(error)) : undefined),
  });

  /** A question about an upload that arrived whole, which tus itself would not know any more. */
  const answerEnded = async (request: Request, means: UploadMeans): Promise<Response | null> => {
    const id = new URL(request.url).pathname.split("/").at(-1) ?? "";
    const known = ended.get(id);
    const upload = known ? null : await find(id);
    const isWhole = upload !== null && upload.size !== undefined && upload.offset === upload.size;
    const ownerId = known?.ownerId ?? readBegun(upload?.metadata).ownerId;
    if ((!known && !isWhole) || ownerId !== means.ownerId) return null;
    await (known ? known.accepted : end(means, id, upload?.offset ?? 0, readBegun(upload?.metadata)));
    return arrived(known?.bytes ?? upload?.offset ?? 0);
  };

  return {
    handle: async (request, means) => {
      meansOf.set(request, means);
      const response = (request.method === "HEAD" ? await answerEnded(request, means) : null) ?? (await server.handleWeb(request));
      response.headers.set("x-content-type-options", "nosniff");
      response.headers.set("cache-control", "no-store");
      return response;
    },
  };
}
