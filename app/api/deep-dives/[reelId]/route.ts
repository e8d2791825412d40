import { readMediaRow } from "#lib/deep-dive/data.ts";
import { toMediaStatus } from "#lib/deep-dive/to-media-status.ts";
import { AppError } from "#lib/errors.ts";
import { requestContext } from "#lib/server/context.ts";
import { readParam } from "#lib/server/read-param.ts";
import { problem } from "#lib/server/respond.ts";

/** How far a reel's media are: what the page polls while they wait or are analysed. */
export async function GET(_request: Request, { params }: { params: Promise<{ reelId: string }> }): Promise<Response> {
  const ctx = await requestContext();
  try {
    const { reelId } = await params;
    const row = await readMediaRow({ ctx, input: { reelId: readParam(reelId) } });
    if (!row) throw new AppError("not_found");
    return Response.json(toMediaStatus(row), { headers: { "cache-control": "no-store" } });
  } catch (error) {
    return problem(error, ctx);
  }
}
