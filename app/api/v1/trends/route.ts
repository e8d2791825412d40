import { requestContext } from "#lib/server/context.ts";
import { serveTrends } from "#lib/server/serve-trends.ts";
import { servedEngine } from "#lib/server/trend-engine.ts";

/** This instance's own trends as a public, read-only contract: docs/api/trends.md. */
export async function GET(request: Request): Promise<Response> {
  return serveTrends({ request, ctx: await requestContext(), ...servedEngine() });
}
