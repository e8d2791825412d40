import { sql } from "drizzle-orm";
import { pino } from "pino";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Context } from "#lib/context.ts";
import type { OpenDatabase } from "#lib/db/database.ts";
import { openTestDatabase } from "#lib/db/test-db.ts";
import { countCorpus, findImport, listImports, listRejections } from "#lib/reels/data.ts";
import { loadDemoReels } from "#lib/reels/load-demo-reels.ts";
import { markInterruptedImports, startImport } from "#lib/reels/mutations.ts";
import { importFile, type ImportInput } from "./import-file.ts";
import { streamRejectionsCsv } from "./stream-rejections-csv.ts";

let opened: OpenDatabase;
let ctx: Context;
let now = new Date("2026-11-23T00:00:00Z");
let imports = 0;

beforeAll(async () => {
  opened = await openTestDatabase();
  ctx = { db: opened.db, clock: () => now, log: pino({ level: "silent" }), traceId: "0".repeat(32) };
});
afterAll(() => opened.close());
beforeEach(async () => {
  now = new Date("2026-11-23T00:00:00Z");
  await ctx.db.execute(sql`truncate reels, authors, imports cascade`);
});

async function* bytesOf(content: string): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(content);
  for (let at = 0; at < bytes.length; at += 40_000) yield bytes.subarray(at, at + 40_000);
}

const bring = (content: string, input: Partial<ImportInput> = {}) =>
  importFile({ ctx, input: { importId: `import-${++imports}`, ownerId: null, fileName: "reels.csv", stream: bytesOf(content), ...input } });

/** All that imports write of the corpus, in a fixed order. */
async function contents(): Promise<unknown> {
  // A server's driver gives bigint as text.
  const counts = sql.raw(["plays", "likes", "comments", "shares", "saves"].map((name) => `${name}::float8`).join(", "));
  const read = async (query: ReturnType<typeof sql>) => (await ctx.db.execute(query)).rows;
  return {
    reels: await read(sql`select id, author_id, caption, hashtags, mentions, audio_key, audio_title, audio_original, language, country, category, duration_seconds, published_at, url,
      ${counts}, first_observed_at, last_observed_at, search_text from reels order by id`),
    authors: await read(sql`select id, handle, name, followers::float8, updated_at from authors order by id`),
    snapshots: await read(sql`select reel_id, observed_at, ${counts} from reel_snapshots order by reel_id, observed_at`),
  };
}

const HEADER = "id,author,caption,hashtags,music,views,likes,duration,observed_at,followers,nickname,category,language,published_at";
const csv = (rows: string[]) => `${HEADER}\n${rows.join("\n")}\n`;

test("rows land as reels, authors and snapshots; the same file again changes nothing", async () => {
  const file = csv([
    'r-1,Ann,"Bread, slowly",#bread,Song A,1.2M,100,30,2026-11-01,10,Ann A,Food,en,2026-10-30',
    "r-1,ann,Bread slowly!,#bread,Song A,1.3M,110,30,2026-11-02,12,Ann A,Food,en,2026-10-30",
    "r-2,bo,Бег,,original sound,--,5,,2026-11-02,,,,,",
  ]);
  const first = await bring(file);
  expect(first).toMatchObject({ state: "done", rowsRead: 3, rowsAccepted: 3, rowsRejected: 0, reelsNew: 2, snapshotsNew: 3, rowsKnown: 0 });
  const after = await contents();
  expect(after).toMatchObject({
    reels: [
      { id: "other:r-1", caption: "Bread slowly!", plays: 1_300_000, search_text: "Bread slowly!\nbread\nSong A\nFood", audio_key: "song-a" },
      { id: "other:r-2", plays: null, likes: 5, language: "ru", audio_key: null, audio_original: true },
    ],
    authors: [{ id: "other:ann", followers: 12 }, { id: "other:bo" }],
    snapshots: [{ plays: 1_200_000 }, { plays: 1_300_000 }, { plays: null }],
  });
  now = new Date("2026-11-25T00:00:00Z");
  expect(await bring(file)).toMatchObject({ rowsAccepted: 3, reelsNew: 0, snapshotsNew: 0, rowsKnown: 3 });
  expect(await contents()).toEqual(after);
});

test("an older observation becomes a snapshot only; what a newer file leaves out is kept", async () => {
  await bring(csv(["r-1,ann,new words,,,500,,30,2026-11-05,,,Food,en,2026-10-30"]));
  await bring(csv(["r-1,ann,old words,,,100,,,2026-11-01,,,,,"]));
  await bring(csv(["r-1,ann,newest words,,,900,,,2026-11-07,,,,,"]));
  const { rows } = await ctx.db.execute(sql`select caption, plays, duration_seconds, category, search_text, first_observed_at < '2026-11-02' as early from reels`);
  expect(rows).toEqual([{ caption: "newest words", plays: expect.anything(), duration_seconds: 30, category: "Food", search_text: "newest words\nFood", early: true }]);
  expect((await countCorpus({ ctx })).snapshots).toBe(3);
});

