import { timingSafeEqual, createHash } from "node:crypto";
import type { Context } from "#lib/context.ts";
import { toAppError } from "#lib/errors.ts";
import { renderMetrics } from "#lib/observability/metrics.ts";
import type { TrendEngine } from "#lib/trends/engine.ts";

const NOT_FOUND = { status: 404, headers: { "cache-control": "no-store" } };

type Serving = { request: Request; ctx: Pick<Context, "log" | "traceId">; engine: TrendEngine; token: string | undefined };

/**
 * Numbers for Prometheus. A server behind Next cannot know who asks from where, so there is one key:
 * without METRICS_TOKEN, or without it in the request, this address does not exist. Every scrape asks the
 * trend engine for one trend, so that its numbers are true when nobody visits.
 */
export async function serveMetrics({ request, ctx, engine, token }: Serving): Promise<Response> {
  if (!token || !isSame(request.headers.get("authorization") ?? "", `Bearer ${token}`)) return new Response(null, NOT_FOUND);
  await engine.list({ limit: 1 }, { traceId: ctx.traceId }).catch((error: unknown) => {
    ctx.log.warn({ code: toAppError(error).code }, "the trend engine did not answer a scrape");
  });
  const { contentType, text } = await renderMetrics();
  return new Response(text, { headers: { "content-type": contentType, "cache-control": "no-store" } });
}

/** Compares digests, which are of one length whatever was sent. */
function isSame(given: string, wanted: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}
