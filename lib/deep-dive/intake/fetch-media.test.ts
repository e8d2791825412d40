import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import https from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { AppError } from "#lib/errors.ts";
import { checkMediaUrl, fetchMedia, type FetchPolicy } from "./fetch-media.ts";
import { isPublicAddress } from "./is-public-address.ts";
import { makeCertificate } from "./self-signed.fixtures.ts";

/** All of 127/8 is this machine: one address stands for the internet, another for the inside of a network. */
const OUTSIDE = "127.0.0.2";
const INSIDE = "127.0.0.3";
const HOSTS = ["media.test", "cdn.test", "inside.test", "rebind.test", "both.test"];
const VIDEO = Buffer.alloc(300_000, "video");

type Answer = (request: IncomingMessage, response: ServerResponse) => void;
const folder = mkdtempSync(path.join(tmpdir(), "reelwright-fetch-"));
const { key, cert } = makeCertificate(HOSTS);
const seen: string[] = [];
let answers: Record<string, Answer> = {};
let port = 0;
const answer = (place: string): Answer => (request, response) => {
  seen.push(`${place} ${request.headers.host?.split(":")[0]}${request.url}`);
  (answers[request.url ?? ""] ?? ((_request, other) => other.writeHead(404).end()))(request, response);
};
const outside = https.createServer({ key, cert }, answer("outside"));
const inside = https.createServer({ key, cert }, answer("inside"));

beforeAll(async () => {
  outside.listen(0, OUTSIDE);
  await once(outside, "listening");
  port = (outside.address() as AddressInfo).port;
  inside.listen(port, INSIDE);
  await once(inside, "listening");
});
afterAll(() => {
  for (const server of [outside, inside]) {
    server.closeAllConnections();
    server.close();
  }
  rmSync(folder, { recursive: true, force: true });
});

let lookups: string[] = [];
let count = 0;
beforeEach(() => {
  seen.length = 0;
  lookups = [];
  answers = { "/clip.mp4": (_request, response) => response.writeHead(200, { "content-type": "text/html" }).end(VIDEO) };
});

function policy(changes: Partial<FetchPolicy> = {}): FetchPolicy {
  return {
    hosts: HOSTS.map((host) => `${host}:${port}`),
    maxBytes: 1_000_000,
    timeoutMs: 20_000,
    ca: cert,
    isAllowedAddress: (address) => address === OUTSIDE || isPublicAddress(address),
    resolve: async (host) => {
      lookups.push(host);
      // A name whose answer changes the moment it has been checked.
      const rebound = host === "rebind.test" && lookups.filter((each) => each === host).length > 1;
      const address = host === "inside.test" || rebound ? INSIDE : OUTSIDE;
      return [{ address, family: 4 }, ...(host === "both.test" ? [{ address: INSIDE, family: 4 }] : [])];
    },
    ...changes,
  };
}

async function get(url: string, changes: Partial<FetchPolicy> = {}, signal?: AbortSignal) {
  const file = path.join(folder, `fetched-${++count}`);
  try {
    return { file, ...(await fetchMedia({ url, file, policy: policy(changes), ...(signal ? { signal } : {}) })) };
  } catch (error) {
    // Nothing half-fetched stays behind.
    expect(existsSync(file)).toBe(false);
    if (!(error instanceof AppError)) throw error;
    return { code: error.code, problem: error.details.problem };
  }
}
const at = (host: string, place: string) => `https://${host}:${port}${place}`;

test("a listed host's file is fetched as it is, whatever type it claims to have", async () => {
  const done = await get(at("media.test", "/clip.mp4"));
  expect(done).toMatchObject({ bytes: VIDEO.length, host: `media.test:${port}` });
  expect(readFileSync("file" in done ? done.file : "")).toEqual(VIDEO);
});

test.each([
  ["http", "http://media.test/clip.mp4", "not_https"],
  ["a file", "file:///etc/passwd", "not_https"],
  ["credentials", Object.assign(new URL("https://media.test/clip.mp4"), { username: "user", password: "x" }).href, "has_credentials"],
  ["another host", "https://other.test/clip.mp4", "host_not_listed"],
  ["another port", "https://media.test:8443/clip.mp4", "host_not_listed"],
  ["a host that ends like one", "https://evilmedia.test/clip.mp4", "host_not_listed"],
  ["an address in disguise", "https://0x7f.1/clip.mp4", "host_not_listed"],
  ["no address", "media.test/clip.mp4", "not_a_url"],
])("%s is refused before anything is asked", async (_what, url, problem) => {
  expect(await get(url, { hosts: ["media.test"] })).toEqual({ code: "media_url_refused", problem });
  expect(lookups).toEqual([]);
});

test("a listed domain takes its subdomains, not the bare name nor names that only end alike", () => {
  expect(checkMediaUrl("https://a.b.media.test/x", [".media.test"]).hostname).toBe("a.b.media.test");
  for (const url of ["https://media.test/x", "https://evilmedia.test/x", "https://media.test.evil.test/x"]) expect(() => checkMediaUrl(url, [".media.test"])).toThrow(AppError);
});

