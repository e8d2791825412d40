import { existsSync, mkdtempSync, readdirSync, utimesSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { CreatorId } from "#lib/context.ts";
import { insertGuest } from "#lib/scripts/generation.fixtures.ts";
import { MediaRefused } from "./analyse/media-refused.ts";
import { documentWith } from "./deep-dive.fixtures.ts";
import { type DiveTest, openDiveTest } from "./dive-test.fixtures.ts";
import { dropFile, forgetMedia } from "./forget-media.ts";
import { acceptMedia } from "./intake/accept-media.ts";
import { mayManage, mayWatch } from "./intake/require-media-right.ts";
import { noteProgress, queueAgain, startRun, storeResult } from "./mutations.ts";
import { sweepStore } from "./remove-unused.ts";
import { type Analyse, runDeepDive } from "./run-deep-dive.ts";
import { toEvidenceFacts } from "./to-evidence-facts.ts";
import { sweepInterruptedDives } from "./work-deep-dives.ts";

let t: DiveTest;
let reelId: string;
beforeAll(async () => {
  t = await openDiveTest();
});
afterAll(() => t.close());
beforeEach(async () => {
  reelId = await t.newReel();
});

const status = () => t.readStatus(reelId);
const facts = () => t.readDive(reelId);
/** The port of run-deep-dive.ts; the real analysis is tested by the command and the routes. */
const find: Analyse = async ({ outDir }) => {
  await writeFile(path.join(outDir, "frame-1.webp"), "picture");
  return documentWith(2);
};
const run = (analyse: Analyse, sha256: string) => runDeepDive({ ctx: t.ctx, store: t.store, analyse, input: { reelId, sha256, jobId: null, signal: new AbortController().signal, willRetry: false } });

describe("intake", () => {
  test("a file is kept under its bytes, with who gave it and by what right; nothing is left on its way in", async () => {
    const { sha256, isNew, mimeType } = await t.give(reelId, "a");
    expect({ isNew, mimeType }).toEqual({ isNew: true, mimeType: "video/mp4" });
    expect((await t.readRow(reelId)).media).toMatchObject({ ownerId: t.owner, byOperator: false, rightsNote: "my own recording", sourceName: "my clip.mp4", sha256 });
    expect(await status()).toMatchObject({ state: "media_given", hasFile: true });
    expect(await t.store.find(sha256)).toMatch(sha256);
    expect(readdirSync(path.join(t.store.root, "incoming"))).toEqual([]);
  });

  test.each([
    ["text", "hello, this is no video at all", "not_media"],
    ["a playlist", "#EXTM3U\n#EXTINF:10,\nfile:///etc/passwd\n", "playlist"],
    ["a page", "<!doctype html><script>alert(1)</script>", "not_media"],
    ["a picture", Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64"), "kind_not_taken"],
    ["nothing", "", "empty"],
  ])("%s by the name of clip.mp4 is refused and not kept", async (_what, bytes, reason) => {
    const file = await t.media.write(bytes);
    await expect(acceptMedia({ ctx: t.ctx, store: t.store, queue: null, input: t.input(reelId, file) })).rejects.toMatchObject({ code: "media_unsupported", details: { reason } });
    expect(existsSync(file)).toBe(false);
    expect(await status()).toMatchObject({ state: "metadata_only", hasFile: false });
  });

  test("no rights note, too many bytes, no such reel: refused and not kept", async () => {
    const attempt = async (changes: Partial<ReturnType<DiveTest["input"]>>) => {
      const file = await t.media.incoming("refused");
      await expect(acceptMedia({ ctx: t.ctx, store: t.store, queue: null, input: { ...t.input(reelId, file), ...changes } })).rejects.toMatchObject({ code: expect.any(String) });
      expect(existsSync(file)).toBe(false);
      return acceptMedia({ ctx: t.ctx, store: t.store, queue: null, input: { ...t.input(reelId, await t.media.incoming("refused")), ...changes } }).catch((error: { code: string }) => error.code);
    };
    expect(await attempt({ rightsNote: "  " })).toBe("bad_input");
    expect(await attempt({ maxBytes: 100 })).toBe("too_large");
    expect(await attempt({ reelId: "tiktok:none" })).toBe("not_found");
    expect((await t.readRow(reelId)).media).toBeNull();
  });

  test("the same file again changes nothing; another one takes its place and the first is removed", async () => {
    const first = await t.give(reelId, "same");
    await run(find, first.sha256);
    expect(await t.give(reelId, "same")).toMatchObject({ isNew: false });
    expect(await status()).toMatchObject({ state: "analysed" });
    const second = await t.give(reelId, "another");
    expect(second.isNew).toBe(true);
    expect(await t.store.find(first.sha256)).toBeNull();
    // What was found in the first stays true of the reel until the second is looked into.
    expect((await facts())?.sha256).toBe(first.sha256);
    expect(await t.store.findFrame(first.sha256, "frame-1.webp")).not.toBeNull();
    await run(find, second.sha256);
    expect((await facts())?.sha256).toBe(second.sha256);
    expect(await t.store.findFrame(first.sha256, "frame-1.webp")).toBeNull();
  });
});

describe("one attempt", () => {
  test("goes through analysing to facts that evidence carries, cleaned, with the frames kept", async () => {
    const { sha256 } = await t.give(reelId, "whole");
    const during: string[] = [];
    const outcome = await run(async (means) => {
      during.push((await status()).state);
      return find(means);
    }, sha256);
    expect(outcome.state).toBe("analysed");
    expect(during).toEqual(["analysing"]);
    expect(await status()).toMatchObject({ state: "analysed", stage: null, attempts: 1, reason: null });
    const dive = await facts();
    expect(dive?.document).toEqual(documentWith(2));
    expect(dive?.facts).toMatchObject({ cutsSeconds: [2], speech: { share: 0.2 }, durationSeconds: 11, onScreenText: [{ text: "BUY NOW" }], frames: [{ atSeconds: 1 }] });
    expect(dive?.facts).not.toHaveProperty("transcript");
    expect(await t.store.findFrame(sha256, "frame-1.webp")).not.toBeNull();
    expect(readdirSync(path.join(t.store.root, "work"))).toEqual([]);
    const { rows } = await t.opened.db.execute<{ n: number }>(sql`select count(*)::int as n from trend_changes where reel_id = ${reelId} and not traits`);
    expect(rows[0]?.n).toBeGreaterThan(0);
  });

  test.each([
    ["what the file does", async () => { throw new MediaRefused("decoder_crashed", { signal: "SIGSEGV" }); }, "decoder_crashed"],
    ["nothing found", async () => ({ ...documentWith(1), parts: { ...documentWith(1).parts, cuts: { state: "unknown", reason: "not_decodable" }, speech: { state: "unknown", reason: "no_audio" }, onScreenText: { state: "unknown", reason: "no_video" }, frames: { state: "unknown", reason: "no_video" } } }), "nothing_found"],
    ["our own fault", async () => { throw new TypeError("ours"); }, "unexpected"],
  ] as [string, Analyse, string][])("%s ends in a reason, and raises no tier", async (_what, analyse, reason) => {
    const { sha256 } = await t.give(reelId, reason);
    expect(await run(analyse, sha256)).toEqual({ state: "failed", reason });
    expect(await status()).toMatchObject({ state: "failed", reason, hasFile: true });
    expect(await facts()).toBeNull();
    await queueAgain({ ctx: t.ctx, input: { reelId, queue: null } });
    expect((await run(find, sha256)).state).toBe("analysed");
    expect(await status()).toMatchObject({ state: "analysed", reason: null });
  });

  test("a newer file that fails leaves the facts of the older, and says so", async () => {
    await run(find, (await t.give(reelId, "good")).sha256);
    await run(async () => { throw new MediaRefused("timed_out"); }, (await t.give(reelId, "bad")).sha256);
    expect(await status()).toMatchObject({ state: "analysed", reason: "timed_out" });
    expect((await facts())?.facts.cutsSeconds).toEqual([2]);
  });

  test("only one attempt at a time; one that was taken over writes nothing", async () => {
    const { sha256 } = await t.give(reelId, "fenced");
    const result = { reelId, sha256, document: documentWith(9), facts: toEvidenceFacts(documentWith(9)) };
    expect(await startRun({ ctx: t.ctx, input: { reelId, sha256, runId: "first", jobId: null } })).not.toBeNull();
    expect(await startRun({ ctx: t.ctx, input: { reelId, sha256, runId: "second", jobId: null } })).toBeNull();
    const later = { ...t.ctx, clock: () => new Date(Date.now() + 120_000) };
    expect(await startRun({ ctx: later, input: { reelId, sha256, runId: "second", jobId: null } })).not.toBeNull();
    expect(await noteProgress({ ctx: t.ctx, input: { reelId, runId: "first", stage: "text", progress: 0.5 } })).toBe(false);
    expect(await storeResult({ ctx: t.ctx, input: { ...result, runId: "first" } })).toBeNull();
    expect(await facts()).toBeNull();
    expect(await storeResult({ ctx: t.ctx, input: { ...result, runId: "second" } })).not.toBeNull();
    expect(await storeResult({ ctx: t.ctx, input: { ...result, runId: "second", document: documentWith(1) } })).toBeNull();
    expect((await facts())?.document).toEqual(documentWith(9));
    expect((await t.readRow(reelId)).media?.attempts).toBe(2);
  });

  test("a file that is not on this machine's disk is a reason", async () => {
    const { sha256 } = await t.give(reelId, "missing");
    await t.store.removeFile(sha256);
    expect(await run(find, sha256)).toEqual({ state: "failed", reason: "file_missing" });
  });

  test("one whose process was killed is marked interrupted, and not before it is silent", async () => {
    const { sha256 } = await t.give(reelId, "killed");
    await startRun({ ctx: t.ctx, input: { reelId, sha256, runId: "dead", jobId: null } });
    expect(await sweepInterruptedDives({ ctx: t.ctx, queue: t.queue })).not.toContain(reelId);
    expect(await status()).toMatchObject({ state: "analysing" });
    expect(await sweepInterruptedDives({ ctx: { ...t.ctx, clock: () => new Date(Date.now() + 120_000) }, queue: t.queue })).toContain(reelId);
    expect(await status()).toMatchObject({ state: "failed", reason: "interrupted" });
  });
});

describe("removal", () => {
  test("the file can be dropped and the facts kept", async () => {
    const { sha256 } = await t.give(reelId, "drop");
    await expect(dropFile({ ctx: t.ctx, store: t.store, reelId })).rejects.toMatchObject({ code: "conflict" });
    await run(find, sha256);
    await dropFile({ ctx: t.ctx, store: t.store, reelId });
    expect(await t.store.find(sha256)).toBeNull();
    expect(await t.store.findFrame(sha256, "frame-1.webp")).not.toBeNull();
    expect(await status()).toMatchObject({ state: "analysed", hasFile: false });
    expect((await facts())?.facts.cutsSeconds).toEqual([2]);
    await expect(queueAgain({ ctx: t.ctx, input: { reelId, queue: null } })).rejects.toMatchObject({ code: "conflict" });
    // Given again, it is there again.
    expect(await t.give(reelId, "drop")).toMatchObject({ isNew: true });
    expect(await t.store.find(sha256)).not.toBeNull();
  });

  test("on request file, frames, facts and what was written about them go, and the reel is metadata again", async () => {
    const { sha256 } = await t.give(reelId, "delete");
    await run(find, sha256);
    await t.opened.db.execute(sql`delete from trend_changes where reel_id = ${reelId}`);
    await forgetMedia({ ctx: t.ctx, store: t.store, queue: t.step, reelId });
    expect(await t.store.find(sha256)).toBeNull();
    expect(await t.store.findFrame(sha256, "frame-1.webp")).toBeNull();
    expect(await facts()).toBeNull();
    expect(await status()).toMatchObject({ state: "gone", hasFile: false });
    expect((await t.readRow(reelId)).media).toMatchObject({ sha256: null, rightsNote: "", sourceName: "", goneAt: expect.any(Date) });
    const { rows } = await t.opened.db.execute<{ n: number }>(sql`select count(*)::int as n from trend_changes where reel_id = ${reelId}`);
    expect(rows[0]?.n).toBe(1);
    await expect(forgetMedia({ ctx: t.ctx, store: t.store, queue: t.step, reelId })).rejects.toMatchObject({ code: "not_found" });
    expect((await t.give(reelId, "delete")).isNew).toBe(true);
    expect(await status()).toMatchObject({ state: "media_given" });
  });

  test("bytes that were given for two reels stay until the last of them goes", async () => {
    const first = reelId;
    const { sha256 } = await t.give(reelId, "shared");
    await run(find, sha256);
    reelId = await t.newReel();
    await t.give(reelId, "shared");
    await run(find, sha256);
    await forgetMedia({ ctx: t.ctx, store: t.store, queue: t.step, reelId: first });
    expect(await t.store.find(sha256)).not.toBeNull();
    expect(await t.store.findFrame(sha256, "frame-1.webp")).not.toBeNull();
    await forgetMedia({ ctx: t.ctx, store: t.store, queue: t.step, reelId });
    expect(await t.store.find(sha256)).toBeNull();
    expect(await t.store.findFrame(sha256, "frame-1.webp")).toBeNull();
  });

  test("what a killed process left behind is swept after a day, what belongs to a reel is not", async () => {
    const { sha256 } = await t.give(reelId, "kept");
    const stray = await t.media.incoming("stray");
    const orphan = await t.media.incoming("orphan");
    const work = mkdtempSync(path.join(tmpdir(), "reelwright-analysis-"));
    await t.store.put(orphan, "ab".repeat(32));
    await sweepStore({ ctx: t.ctx, store: t.store });
    expect([stray, work].map((place) => existsSync(place))).toEqual([true, true]);
    utimesSync(work, 0, 0);
    await sweepStore({ ctx: { ...t.ctx, clock: () => new Date(Date.now() + 2 * 86_400_000) }, store: t.store });
    expect([stray, work].map((place) => existsSync(place))).toEqual([false, false]);
    expect(await t.store.find("ab".repeat(32))).toBeNull();
    expect(await t.store.find(sha256)).not.toBeNull();
  });
});

test("who may watch and change what was given", async () => {
  await t.give(reelId, "rights");
  const other = await insertGuest(t.opened.db, `guest-${reelId}`);
  const laptop = { GUEST_IMPORT: undefined, DATABASE_URL: undefined };
  const server = { GUEST_IMPORT: "allow" as const, DATABASE_URL: "postgres://x/y" };
  const may = async (ownerId: CreatorId, config: typeof laptop | typeof server) => ({ watch: mayWatch({ ownerId, row: await t.readRow(reelId), config }), manage: await mayManage({ ctx: t.ctx, ownerId, row: await t.readRow(reelId), config }) });
  expect(await may(t.owner, server)).toEqual({ watch: true, manage: true });
  expect(await may(other, server)).toEqual({ watch: false, manage: false });
  expect(await may(other, laptop)).toEqual({ watch: true, manage: true });
  expect(await may(t.owner, { ...server, GUEST_IMPORT: undefined } as unknown as typeof server)).toEqual({ watch: true, manage: false });
  expect(mayWatch({ ownerId: null, row: await t.readRow(reelId), config: server })).toBe(false);
  // A giver whose account is gone did not give it to everybody by going.
  await t.opened.db.execute(sql`update reel_media set owner_id = null where reel_id = ${reelId}`);
  expect(await may(other, server)).toEqual({ watch: false, manage: false });
});
