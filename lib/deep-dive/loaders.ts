import { cache } from "react";
import { settings } from "#lib/env.ts";
import { requestContext } from "#lib/server/context.ts";
import { currentVisitor } from "#lib/server/visitor.ts";
import { adviseDeepDives } from "./advise-deep-dives.ts";
import { type ReelDetail, readReelDetail } from "./data.ts";
import { mayGive, mayManage, mayWatch } from "./intake/require-media-right.ts";
import type { AdvisedTrend } from "./rank-deep-dives.ts";
import { toMediaStatus } from "./to-media-status.ts";

/** Addresses of what is served for a reel: a demo reel's shipped media lie under public/, given ones behind app/api/media. */
function addressesOf(detail: ReelDetail, isWatchable: boolean) {
  const { media, dive, reelId } = detail;
  const own = `/api/media/${encodeURIComponent(reelId)}`;
  const isKept = Boolean(media?.sha256) && media?.fileDroppedAt === null;
  const shipped = dive?.mediaPath ?? null;
  const frames = isWatchable && dive?.sha256 && dive.document?.parts.frames.state === "known" ? dive.document.parts.frames.value : [];
  return {
    player: isKept && isWatchable ? { address: own, mimeType: media?.mimeType ?? "video/mp4" } : shipped ? { address: shipped, mimeType: shipped.endsWith(".webm") ? "video/webm" : "video/mp4" } : null,
    frames: frames.map((frame) => ({ ...frame, address: `${own}/frames/${frame.file}` })),
  };
}

/**
 * One reel for its page: metadata, state, facts, the analysis whole (`document`, null for facts annotated by hand), the
 * player's and the frames' addresses as far as this visitor may watch, and what they may do. Null where there is no such reel.
 */
export const loadReel = cache(async (reelId: string) => {
  const [ctx, ownerId] = await Promise.all([requestContext(), currentVisitor()]);
  const detail = await readReelDetail({ ctx, input: { reelId } });
  if (!detail) return null;
  const config = settings();
  const { media, dive, ...reel } = detail;
  // A visitor without a session becomes a guest with the first write; until then they are asked about as one.
  const asGuest = config.GUEST_IMPORT ? config.GUEST_IMPORT === "allow" : !config.DATABASE_URL;
  const rights = ownerId
    ? { give: await mayGive({ ctx, ownerId, config }), manage: await mayManage({ ctx, ownerId, row: detail, config }) }
    : { give: asGuest, manage: asGuest && (!config.DATABASE_URL || media === null || media.goneAt !== null) };
  const isWatchable = mayWatch({ ownerId, row: detail, config });
  return {
    reel,
    status: toMediaStatus({ reelId, mediaState: reel.mediaState, media }),
    facts: dive?.facts ?? null,
    document: dive?.document ?? null,
    attribution: dive?.attribution ?? null,
    analysedAt: dive?.createdAt.toISOString() ?? null,
    source: media && !media.goneAt ? { kind: media.source, name: isWatchable ? media.sourceName : "", rightsNote: isWatchable ? media.rightsNote : "", bytes: media.bytes, givenAt: media.givenAt.toISOString() } : null,
    ...addressesOf(detail, isWatchable),
    mayWatch: isWatchable,
    rights,
    limits: { maxBytes: config.MEDIA_MAX_BYTES, urlHosts: config.MEDIA_URL_HOSTS ?? [] },
  };
});

/** Which reels a look into would pay most for. */
export async function loadAdvice(): Promise<AdvisedTrend[]> {
  const ctx = await requestContext();
  return adviseDeepDives({ ctx, input: { perTrend: settings().DEEP_DIVES_PER_TREND, urlHosts: settings().MEDIA_URL_HOSTS ?? [] } });
}