test("two readings of one moment keep the larger counts, whether in one batch or two files", async () => {
  await bring(csv(["r-1,a,x,,,100,9,,2026-11-05,,,,,", "r-1,a,x,,,120,8,,2026-11-05,,,,,"]));
  const report = await bring(csv(["r-1,a,x,,,110,12,,2026-11-05,,,,,"]));
  expect(report).toMatchObject({ snapshotsNew: 0, rowsKnown: 1 });
  const { rows } = await ctx.db.execute(sql`select plays::int, likes::int, comments from reels`);
  expect(rows).toEqual([{ plays: 120, likes: 12, comments: null }]);
});

test("a file without moments takes the clock, and is known again while its counts have not grown", async () => {
  const undated = (plays: number, likes: number) => `id,author,caption,views,likes\nr-1,a,x,${plays},${likes}\n`;
  expect(await bring(undated(100, 5))).toMatchObject({ snapshotsNew: 1, warnings: { observed_at_missing: 1 } });
  now = new Date("2026-11-24T00:00:00Z");
  expect(await bring(undated(100, 5))).toMatchObject({ snapshotsNew: 0 });
  expect(await bring(undated(90, 5))).toMatchObject({ snapshotsNew: 0 });
  expect(await bring(undated(150, 5))).toMatchObject({ snapshotsNew: 1 });
  const { rows } = await ctx.db.execute(sql`select plays::int, last_observed_at from reels`);
  expect(rows).toEqual([{ plays: 150, last_observed_at: expect.anything() }]);
  expect(await bring(undated(50, 5), { observedAt: new Date("2026-11-01T00:00:00Z") })).toMatchObject({ snapshotsNew: 1, warnings: {} });
});

/** A small generator with a seed, so that a failure can be repeated. */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function randomRow(random: (below: number) => number, dated: boolean): string {
  const pick = (...values: string[]) => values[random(values.length)] ?? "";
  const day = dated ? `2026-11-0${1 + random(4)}` : "";
  return [
    `reel-${random(6)}`, pick("ann", "Ann", "bo"), pick("one", "two", "три", ""), pick("", "#a #b", "c"), pick("", "Song A", "Song B", "original sound"),
    pick("", "--", String(random(50))), pick("", String(random(50))), pick("", "12", "30.5"), day, pick("", "10", "12"), pick("", "A", "B"),
    pick("", "Food", "Sport"), pick("", "en", "ru"), pick("", "2026-10-30", "2026-10-31"),
  ].join(",");
}

test.each([1, 2, 3, 4])("any order, repetition and split of the same rows leaves the same database (seed %i)", async (seed) => {
  const random = createRandom(seed);
  const dated = seed !== 4;
  const rows = Array.from({ length: 60 }, () => randomRow(random, dated));
  await bring(csv(rows));
  const expected = await contents();
  await ctx.db.execute(sql`truncate reels, authors cascade`);
  const shuffled = [...rows, ...rows.filter(() => random(3) === 0)].map((row) => ({ row, at: random(1e6) })).sort((a, b) => a.at - b.at).map(({ row }) => row);
  // Small pieces, so that rows meet in the database and not only within a batch.
  for (let at = 0; at < shuffled.length; at += 6) await bring(csv(shuffled.slice(at, at + 6)));
  expect(await contents()).toEqual(expected);
});

test("rejected rows are kept with line and reason, good rows land, the download is safe to open", async () => {
  const report = await bring(csv(["r-1,a,x,,,1,1,,2026-11-05,,,,,", "7.5E+18,a,x,,,1,1,,2026-11-05,,,,,", "r-2,a", '=cmd(),a,x,,,1,1,,tomorrow,,,,,']));
  expect(report).toMatchObject({ rowsAccepted: 1, rowsRejected: 3, rejectedByReason: { ruined_id: 1, cut_row: 1, bad_date: 1 } });
  const stored = await listRejections({ ctx, importId: report.importId });
  expect(stored.map(({ line, reason, field }) => [line, reason, field])).toEqual([[3, "ruined_id", "id"], [4, "cut_row", null], [5, "bad_date", "observedAt"]]);
  expect((await listRejections({ ctx, importId: report.importId, after: stored[0]?.id ?? 0, limit: 1 })).map((row) => row.line)).toEqual([4]);
  let download = "";
  for await (const part of streamRejectionsCsv({ ctx, importId: report.importId })) download += part;
  expect(download.split("\r\n")[3]).toBe(`5,bad_date,observedAt,"'=cmd(),a,x,,,1,1,,tomorrow,,,,,"`);
  const [record] = await listImports({ ctx, ownerId: null });
  expect(record).toMatchObject({ id: report.importId, state: "done", rowsRead: 4, rowsAccepted: 1, rowsRejected: 3, reelsNew: 1, profile: "generic" });
});

