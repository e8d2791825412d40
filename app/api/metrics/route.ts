import { settings } from "#lib/env.ts";
import { requestContext } from "#lib/server/context.ts";
import { serveMetrics } from "#lib/server/serve-metrics.ts";
import { trendEngine } from "#lib/server/trend-engine.ts";

/** Prometheus' numbers, for whoever has METRICS_TOKEN: docs/operations/trend_engine.md. */
export async function GET(request: Request): Promise<Response> {
  return serveMetrics({ request, ctx: await requestContext(), engine: trendEngine(), token: settings().METRICS_TOKEN });
}
