import { settings } from "#lib/env.ts";
import { readMediaRow } from "#lib/deep-dive/data.ts";
import { mayWatch } from "#lib/deep-dive/intake/require-media-right.ts";
import { AppError } from "#lib/errors.ts";
import { requestContext } from "#lib/server/context.ts";
import { mediaStore } from "#lib/server/deep-dives.ts";
import { readParam } from "#lib/server/read-param.ts";
import { problem } from "#lib/server/respond.ts";
import { serveFile } from "#lib/server/serve-file.ts";
import { currentVisitor } from "#lib/server/visitor.ts";

/** The media file given for a reel, in the parts a player asks for. 404 for whom it is not there. */
export async function GET(request: Request, { params }: { params: Promise<{ reelId: string }> }): Promise<Response> {
  const ctx = await requestContext();
  try {
    const [{ reelId }, ownerId] = await Promise.all([params, currentVisitor()]);
    const row = await readMediaRow({ ctx, input: { reelId: readParam(reelId) } });
    const media = row?.media;
    if (!row || !media?.sha256 || media.fileDroppedAt || !mayWatch({ ownerId, row, config: settings() })) throw new AppError("not_found");
    const file = await mediaStore().find(media.sha256);
    if (!file) throw new AppError("not_found");
    return await serveFile({ request, file, mimeType: media.mimeType, fileName: media.sourceName, tag: media.sha256 });
  } catch (error) {
    return problem(error, ctx);
  }
}
