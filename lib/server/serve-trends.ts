import { createHash } from "node:crypto";
import type { Context } from "#lib/context.ts";
import { AppError } from "#lib/errors.ts";
import type { TrendEngine } from "#lib/trends/engine.ts";
import { CONTRACT_VERSION, HOP_HEADER, VERSION_HEADER } from "#lib/trends/engine-headers.ts";
import { parseQueryParams } from "#lib/trends/query-params.ts";
import { problem } from "./respond.ts";

/** A board changes with a refresh, minutes apart at the least. */
const CACHE_CONTROL = "public, max-age=30";

type Serving = { request: Request; ctx: Pick<Context, "log" | "traceId">; engine: TrendEngine; instanceId: string };

/** GET /api/v1/trends, see docs/api/trends.md. */
export function serveTrends(serving: Serving): Promise<Response> {
  return serve(serving, async ({ request, ctx, engine }) => {
    const parsed = parseQueryParams(new URL(request.url).searchParams);
    if (!parsed.success) throw new AppError("bad_input", { details: { parameters: [...new Set(parsed.error.issues.map(({ path }) => String(path[0])))] } });
    return (await engine.list(parsed.data, { traceId: ctx.traceId, signal: request.signal })).value;
  });
}

/** GET /api/v1/trends/{id}: the id is the address's last part, encoded once. */
export function serveTrend(serving: Serving): Promise<Response> {
  return serve(serving, async ({ request, ctx, engine }) => {
    const { value } = await engine.read(readId(request), { traceId: ctx.traceId, signal: request.signal });
    if (!value) throw new AppError("not_found");
    return value;
  });
}

async function serve(serving: Serving, answer: (serving: Serving) => Promise<unknown>): Promise<Response> {
  const { request, ctx, instanceId } = serving;
  try {
    if (request.headers.get(HOP_HEADER) === instanceId) throw new AppError("conflict", { message: "this instance asks itself for trends" });
    return withTag(request, JSON.stringify(await answer(serving)));
  } catch (error) {
    return withDetails(error, problem(error, ctx));
  }
}

function withTag(request: Request, body: string): Response {
  const tag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
  const headers = { "content-type": "application/json", "cache-control": CACHE_CONTROL, etag: tag, [VERSION_HEADER]: CONTRACT_VERSION };
  const known = (request.headers.get("if-none-match") ?? "").split(",").map((one) => one.trim().replace(/^W\//, ""));
  return known.includes(tag) || known.includes("*") ? new Response(null, { status: 304, headers }) : new Response(body, { headers });
}

/** The names of wrong parameters go along; what was sent does not. */
async function withDetails(error: unknown, response: Response): Promise<Response> {
  const parameters = error instanceof AppError ? error.details.parameters : undefined;
  const body = { ...((await response.json()) as object), ...(Array.isArray(parameters) && { parameters }) };
  const headers = new Headers(response.headers);
  headers.set(VERSION_HEADER, CONTRACT_VERSION);
  return Response.json(body, { status: response.status, headers });
}

function readId(request: Request): string {
  const last = new URL(request.url).pathname.split("/").at(-1) ?? "";
  try {
    return decodeURIComponent(last);
  } catch {
    throw new AppError("not_found");
  }
}
