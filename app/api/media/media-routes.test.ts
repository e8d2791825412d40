import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Upload, type UploadOptions } from "tus-js-client";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { insertReels } from "#lib/deep-dive/deep-dive.fixtures.ts";
import type { MediaStatus } from "#lib/deep-dive/vocabulary.ts";
import { current, type Route, serveRoutes } from "./route-server.fixtures.ts";

// Next's own request store; everything of ours is real: handlers, sessions, database, disk, queue and analysis.
vi.mock("next/headers", () => ({
  headers: async () => current.getStore()?.headers ?? new Headers(),
  cookies: async () => ({ set: (name: string, value: string) => current.getStore()?.setCookies.push(`${name}=${encodeURIComponent(value)}; Path=/; HttpOnly`) }),
}));
vi.mock("next/server", () => ({ connection: async () => {} }));

const folder = mkdtempSync(path.join(tmpdir(), "reelwright-routes-"));
const clip = readFileSync("public/demo/media/bbb-vertical.mp4");
const REEL = "tiktok:70000000001";
let server: { base: string; close: () => void };
let shutDown: () => Promise<void>;

beforeAll(async () => {
  for (const [name, value] of Object.entries({ DATA_DIR: path.join(folder, "data"), DATABASE_URL: "", MEDIA_MAX_BYTES: "5000000", TRANSCRIBER_BASE_URL: "", TRANSCRIBER_API_KEY: "" })) vi.stubEnv(name, value);
  const { database } = await import("#lib/db/client.ts");
  const { stopDeepDives } = await import("#lib/server/deep-dives.ts");
  const opened = await database();
  await insertReels(opened.db, ["70000000001", "70000000002"]);
  const routes: Route[] = [
    { path: /^\/api\/media\/uploads(\/[^/]*)?$/, handlers: await import("./uploads/[[...id]]/route.ts") },
    { path: /^\/api\/media\/(?<reelId>[^/]+)\/frames\/(?<name>[^/]+)$/, handlers: await import("./[reelId]/frames/[name]/route.ts") },
    { path: /^\/api\/media\/(?<reelId>[^/]+)$/, handlers: await import("./[reelId]/route.ts") },
    { path: /^\/api\/deep-dives\/(?<reelId>[^/]+)$/, handlers: await import("../deep-dives/[reelId]/route.ts") },
  ];
  server = await serveRoutes(routes);
  shutDown = async () => {
    server.close();
    await stopDeepDives();
    await opened.close();
  };
});
afterAll(async () => {
  await shutDown();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const toMetadata = (metadata: Record<string, string>) => Object.entries(metadata).map(([name, value]) => `${name} ${Buffer.from(value).toString("base64")}`).join(",");
const METADATA = { reelId: REEL, rightsNote: "my own recording", fileName: "my clip.mp4" };

/** Begins an upload by hand; answers where it lies and who we are. */
async function begin(headers: Record<string, string> = {}, metadata: Record<string, string> = METADATA, length = clip.length) {
  const response = await fetch(`${server.base}/api/media/uploads`, { method: "POST", headers: { "tus-resumable": "1.0.0", "upload-length": String(length), "upload-metadata": toMetadata(metadata), ...headers } });
  return { response, place: response.headers.get("location") ?? "", cookie: response.headers.getSetCookie().map((each) => each.split(";")[0]).join("; ") };
}
const status = async (reelId = REEL) => (await (await fetch(`${server.base}/api/deep-dives/${encodeURIComponent(reelId)}`)).json()) as MediaStatus;
const offsetOf = async (place: string, cookie: string) => {
  const response = await fetch(server.base + place, { method: "HEAD", headers: { "tus-resumable": "1.0.0", cookie } });
  return { status: response.status, offset: response.headers.get("upload-offset") };
};

/** As a browser does it, by tus-js-client; `breakAt`: the connection is lost after so many bytes. */
function upload(file: Buffer, options: UploadOptions, breakAt = Infinity): Promise<{ url: string | null; failure?: string }> {
  return new Promise((resolve) => {
    const sent = new Upload(file, {
      retryDelays: null,
      ...options,
      onError: (error) => resolve({ url: sent.url, failure: String(error) }),
      onSuccess: () => resolve({ url: sent.url }),
      onProgress: (bytes) => {
        if (bytes >= breakAt) void sent.abort().then(() => resolve({ url: sent.url, failure: "lost" }));
      },
    });
    sent.start();
  });
}

test("who may not, what is not said, what is too large: an upload is not begun", async () => {
  const { cookie } = await begin();
  const refused = async (...args: Parameters<typeof begin>) => (await begin(...args)).response.status;
  expect(await refused({ cookie, origin: "https://elsewhere.example" })).toBe(403);
  expect(await refused({ cookie }, { ...METADATA, rightsNote: " " })).toBe(400);
  expect(await refused({ cookie }, { ...METADATA, reelId: "tiktok:none" })).toBe(404);
  expect(await refused({ cookie }, METADATA, 6_000_000)).toBe(413);
  const { response } = await begin({ cookie, origin: "http://127.0.0.1:3000" });
  expect(response.status).toBe(201);
  expect([...response.headers.keys()].filter((name) => name === "access-control-allow-origin")).toEqual([]);
});

test("an upload is its beginner's alone, whoever they say they are", async () => {
  const { place, cookie } = await begin({}, { ...METADATA, ownerId: "somebody" });
  expect(await offsetOf(place, cookie)).toEqual({ status: 200, offset: "0" });
  const stranger = (await begin()).cookie;
  expect((await offsetOf(place, stranger)).status).toBe(404);
  expect((await offsetOf(place, "")).status).toBe(404);
  const patch = (cookieOf: string) => fetch(server.base + place, { method: "PATCH", headers: { "tus-resumable": "1.0.0", "upload-offset": "0", "content-type": "application/offset+octet-stream", cookie: cookieOf }, body: "x" });
  expect((await patch(stranger)).status).toBe(404);
  expect((await fetch(server.base + place, { method: "DELETE", headers: { "tus-resumable": "1.0.0", cookie: stranger } })).status).toBe(404);
  expect((await fetch(server.base + place, { method: "DELETE", headers: { "tus-resumable": "1.0.0", cookie } })).status).toBe(204);
  expect((await offsetOf(place, cookie)).status).toBe(404);
});

test("no more than a few unfinished uploads at once", async () => {
  const { cookie } = await begin();
  const statuses = [];
  for (let n = 0; n < 5; n++) statuses.push((await begin({ cookie })).response.status);
  expect(statuses).toEqual([201, 201, 201, 429, 429]);
});

test("what arrives and is no video is refused and removed", async () => {
  const { cookie } = await begin({}, METADATA);
  const done = await upload(Buffer.from("#EXTM3U\nfile:///etc/passwd\n"), { endpoint: `${server.base}/api/media/uploads`, metadata: METADATA, headers: { cookie } });
  expect(done.failure).toContain("415");
  expect(await status()).toMatchObject({ state: "metadata_only", hasFile: false });
  expect(readdirSync(path.join(folder, "data", "media", "incoming"))).toEqual([]);
});

test("an upload that is interrupted goes on where it was, is analysed, and is played in parts by its reel's address", async () => {
  const { cookie } = await begin();
  const options = { endpoint: `${server.base}/api/media/uploads`, metadata: METADATA, headers: { cookie } };
  const lost = await upload(clip, { ...options, chunkSize: 400_000 }, 600_000);
  expect(lost).toMatchObject({ failure: "lost", url: expect.stringContaining("/api/media/uploads/") });
  const place = new URL(lost.url ?? "").pathname;
  const { offset } = await offsetOf(place, cookie);
  expect(Number(offset)).toBeGreaterThanOrEqual(400_000);
  expect(Number(offset)).toBeLessThan(clip.length);
  const resumed: number[] = [];
  const done = await upload(clip, { ...options, uploadUrl: lost.url, onChunkComplete: (size) => void resumed.push(size) });
  expect(done.failure).toBeUndefined();
  expect(resumed.reduce((sum, size) => sum + size, 0)).toBe(clip.length - Number(offset));
  // An uploader whose last answer got lost is told that all of it is here.
  expect(await offsetOf(place, cookie)).toEqual({ status: 200, offset: String(clip.length) });
  expect((await offsetOf(place, (await begin()).cookie)).status).toBe(404);
  await expect.poll(async () => (await status()).state, { timeout: 240_000, interval: 200 }).toBe("analysed");

  const address = `${server.base}/api/media/${encodeURIComponent(REEL)}`;
  const part = await fetch(address, { headers: { range: "bytes=100-199" } });
  expect([part.status, part.headers.get("content-type"), part.headers.get("content-range")]).toEqual([206, "video/mp4", `bytes 100-199/${clip.length}`]);
  expect(Buffer.from(await part.arrayBuffer())).toEqual(clip.subarray(100, 200));
  expect(Buffer.from(await (await fetch(address)).arrayBuffer())).toEqual(clip);
  const [frames = ""] = readdirSync(path.join(folder, "data", "media", "frames"));
  const [sha256 = ""] = readdirSync(path.join(folder, "data", "media", "frames", frames));
  const [name = ""] = readdirSync(path.join(folder, "data", "media", "frames", frames, sha256));
  const frame = await fetch(`${address}/frames/${name}`);
  expect([frame.status, frame.headers.get("content-type")]).toEqual([200, "image/webp"]);
  for (const wrong of ["..%2f..%2flock", "none.webp", encodeURIComponent("../../files/x.webp")]) expect((await fetch(`${address}/frames/${wrong}`)).status).toBe(404);
  expect((await fetch(`${server.base}/api/media/tiktok%3A70000000002`)).status).toBe(404);
}, 600_000);

test("a part that a killed process left whole is taken up by the next question about it", async () => {
  const { place, cookie } = await begin({}, { ...METADATA, reelId: "tiktok:70000000002" });
  // All bytes on disk, and nobody told of it: as if the process had died right then.
  const { writeFileSync } = await import("node:fs");
  writeFileSync(path.join(folder, "data", "media", "uploads", path.basename(place)), clip);
  expect(await offsetOf(place, cookie)).toEqual({ status: 200, offset: String(clip.length) });
  expect(["media_given", "analysing", "analysed"]).toContain((await status("tiktok:70000000002")).state);
});
