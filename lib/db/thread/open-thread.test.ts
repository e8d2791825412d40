import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { OpenDatabase } from "../database.ts";
import { openPglite } from "../open-pglite.ts";
import { authors, reels } from "../schema.ts";
import { urgent } from "../urgent.ts";
import { type DatabaseThread, openThread } from "./open-thread.ts";

const folder = mkdtempSync(path.join(tmpdir(), "reelwright-thread-"));
const observedAt = new Date("2026-11-01T10:20:30.456Z");
let opened: OpenDatabase;

beforeAll(async () => {
  opened = await openPglite(folder);
  await opened.db.insert(authors).values({ id: "other:a", platform: "other", handle: "a" });
});
afterAll(async () => {
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
});

function makeReel(id: string) {
  return { id, platform: "other" as const, platformId: id, authorId: "other:a", caption: "x", firstObservedAt: observedAt, lastObservedAt: observedAt, searchText: "x" };
}
const countReels = async () => (await opened.db.execute<{ n: number }>(sql`select count(*)::int as n from reels`)).rows[0]?.n;

test("values come back as they went in: dates, counts above 32 bits, lists, null, documents, bytes", async () => {
  const { db } = opened;
  await db.insert(reels).values({ ...makeReel("types"), plays: 7_000_000_000, hashtags: ["a", "b'c"], likes: null });
  const [reel] = await db.select().from(reels);
  expect(reel).toMatchObject({ plays: 7_000_000_000, hashtags: ["a", "b'c"], likes: null, lastObservedAt: observedAt });
  const { rows } = await db.execute(sql`select ${JSON.stringify({ a: [1, "я"] })}::jsonb as document, '\\x00ff'::bytea as bytes, ${observedAt.toISOString()}::timestamptz as moment, 1.5::real as number`);
  expect(rows[0]).toEqual({ document: { a: [1, "я"] }, bytes: new Uint8Array([0, 255]), moment: expect.stringContaining("2026-11-01"), number: 1.5 });
  await db.delete(reels);
});

test("an error says what PostgreSQL said: its code and the constraint", async () => {
  const failed = opened.db.insert(reels).values({ ...makeReel("1"), authorId: "nobody" });
  await expect(failed).rejects.toMatchObject({ cause: { code: "23503", constraint: "reels_author_id_authors_id_fk", message: expect.stringContaining("foreign key") } });
});

test("a transaction that throws leaves nothing; a savepoint within keeps the rest", async () => {
  const { db } = opened;
  const failed = db.transaction(async (tx) => {
    await tx.insert(reels).values(makeReel("gone"));
    throw new Error("changed my mind");
  });
  await expect(failed).rejects.toThrow("changed my mind");
  await db.transaction(async (tx) => {
    await tx.insert(reels).values(makeReel("kept"));
    await tx.transaction(async (inner) => inner.insert(reels).values({ ...makeReel("x"), authorId: "nobody" })).catch(() => {});
  });
  expect((await db.select({ id: reels.id }).from(reels)).map(({ id }) => id)).toEqual(["kept"]);
  await db.delete(reels);
});

test("a commit that fails is an error, and the next transaction begins clean", async () => {
  const { db } = opened;
  await db.execute(sql`create table late (id int primary key, other int references late (id) deferrable initially deferred)`);
  await expect(db.transaction(async (tx) => tx.execute(sql`insert into late values (1, 2)`))).rejects.toMatchObject({ code: "23503" });
  await db.transaction(async (tx) => tx.execute(sql`insert into late values (1, null)`));
  expect((await db.execute(sql`select id from late`)).rows).toEqual([{ id: 1 }]);
});

test("transactions do not mix, and a statement from outside waits for them", async () => {
  const { db } = opened;
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  const first = db.transaction(async (tx) => {
    await tx.insert(reels).values(makeReel("1"));
    await held;
    throw new Error("back");
  });
  const outside = countReels();
  letGo();
  await expect(first).rejects.toThrow("back");
  expect(await outside).toBe(0);
  await db.transaction(async (tx) => tx.insert(reels).values(makeReel("2")));
  expect(await countReels()).toBe(1);
  await db.delete(reels);
});

test("what is urgent goes before all that waits, in order", async () => {
  const { db } = opened;
  const done: string[] = [];
  const note = (name: string) => (): void => void done.push(name);
  const waiting: Promise<void>[] = [];
  await db.transaction(async (tx) => {
    for (const n of [1, 2]) waiting.push(db.execute(sql`select 1`).then(note(`usual ${n}`)));
    for (const n of [1, 2]) waiting.push(urgent(db).execute(sql`select 1`).then(note(`urgent ${n}`)));
    await tx.execute(sql`select 1`);
    note("under way")();
  });
  await Promise.all(waiting);
  expect(done).toEqual(["under way", "urgent 1", "urgent 2", "usual 1", "usual 2"]);
});

test("scripts of several statements, and notices on a channel, until it is left", async () => {
  const thread = await openThread(path.join(folder, "notices"));
  const client = thread.client("usual");
  const results = await client.exec("create table t (n int); begin; insert into t values (1), (2) returning n; commit; select sum(n)::int as sum from t");
  expect(results.map(({ rows }) => rows)).toEqual([[], [], [{ n: 1 }, { n: 2 }], [], [{ sum: 3 }]]);
  await expect(client.exec("insert into t values (3); insert into none values (1)")).rejects.toMatchObject({ code: "42P01" });
  const heard: string[] = [];
  const leave = await client.listen("news", (payload) => void heard.push(payload));
  await client.exec("notify news, 'one'");
  await expect.poll(() => heard).toEqual(["one"]);
  await leave();
  await client.exec("notify news, 'two'");
  expect(heard).toEqual(["one"]);
  await thread.close();
});

test("the server's own thread goes on while a statement runs", async () => {
  let turns = 0;
  const ticking = setInterval(() => turns++, 5);
  await opened.db.execute(sql`select sum(i) from generate_series(1, 3000000) as i`);
  clearInterval(ticking);
  expect(turns).toBeGreaterThan(3);
});

test("a folder that is no database is an error, not a hanging start", async () => {
  await expect(openThread("/dev/null/nothing")).rejects.toThrow();
});

test("a thread that has gone answers with an error", async () => {
  const thread: DatabaseThread = await openThread(path.join(folder, "other"));
  await thread.close();
  await expect(thread.client("usual").query("select 1")).rejects.toThrow(/thread ended/);
});

test("an open database does not keep a process that is done from ending", async () => {
  const script = `import("./lib/db/open-pglite.ts")
    .then(({ openPglite }) => openPglite(process.argv[1]))
    .then(({ db }) => db.execute("select 1 as one"))
    .then(({ rows }) => console.log(rows[0].one));`;
  const { stdout } = await promisify(execFile)(process.execPath, ["-e", script, path.join(folder, "third")]);
  expect(stdout.trim()).toBe("1");
});
