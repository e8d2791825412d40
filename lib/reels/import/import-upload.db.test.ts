import { setTimeout as wait } from "node:timers/promises";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Context, CreatorId } from "#lib/context.ts";
import type { OpenDatabase } from "#lib/db/database.ts";
import { users } from "#lib/db/schema.ts";
import { openTestDatabase } from "#lib/db/test-db.ts";
import { findImport } from "#lib/reels/data.ts";
import { importUpload, stopImport } from "./import-upload.ts";
import { receiveUpload } from "./receive-upload.ts";
import { requireImportRight } from "./require-import-right.ts";
import { toImportResult } from "./to-import-status.ts";

let opened: OpenDatabase;
let ctx: Context;
const guest = "guest" as CreatorId;
const member = "member" as CreatorId;

beforeAll(async () => {
  opened = await openTestDatabase();
  ctx = { db: opened.db, clock: () => new Date("2026-11-23T00:00:00Z"), log: pino({ level: "silent" }), traceId: "0".repeat(32) };
  await ctx.db.insert(users).values([{ id: guest, name: "g", email: "g@x", isAnonymous: true }, { id: member, name: "m", email: "m@x", isAnonymous: false }]);
});
afterAll(() => opened.close());

function bodyOf(text: string, failing = false): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(text));
      if (failing) controller.error(new Error("connection lost"));
      else controller.close();
    },
  });
}

async function ended(importId: string) {
  for (let tries = 0; tries < 200; tries++) {
    const record = await findImport({ ctx, ownerId: guest, importId });
    if (record?.finishedAt) return record;
    await wait(50);
  }
  throw new Error("the import did not end");
}

test("a received file is imported on its own, and only its owner sees it", async () => {
  const text = "id,author,caption,views,observed_at\nreel-1,ann,Bread,100,2026-11-01\nreel-2,bo\n";
  const upload = await receiveUpload({ id: "upload-1", body: bodyOf(text), expectedBytes: text.length, maxBytes: 1000 });
  expect(upload.bytes).toBe(text.length);
  await importUpload({ ctx, input: { importId: "upload-1", ownerId: guest, upload, request: { fileName: "my.csv", replaceDemo: false } } });
  const record = await ended("upload-1");
  expect(record).toMatchObject({ state: "done", rowsAccepted: 1, rowsRejected: 1, reelsNew: 1, fileName: "my.csv" });
  expect(await toImportResult({ ctx, record })).toMatchObject({ reasons: [{ reason: "cut_row", rows: 1 }], rejections: [{ line: 3, reason: "cut_row" }] });
  expect(await findImport({ ctx, ownerId: member, importId: "upload-1" })).toBeNull();
  expect(stopImport("nothing-like-this")).toBe(false);
});

test("a body that is too large, ends early or breaks off is refused and leaves no file", async () => {
  const receive = (body: ReadableStream<Uint8Array>, expectedBytes: number | null, maxBytes = 100) => receiveUpload({ id: "upload-2", body, expectedBytes, maxBytes });
  await expect(receive(bodyOf("x"), 101)).rejects.toMatchObject({ code: "too_large" });
  await expect(receive(bodyOf("x".repeat(101)), null)).rejects.toMatchObject({ code: "too_large" });
  await expect(receive(bodyOf("x".repeat(50)), 60)).rejects.toMatchObject({ code: "interrupted" });
  await expect(receive(bodyOf("x", true), null)).rejects.toMatchObject({ code: "interrupted" });
  const upload = await receive(bodyOf("x"), 1);
  await upload.remove();
});

test("guests import on a laptop, not on a server unless it says so", async () => {
  const right = (ownerId: CreatorId, config: { GUEST_IMPORT?: "allow" | "deny"; DATABASE_URL?: string }) => requireImportRight({ ctx, ownerId, config });
  const server = "postgres://x/y";
  await right(guest, {});
  await right(guest, { DATABASE_URL: server, GUEST_IMPORT: "allow" });
  await right(member, { DATABASE_URL: server });
  await expect(right(guest, { DATABASE_URL: server })).rejects.toMatchObject({ code: "not_allowed" });
  await expect(right(guest, { GUEST_IMPORT: "deny" })).rejects.toMatchObject({ code: "not_allowed" });
});
