import { randomBytes } from "node:crypto";
import type { z } from "zod";
import { EngineFault } from "./engine-fault.ts";
import { CONTRACT_VERSION, HOP_HEADER, VERSION_HEADER } from "./engine-headers.ts";

/** Two hundred cards with their series are under 2 MB. */
const MAX_BYTES = 4 * 1024 ** 2;

type Request<T> = { url: URL; schema: z.ZodType<T>; token?: string | undefined; traceId: string; instanceId: string; signal: AbortSignal };

/**
 * One attempt: GET, no redirects, bounded, checked. Null for a 404 problem of the contract's own.
 * `signal` is the attempt's time-out. Throws EngineFault.
 */
export async function fetchEngine<T>({ url, schema, token, traceId, instanceId, signal }: Request<T>): Promise<T | null> {
  const headers: Record<string, string> = {
    accept: "application/json", traceparent: `00-${traceId}-${randomBytes(8).toString("hex")}-01`, [HOP_HEADER]: instanceId,
    ...(token && { authorization: `Bearer ${token}` }),
  };
  const response = await fetch(url, { headers, signal, redirect: "manual", cache: "no-store" }).catch((error: unknown) => {
    throw asNetworkFault(error, signal);
  });
  try {
    checkVersion(response);
    if (response.status !== 200 && response.status !== 404) throw faultOf(response);
    const json = parseJson(await readBounded(response, signal));
    if (response.status === 404) return readNotFound(json);
    const parsed = schema.safeParse(json);
    if (!parsed.success) throw new EngineFault("wrong_schema", { detail: parsed.error.issues.slice(0, 3).map(({ path, code }) => `${path.join(".")} ${code}`).join(", ") });
    return parsed.data;
  } finally {
    // What was not read is dropped, so that the connection is free or closed.
    if (!response.bodyUsed) await response.body?.cancel().catch(() => undefined);
  }
}

/** A time-out is not tried again: whoever waits has waited long enough. */
function asNetworkFault(error: unknown, signal: AbortSignal): EngineFault {
  return signal.aborted ? new EngineFault("timeout") : new EngineFault("network", { retryable: true, cause: error });
}

/** A gateway's 404 page is no answer about a trend: the contract's has its code. */
function readNotFound(json: unknown): null {
  if (typeof json === "object" && json !== null && "code" in json && json.code === "not_found") return null;
  throw new EngineFault("refused", { detail: "404 without the contract's code" });
}

function checkVersion(response: Response): void {
  const version = response.headers.get(VERSION_HEADER);
  if (version !== null && version !== CONTRACT_VERSION) throw new EngineFault("wrong_version", { detail: version.slice(0, 20) });
}

function faultOf(response: Response): EngineFault {
  const { status } = response;
  const detail = String(status);
  if (status >= 300 && status < 400) return new EngineFault("redirect", { detail });
  if (status === 409) return new EngineFault("loop", { detail });
  const retryAfterMs = readRetryAfter(response.headers.get("retry-after"));
  if (status === 429 || (status >= 502 && status <= 504)) return new EngineFault("busy", { retryable: true, retryAfterMs, detail });
  return new EngineFault(status >= 500 ? "server_error" : "refused", { detail });
}

/** Seconds or an HTTP date (RFC 9110, 10.2.3), in milliseconds from now; 0 where not given. */
function readRetryAfter(value: string | null): number {
  if (!value) return 0;
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isFinite(ms) ? Math.max(0, ms) : 0;
}

async function readBounded(response: Response, signal: AbortSignal): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const chunk of response.body ?? []) {
      bytes += chunk.byteLength;
      if (bytes > MAX_BYTES) throw new EngineFault("too_large");
      chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof EngineFault ? error : asNetworkFault(error, signal);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new EngineFault("not_json", { cause: error });
  }
}