test("a dry run reads everything and writes nothing", async () => {
  const rejections: number[] = [];
  const report = await bring(csv(["r-1,a,x,,,1,1,,2026-11-05,,,,,", "r-2,a"]), { dryRun: true, onRejections: (rows) => void rejections.push(...rows.map((row) => row.line)) });
  expect(report).toMatchObject({ dryRun: true, rowsAccepted: 1, rowsRejected: 1, reelsNew: 0 });
  expect(rejections).toEqual([3]);
  expect(await countCorpus({ ctx })).toEqual({ reels: 0, demoReels: 0, snapshots: 0, authors: 0 });
  expect(await listImports({ ctx, ownerId: null })).toEqual([]);
});

test("several batches; a stop keeps what has landed", async () => {
  const rows = Array.from({ length: 1700 }, (_, i) => `reel-${i},a${i % 9},caption ${i},,,${i},1,,2026-11-05,,,,,`);
  const stop = new AbortController();
  const stopped = await bring(csv(rows), { signal: stop.signal, onProgress: ({ rowsRead }) => rowsRead >= 1000 && stop.abort() });
  expect(stopped).toMatchObject({ state: "stopped", rowsAccepted: 1000, reelsNew: 1000 });
  expect(await findImport({ ctx, ownerId: null, importId: stopped.importId })).toMatchObject({ state: "stopped", rowsAccepted: 1000 });
  const seen: number[] = [];
  expect(await bring(csv(rows), { onProgress: ({ bytesRead }) => void seen.push(bytesRead) })).toMatchObject({ state: "done", reelsNew: 700, rowsKnown: 1000 });
  expect(seen.at(-1)).toBe(new TextEncoder().encode(csv(rows)).length);
});

test("a file without a usable row fails, one that cannot be read is refused, both are on record", async () => {
  expect(await bring(csv(["r-2,a"]))).toMatchObject({ state: "failed", rowsAccepted: 0 });
  await expect(bring("PK\u0003\u0004")).rejects.toMatchObject({ code: "bad_input" });
  await expect(bring(csv(["r-1,a,x,,,1,1,,2026-11-05,,,,,"]), { defaultZone: "Mars/Olympus" })).rejects.toMatchObject({ code: "bad_input" });
  expect((await listImports({ ctx, ownerId: null })).map(({ state, errorCode }) => `${state} ${errorCode}`)).toEqual(["failed bad_input", "failed bad_input", "failed bad_input"]);
});

test("demo reels load once, and make room when asked, but not for a file that brings nothing", async () => {
  const loaded = await loadDemoReels({ ctx });
  expect(loaded.reelsNew).toBeGreaterThan(50);
  expect(await loadDemoReels({ ctx })).toEqual({ reelsNew: 0, snapshotsNew: 0 });
  const { rows } = await ctx.db.execute(sql`select count(*)::int as n from reels join deep_dives on reel_id = id where demo and media_state = 'analysed'`);
  expect(rows).toEqual([{ n: 2 }]);
  await bring(csv(["r-2,a"]), { replaceDemo: true });
  expect((await countCorpus({ ctx })).demoReels).toBe(loaded.reelsNew);
  await bring(csv(["r-1,a,x,,,1,1,,2026-11-05,,,,,"]), { replaceDemo: true });
  expect(await countCorpus({ ctx })).toEqual({ reels: 1, demoReels: 0, snapshots: 1, authors: 1 });
});

test("what a dead process left running is marked", async () => {
  await startImport({ ctx, input: { id: "dead", ownerId: null, fileName: "x.csv", fileBytes: 1, replaceDemo: false } });
  expect(await markInterruptedImports({ ctx })).toBe(1);
  expect(await findImport({ ctx, ownerId: null, importId: "dead" })).toMatchObject({ state: "interrupted", errorCode: "interrupted" });
  expect(await markInterruptedImports({ ctx })).toBe(0);
});

test("a changed text takes the reel's vector with it, so that it is embedded anew", async () => {
  await bring(csv(["r-1,ann,old words,,,100,,,2026-11-01,,,,,", "r-2,ann,same,,,100,,,2026-11-01,,,,,"]));
  await ctx.db.execute(sql`insert into reel_vectors select id, 'builtin-1', array_fill(0.5, array[1024])::vector from reels`);
  await bring(csv(["r-1,ann,new words,,,110,,,2026-11-02,,,,,", "r-2,ann,same,,,120,,,2026-11-02,,,,,"]));
  expect((await ctx.db.execute(sql`select reel_id from reel_vectors`)).rows).toEqual([{ reel_id: "other:r-2" }]);
});
