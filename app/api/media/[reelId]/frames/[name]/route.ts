import { readReelDetail } from "#lib/deep-dive/data.ts";
import { mayWatch } from "#lib/deep-dive/intake/require-media-right.ts";
import { settings } from "#lib/env.ts";
import { AppError } from "#lib/errors.ts";
import { requestContext } from "#lib/server/context.ts";
import { mediaStore } from "#lib/server/deep-dives.ts";
import { readParam } from "#lib/server/read-param.ts";
import { problem } from "#lib/server/respond.ts";
import { serveFile } from "#lib/server/serve-file.ts";
import { currentVisitor } from "#lib/server/visitor.ts";

/** A representative frame of a reel, as WebP. 404 for whom it is not there. */
export async function GET(request: Request, { params }: { params: Promise<{ reelId: string; name: string }> }): Promise<Response> {
  const ctx = await requestContext();
  try {
    const [{ reelId, name }, ownerId] = await Promise.all([params, currentVisitor()]);
    const detail = await readReelDetail({ ctx, input: { reelId: readParam(reelId) } });
    const dive = detail?.dive;
    if (!detail || !dive?.sha256 || !mayWatch({ ownerId, row: detail, config: settings() })) throw new AppError("not_found");
    const file = await mediaStore().findFrame(dive.sha256, name);
    if (!file) throw new AppError("not_found");
    return await serveFile({ request, file, mimeType: "image/webp", fileName: name, tag: `${dive.sha256}-${name}-${dive.createdAt.getTime()}` });
  } catch (error) {
    return problem(error, ctx);
  }
}
