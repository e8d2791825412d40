import { lookup as systemLookup } from "node:dns/promises";
import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import https from "node:https";
import { isIP } from "node:net";
import { pipeline } from "node:stream/promises";
import { AppError } from "#lib/errors.ts";
import { isPublicAddress } from "./is-public-address.ts";

type Resolved = { address: string; family: number };

export type FetchPolicy = {
  /** Host names, with a port where it is not 443; `.example.com` = its subdomains. */
  hosts: readonly string[];
  maxBytes: number;
  /** Of the whole fetch, redirects included; and of silence. */
  timeoutMs: number;
  idleMs?: number;
  /** For tests, whose server is on the loopback and signs for itself. */
  resolve?: (host: string) => Promise<Resolved[]>;
  isAllowedAddress?: (address: string) => boolean;
  ca?: string;
};

const MOST_REDIRECTS = 5;
const IDLE_MS = 20_000;

const refuse = (problem: string): AppError => new AppError("media_url_refused", { details: { problem } });
const failed = (problem: string, cause?: unknown): AppError => new AppError("media_fetch_failed", { details: { problem }, cause });

function isAllowedHost(url: URL, hosts: readonly string[]): boolean {
  return hosts.some((entry) => {
    const [name = "", port = "443"] = entry.split(":");
    const fits = name.startsWith(".") ? url.hostname.endsWith(name) && url.hostname.length > name.length : url.hostname === name;
    return fits && (url.port || "443") === port;
  });
}

/** The address as it may be fetched. Throws AppError `media_url_refused` with the problem. */
export function checkMediaUrl(given: string, hosts: readonly string[]): URL {
  if (!URL.canParse(given) || given.length > 2_000) throw refuse("not_a_url");
  const url = new URL(given);
  if (url.protocol !== "https:") throw refuse("not_https");
  if (url.username || url.password) throw refuse("has_credentials");
  if (!isAllowedHost(url, hosts)) throw refuse("host_not_listed");
  return url;
}

/** One address of the host, checked; the connection is made to it and no other, whatever the name says a moment later. */
async function pinAddress({ hostname }: URL, { resolve, isAllowedAddress = isPublicAddress }: FetchPolicy): Promise<Resolved> {
  const literal = hostname.replace(/^\[(.*)\]$/, "$1");
  const found = isIP(literal) ? [{ address: literal, family: isIP(literal) }] : await (resolve ?? ((host: string) => systemLookup(host, { all: true })))(hostname).catch((error: unknown) => {
    throw failed("host_unknown", error);
  });
  const [first] = found;
  if (!first) throw failed("host_unknown");
  // One inner address among public ones is an attack or a mistake: neither is connected to.
  if (!found.every(({ address }) => isAllowedAddress(address))) throw refuse("address_not_public");
  return first;
}

function request(url: URL, pinned: Resolved, { ca, idleMs = IDLE_MS }: FetchPolicy, signal: AbortSignal): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const sent = https.get(url, {
      signal,
      // A fresh connection each time: one kept open under this name may lead elsewhere.
      agent: false,
      lookup: (_host, options, callback) => (options.all ? callback(null, [pinned]) : callback(null, pinned.address, pinned.family)),
      headers: { accept: "video/*", "accept-encoding": "identity", "user-agent": "Reelwright" },
      ...(ca ? { ca } : {}),
    });
    sent.setTimeout(idleMs, () => sent.destroy(failed("timed_out")));
    sent.once("response", resolve);
    sent.once("error", reject);
  });
}

/** Follows redirects by hand: each goes through the same checks as the first address. */
async function open(given: string, policy: FetchPolicy, signal: AbortSignal): Promise<{ response: IncomingMessage; url: URL }> {
  let next = given;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    const url = checkMediaUrl(next, policy.hosts);
    const response = await request(url, await pinAddress(url, policy), policy, signal);
    const status = response.statusCode ?? 0;
    const { location } = response.headers;
    if (status === 200) return { response, url };
    response.destroy();
    if (![301, 302, 303, 307, 308].includes(status) || !location) throw failed(`status_${status}`);
    if (!URL.canParse(location, url.href)) throw refuse("not_a_url");
    next = new URL(location, url).href;
  }
  throw failed("too_many_redirects");
}

async function save(response: IncomingMessage, file: string, maxBytes: number): Promise<number> {
  if (response.headers["content-encoding"] && response.headers["content-encoding"] !== "identity") throw failed("encoded");
  const announced = Number(response.headers["content-length"] ?? 0);
  if (announced > maxBytes) throw new AppError("too_large");
  let bytes = 0;
  const counted = async function* (pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const piece of pieces) {
      bytes += piece.length;
      if (bytes > maxBytes) throw new AppError("too_large");
      yield piece;
    }
  };
  await pipeline(response, counted, createWriteStream(file, { flags: "wx", mode: 0o600 }));
  if (announced > 0 && bytes < announced) throw failed("ended_early");
  return bytes;
}

/**
 * Fetches a file into `file`, which must not exist. What it is, is for whoever reads its first bytes: the answer's
 * type and name count for nothing. Throws AppError `media_url_refused`, `media_fetch_failed` or `too_large`; leaves no file then.
 */
export async function fetchMedia({ url: given, file, policy, signal }: { url: string; file: string; policy: FetchPolicy; signal?: AbortSignal }): Promise<{ bytes: number; host: string }> {
  const limit = AbortSignal.timeout(policy.timeoutMs);
  const either = signal ? AbortSignal.any([limit, signal]) : limit;
  let response: IncomingMessage | undefined;
  try {
    const opened = await open(given, policy, either);
    response = opened.response;
    return { bytes: await save(response, file, policy.maxBytes), host: opened.url.host };
  } catch (error) {
    await rm(file, { force: true });
    if (error instanceof AppError) throw error;
    if (signal?.aborted) throw new AppError("stopped");
    throw failed(limit.aborted ? "timed_out" : "connection", error);
  } finally {
    response?.destroy();
  }
}
