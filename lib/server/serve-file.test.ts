import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readRange } from "./read-range.ts";
import { serveFile } from "./serve-file.ts";

const folder = mkdtempSync(path.join(tmpdir(), "reelwright-serve-"));
const file = path.join(folder, "clip");
beforeAll(() => writeFileSync(file, "0123456789"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  [null, null], ["", null], ["bytes=0-", { start: 0, end: 9 }], ["bytes=2-4", { start: 2, end: 4 }], ["bytes=5-500", { start: 5, end: 9 }], ["bytes=-3", { start: 7, end: 9 }], ["bytes=-30", { start: 0, end: 9 }],
  ["bytes=10-", "unsatisfiable"], ["bytes=-0", "unsatisfiable"], ["bytes=4-2", null], ["bytes=0-1,4-5", null], ["bytes=-", null], ["items=0-1", null], ["bytes=a-b", null], ["bytes=99999999999999999999-", null],
])("range %s of ten bytes", (header, range) => {
  expect(readRange(header, 10)).toEqual(range);
});

const get = (headers: Record<string, string> = {}, method = "GET", fileName = "my clip.mp4") =>
  serveFile({ request: new Request("http://localhost/x", { method, headers }), file, mimeType: "video/mp4", fileName, tag: "abc" });

test("a file is played in parts, and cannot be taken for a page", async () => {
  const whole = await get();
  expect([whole.status, await whole.text()]).toEqual([200, "0123456789"]);
  expect(Object.fromEntries(whole.headers)).toMatchObject({
    "content-type": "video/mp4", "x-content-type-options": "nosniff", "content-disposition": expect.stringContaining('inline; filename="my clip.mp4"'), "content-security-policy": expect.stringContaining("sandbox"), "cache-control": "private, no-cache", "accept-ranges": "bytes", etag: '"abc"',
  });
  const part = await get({ range: "bytes=2-4" });
  expect([part.status, await part.text(), part.headers.get("content-range"), part.headers.get("content-length")]).toEqual([206, "234", "bytes 2-4/10", "3"]);
  const beyond = await get({ range: "bytes=10-" });
  expect([beyond.status, beyond.headers.get("content-range")]).toEqual([416, "bytes */10"]);
  expect((await get({ range: "bytes=2-4", "if-range": '"other"' })).status).toBe(200);
  expect((await get({ range: "bytes=2-4", "if-range": '"abc"' })).status).toBe(206);
  expect((await get({ "if-none-match": '"abc"' })).status).toBe(304);
  expect(await (await get({}, "HEAD")).text()).toBe("");
});

test("a file's name cannot break out of its header", async () => {
  const { headers } = await get({}, "GET", 'кофе"; filename=evil.html\r\nset-cookie: a=b');
  expect(headers.get("content-disposition")).toMatch(/^inline; filename="[\w .()-]*"; filename\*=UTF-8''[\w%.!~-]*$/);
  expect(headers.get("set-cookie")).toBeNull();
});
