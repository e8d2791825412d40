import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Context, CreatorId } from "#lib/context.ts";
import type { OpenDatabase } from "#lib/db/database.ts";
import { startMuteProxy } from "#lib/db/mute-proxy.fixtures.ts";
import { addressOf, openSameDatabase, openTestDatabase } from "#lib/db/test-db.ts";
import { readGeneration } from "./data.ts";
import type { GenerationEvent } from "./events.schema.ts";
import { followEvents } from "./follow-events.ts";
import { COFFEE_BRIEF, insertGuest, testContext } from "./generation.fixtures.ts";
import { hearOthers } from "./hear-others.ts";
import { insertGeneration, markInterruptedGenerations } from "./mutations.ts";
import type { Order } from "./other-process.fixtures.ts";
import { stopGeneration } from "./stop-generation.ts";

/** No poll within the test: what arrives was announced. */
const NEVER_MS = 3_600_000;

type Other = { tell: (order: Order) => Promise<void>; order: (order: Order) => void; kill: () => Promise<void> };

describe.skipIf((process.env.TEST_ENGINE ?? "pglite") === "pglite")("two processes on one server", () => {
  let opened: OpenDatabase;
  let ctx: Context;
  let ownerId: CreatorId;
  let other: Other;

  async function startOther(): Promise<Other> {
    const child: ChildProcess = fork(path.join(import.meta.dirname, "other-process.fixtures.ts"), { env: { ...process.env, VITEST: undefined } });
    const order = (given: Order) => void child.send(given);
    const tell = async (given: Order) => {
      order(given);
      for (;;) {
        const [answer] = (await once(child, "message")) as [{ done?: string; failed?: string }];
        if (answer.failed) throw new Error(answer.failed);
        // An order that nobody waited for is answered too.
        if (answer.done === given.do) return;
      }
    };
    const kill = async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill("SIGKILL");
      await once(child, "exit");
    };
    const url = await addressOf(opened);
    if (!url) throw new Error("a server is needed");
    await tell({ do: "open", url });
    return { tell, order, kill };
  }

  beforeAll(async () => {
    opened = await openTestDatabase();
    ctx = testContext(opened.db);
    ownerId = await insertGuest(opened.db, "guest-1");
    other = await startOther();
  });
  afterAll(async () => {
    await other.kill();
    await opened.close();
  });

  let id: string;
  let count = 0;
  beforeEach(async () => {
    id = `g-${++count}`;
    await insertGeneration({ ctx, input: { id, ownerId, brief: COFFEE_BRIEF, retryOf: null } });
  });

  /** Follows here what is written there; `seen` fills as it comes. */
  function follow(pollMs: number): { seen: GenerationEvent[]; ended: Promise<void> } {
    const seen: GenerationEvent[] = [];
    const run = async () => {
      for await (const page of followEvents({ ctx, input: { generationId: id, after: 0, signal: AbortSignal.timeout(90_000), pollMs } })) seen.push(...page);
    };
    return { seen, ended: run() };
  }
  const wordsOf = (events: GenerationEvent[]) => events.flatMap(({ data }) => (data.kind === "part" ? [data.value] : []));
  const untilHeard = (hears: () => boolean) => expect.poll(hears, { timeout: 60_000 }).toBe(true);

  test("what one process writes is followed in another without a poll", async () => {
    const ear = hearOthers(ctx);
    await untilHeard(ear.hears);
    const { seen, ended } = follow(NEVER_MS);
    await other.tell({ do: "begin", id });
    await other.tell({ do: "append", id, words: ["One"] });
    await expect.poll(() => wordsOf(seen), { timeout: 60_000 }).toEqual(["One"]);
    const many = Array.from({ length: 300 }, (_, n) => `word ${n}`);
    await other.tell({ do: "append", id, words: many });
    await other.tell({ do: "end", id });
    await ended;
    ear.release();
    expect(wordsOf(seen)).toEqual(["One", ...many]);
    expect(seen.map(({ seq }) => seq)).toEqual(seen.map((_, index) => index + 1));
  });

  test("a listening connection that is cut is opened anew, and nothing is missed meanwhile", async () => {
    const ear = hearOthers(ctx);
    await untilHeard(ear.hears);
    const { seen, ended } = follow(NEVER_MS);
    await other.tell({ do: "begin", id });
    await other.tell({ do: "append", id, words: ["before"] });
    await expect.poll(() => wordsOf(seen), { timeout: 60_000 }).toEqual(["before"]);
    await opened.db.execute(sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like 'listen %'`);
    await other.tell({ do: "append", id, words: ["while deaf"] });
    await expect.poll(() => wordsOf(seen), { timeout: 60_000 }).toEqual(["before", "while deaf"]);
    await other.tell({ do: "end", id });
    await ended;
    ear.release();
  });

  test("Stop given here stops what runs there", async () => {
    const { seen, ended } = follow(1_000);
    await other.tell({ do: "begin", id });
    other.order({ do: "write until stopped", id });
    await expect.poll(() => wordsOf(seen), { timeout: 60_000 }).toEqual(["Kept."]);
    await stopGeneration({ ctx, input: { generationId: id, ownerId } });
    await ended;
    expect(seen.at(-1)?.data).toMatchObject({ kind: "end", state: "stopped" });
  });

  test("a process that is killed: another marks its generation interrupted, the text is kept, followers are told", async () => {
    await other.tell({ do: "begin", id });
    await other.tell({ do: "append", id, words: ["Half a", "Half a title"] });
    const { seen, ended } = follow(NEVER_MS);
    await expect.poll(() => wordsOf(seen), { timeout: 60_000 }).toEqual(["Half a", "Half a title"]);
    await other.kill();
    expect(await markInterruptedGenerations({ ctx, silentForMs: 600_000 })).toBe(0);
    expect(await markInterruptedGenerations({ ctx })).toBe(1);
    await ended;
    expect(wordsOf(seen)).toEqual(["Half a", "Half a title"]);
    expect(seen.at(-1)).toEqual({ seq: 3, data: { kind: "end", state: "interrupted", errorCode: "interrupted" } });
    expect(await readGeneration({ ctx, input: { generationId: id, ownerId } })).toMatchObject({ state: "interrupted" });
    other = await startOther();
  });

  test.skipIf(process.env.TEST_ENGINE !== "pg")("behind a pooler that passes no notifications on, the poll does", async () => {
    const url = await addressOf(opened);
    const proxy = await startMuteProxy(url ?? "");
    const behind = await openSameDatabase(proxy.url);
    const deaf = testContext(behind.db);
    const ear = hearOthers(deaf);
    const seen: GenerationEvent[] = [];
    const run = async () => {
      const pages = followEvents({ ctx: deaf, input: { generationId: id, after: 0, signal: AbortSignal.timeout(90_000) } });
      for await (const page of pages) seen.push(...page);
    };
    const ended = run();
    await other.tell({ do: "begin", id });
    await other.tell({ do: "append", id, words: ["polled"] });
    await expect.poll(() => wordsOf(seen), { timeout: 60_000 }).toEqual(["polled"]);
    expect(ear.hears()).toBe(false);
    await other.tell({ do: "end", id });
    await ended;
    ear.release();
    await behind.close();
    proxy.close();
  });
});
