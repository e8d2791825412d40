import { readReelDetail } from "#lib/deep-dive/data.ts";
import { writeCaptions } from "#lib/deep-dive/write-captions.ts";
import { AppError } from "#lib/errors.ts";
import { requestContext } from "#lib/server/context.ts";
import { problem } from "#lib/server/respond.ts";

/** What is said in a reel, for the player: facts, so everybody's like the rest of the corpus. 404 where none is known. */
export async function GET(_request: Request, { params }: { params: Promise<{ reelId: string }> }): Promise<Response> {
  const ctx = await requestContext();
  try {
    const { reelId } = await params;
    const detail = await readReelDetail({ ctx, input: { reelId: decodeURIComponent(reelId) } });
    const lines = detail?.dive?.facts.transcript ?? [];
    if (lines.length === 0) throw new AppError("not_found");
    return new Response(writeCaptions(lines), { headers: { "content-type": "text/vtt; charset=utf-8", "cache-control": "no-store", "x-content-type-options": "nosniff" } });
  } catch (error) {
    return problem(error, ctx);
  }
}
