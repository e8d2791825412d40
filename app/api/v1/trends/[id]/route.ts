import { requestContext } from "#lib/server/context.ts";
import { serveTrend } from "#lib/server/serve-trends.ts";
import { servedEngine } from "#lib/server/trend-engine.ts";

/** One trend with the reels that show it best: docs/api/trends.md. */
export async function GET(request: Request): Promise<Response> {
  return serveTrend({ request, ctx: await requestContext(), ...servedEngine() });
}
