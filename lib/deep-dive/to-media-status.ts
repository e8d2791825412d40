import type { MediaRow } from "./data.ts";
import type { MediaStatus } from "./vocabulary.ts";

/** How far a reel's media are, as the page polls it. */
export function toMediaStatus({ reelId, mediaState, media }: Pick<MediaRow, "reelId" | "mediaState" | "media">): MediaStatus {
  const changes = [media?.givenAt, media?.seenAt, media?.finishedAt, media?.fileDroppedAt, media?.goneAt].flatMap((at) => (at ? [at.getTime()] : []));
  return {
    reelId,
    state: mediaState,
    stage: media?.stage ?? null,
    progress: media?.progress ?? 0,
    attempts: media?.attempts ?? 0,
    reason: media?.reason ?? null,
    hasFile: Boolean(media?.sha256) && media?.fileDroppedAt === null,
    updatedAt: changes.length > 0 ? new Date(Math.max(...changes)).toISOString() : null,
  };
}