test("a listed name that leads inside is not connected to, nor one of whose addresses one does", async () => {
  expect(await get(at("inside.test", "/clip.mp4"))).toEqual({ code: "media_url_refused", problem: "address_not_public" });
  expect(await get(at("both.test", "/clip.mp4"))).toEqual({ code: "media_url_refused", problem: "address_not_public" });
  expect(await get(`https://${INSIDE}:${port}/clip.mp4`, { hosts: [`${INSIDE}:${port}`] })).toEqual({ code: "media_url_refused", problem: "address_not_public" });
  expect(await get(`https://127.0.0.1:${port}/clip.mp4`, { hosts: [`127.0.0.1:${port}`], isAllowedAddress: isPublicAddress })).toEqual({ code: "media_url_refused", problem: "address_not_public" });
  expect(seen).toEqual([]);
});

test("a name that changes its answer is connected to at the address that was checked", async () => {
  expect(await get(at("rebind.test", "/clip.mp4"))).toMatchObject({ bytes: VIDEO.length });
  expect(lookups).toEqual(["rebind.test"]);
  expect(seen).toEqual(["outside rebind.test/clip.mp4"]);
  // The second time the name leads inside, and is looked at anew.
  expect(await get(at("rebind.test", "/clip.mp4"))).toEqual({ code: "media_url_refused", problem: "address_not_public" });
});

test("redirects are followed between listed hosts, each checked like the first address", async () => {
  answers["/moved"] = (_request, response) => response.writeHead(302, { location: at("cdn.test", "/clip.mp4") }).end();
  expect(await get(at("media.test", "/moved"))).toMatchObject({ bytes: VIDEO.length, host: `cdn.test:${port}` });
  for (const [location, problem] of [[at("inside.test", "/clip.mp4"), "address_not_public"], ["http://media.test/clip.mp4", "not_https"], ["https://other.test/clip.mp4", "host_not_listed"], [`https://${INSIDE}:${port}/clip.mp4`, "host_not_listed"], ["https://[::1]/", "host_not_listed"], ["https://", "not_a_url"]]) {
    answers["/moved"] = (_request, response) => response.writeHead(302, { location }).end();
    expect(await get(at("media.test", "/moved"))).toEqual({ code: "media_url_refused", problem });
  }
  expect(seen.filter((line) => line.startsWith("inside"))).toEqual([]);
  answers["/loop"] = (_request, response) => response.writeHead(301, { location: "/loop" }).end();
  expect(await get(at("media.test", "/loop"))).toEqual({ code: "media_fetch_failed", problem: "too_many_redirects" });
});

test("too many bytes are not taken, whether they are announced or not", async () => {
  expect(await get(at("media.test", "/clip.mp4"), { maxBytes: 1_000 })).toEqual({ code: "too_large", problem: undefined });
  answers["/endless"] = (_request, response) => {
    response.writeHead(200);
    const more = () => {
      while (!response.destroyed && response.write(VIDEO));
    };
    response.on("drain", more);
    more();
  };
  expect(await get(at("media.test", "/endless"), { maxBytes: 2_000_000 })).toEqual({ code: "too_large", problem: undefined });
});

test("a server that is slow, silent, ends early, encodes or fails is given up", async () => {
  answers["/silent"] = () => {};
  expect(await get(at("media.test", "/silent"), { idleMs: 300 })).toEqual({ code: "media_fetch_failed", problem: "timed_out" });
  answers["/slow"] = (_request, response) => {
    const timer = setInterval(() => response.write("x"), 50);
    response.on("close", () => clearInterval(timer));
  };
  expect(await get(at("media.test", "/slow"), { timeoutMs: 700 })).toEqual({ code: "media_fetch_failed", problem: "timed_out" });
  answers["/short"] = (_request, response) => {
    response.writeHead(200, { "content-length": 5_000 });
    response.write("begun");
    setTimeout(() => response.destroy(), 50);
  };
  expect(await get(at("media.test", "/short"))).toMatchObject({ code: "media_fetch_failed" });
  answers["/bomb"] = (_request, response) => response.writeHead(200, { "content-encoding": "gzip" }).end("x");
  expect(await get(at("media.test", "/bomb"))).toEqual({ code: "media_fetch_failed", problem: "encoded" });
  expect(await get(at("media.test", "/missing"))).toEqual({ code: "media_fetch_failed", problem: "status_404" });
  expect(await get(at("media.test", "/clip.mp4"), { ca: makeCertificate(["other.test"]).cert })).toMatchObject({ code: "media_fetch_failed", problem: "connection" });
  expect(await get(at("media.test", "/clip.mp4"), { resolve: async () => [] })).toEqual({ code: "media_fetch_failed", problem: "host_unknown" });
});

test("whoever asked can stop it", async () => {
  const stop = new AbortController();
  answers["/silent"] = () => stop.abort();
  expect(await get(at("media.test", "/silent"), {}, stop.signal)).toMatchObject({ code: "stopped" });
});
