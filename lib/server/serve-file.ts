import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { readRange } from "./read-range.ts";

type Served = { request: Request; file: string; /** Ours, by the file's first bytes. */ mimeType: string; fileName: string; /** Names these bytes. */ tag: string };

/** ASCII for old readers, UTF-8 for the others (RFC 6266). */
function disposition(fileName: string): string {
  const plain = fileName.replace(/[^\w .()-]/g, "_");
  return `inline; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)}`;
}

/**
 * A file somebody gave, to be played by a page of ours: in parts as players ask for them, and in no way to be taken for a
 * page itself. Not to be kept by caches that others share, and asked about anew each time, so that what was deleted is gone.
 */
export async function serveFile({ request, file, mimeType, fileName, tag }: Served): Promise<Response> {
  const { size } = await stat(file);
  const etag = `"${tag}"`;
  const headers = new Headers({
    "content-type": mimeType,
    "content-disposition": disposition(fileName),
    "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'none'; sandbox",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "private, no-cache",
    "accept-ranges": "bytes",
    etag,
  });
  if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
  const condition = request.headers.get("if-range");
  const range = condition === null || condition === etag ? readRange(request.headers.get("range"), size) : null;
  if (range === "unsatisfiable") {
    headers.set("content-range", `bytes */${size}`);
    return new Response(null, { status: 416, headers });
  }
  const { start, end } = range ?? { start: 0, end: size - 1 };
  headers.set("content-length", String(end - start + 1));
  if (range) headers.set("content-range", `bytes ${start}-${end}/${size}`);
  const body = request.method === "HEAD" || size === 0 ? null : (Readable.toWeb(createReadStream(file, { start, end })) as ReadableStream<Uint8Array>);
  return new Response(body, { status: range ? 206 : 200, headers });
}
