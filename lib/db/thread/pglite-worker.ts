import { parentPort, workerData } from "node:worker_threads";
import { PGlite, type Results, types } from "@electric-sql/pglite";
import { vector } from "@electric-sql/pglite-pgvector";
import { createLanes } from "./create-lanes.ts";
import type { ThreadData, ThreadFault, ThreadNotice, ThreadReply, ThreadRequest, ThreadResult } from "./messages.ts";

// The thread the embedded database works on, so that no statement keeps the server's own thread from its streams.
// It runs by Node's own type stripping, so it imports by relative path only.
const port = parentPort;
if (!port) throw new Error("pglite-worker.ts runs as a worker thread only");

type Query = Extract<ThreadRequest, { kind: "query" }>;
type End = Extract<ThreadRequest, { kind: "end" }>;
type Runner = Pick<PGlite, "query">;

/** drizzle reads these itself, from text; its own list (drizzle-orm/pglite/session.js), which cannot be sent: timestamps, intervals, dates, and arrays of them and of numerics. */
const AS_TEXT = [types.TIMESTAMP, types.TIMESTAMPTZ, types.INTERVAL, types.DATE, 1231, 1115, 1185, 1187, 1182];
const parsers = Object.fromEntries(AS_TEXT.map((type) => [type, (value: string) => value]));

const ROLLED_BACK = Symbol("rolled back");
type Ending = { id: number; commit: boolean };
type Open = { runner: Runner; end: (ending: Ending) => void; queue: Promise<void> };
/** By the id of the request that began each. */
const transactions = new Map<number, Open>();
const take = createLanes();

const send = (reply: ThreadReply | ThreadNotice) => port.postMessage(reply);

function toFault(error: unknown): ThreadFault {
  if (!(error instanceof Error)) return { message: String(error) };
  const plain = Object.entries(error).filter(([key, value]) => key !== "query" && ["string", "number", "boolean"].includes(typeof value));
  return { ...(Object.fromEntries(plain) as Record<string, string>), message: error.message };
}

const database = PGlite.create({ dataDir: (workerData as ThreadData).dataDir, extensions: { vector } });
database.then(() => send({ id: 0, results: [] }), (error: unknown) => send({ id: 0, fault: toFault(error) }));

async function answer(id: number, work: () => Promise<ThreadResult[]>): Promise<void> {
  try {
    send({ id, results: await work() });
  } catch (error) {
    send({ id, fault: toFault(error) });
  }
}

function toResult({ rows, fields, affectedRows }: Results<unknown>): ThreadResult {
  return { rows, fields, ...(affectedRows === undefined ? {} : { affectedRows }) };
}

async function run(runner: Runner, { statement, params, rowMode }: Query): Promise<ThreadResult[]> {
  return [toResult(await runner.query(statement, params, { rowMode, parsers }))];
}

async function runScript(script: string): Promise<ThreadResult[]> {
  return (await (await database).exec(script)).map(toResult);
}

async function listen(channel: string): Promise<[]> {
  await (await database).listen(channel, (payload) => send({ channel, payload }));
  return [];
}

async function unlisten(channel: string): Promise<[]> {
  await (await database).unlisten(channel);
  return [];
}

/** Holds the database from `begin` to `end`, as PGlite has one session. Answers both. */
async function hold(id: number): Promise<void> {
  const { promise: ended, resolve: end } = Promise.withResolvers<Ending>();
  let ending: Ending | undefined;
  try {
    await (await database).transaction(async (runner) => {
      transactions.set(id, { runner, end, queue: Promise.resolve() });
      send({ id, results: [] });
      ending = await ended;
      if (!ending.commit) throw ROLLED_BACK;
    });
    send({ id: ending?.id ?? id, results: [] });
  } catch (error) {
    const answered = ending?.id ?? id;
    send(error === ROLLED_BACK ? { id: answered, results: [] } : { id: answered, fault: toFault(error) });
  } finally {
    transactions.delete(id);
  }
}

const gone = (id: number) => send({ id, fault: { message: "the transaction has ended" } });

function inTransaction(request: Query, transaction: number): void {
  const open = transactions.get(transaction);
  if (!open) return gone(request.id);
  open.queue = open.queue.then(() => answer(request.id, () => run(open.runner, request)));
}

function endTransaction({ id, transaction, commit }: End): void {
  const open = transactions.get(transaction);
  if (!open) return gone(id);
  // After its last statement.
  void open.queue.then(() => open.end({ id, commit }));
}

async function close(): Promise<[]> {
  await (await database).close();
  return [];
}

port.on("message", (request: ThreadRequest) => {
  const { id } = request;
  switch (request.kind) {
    case "query":
      if (request.transaction !== null) return inTransaction(request, request.transaction);
      return take(request.lane, () => answer(id, async () => run(await database, request)));
    case "script":
      return take(request.lane, () => answer(id, () => runScript(request.script)));
    case "begin":
      return take(request.lane, () => hold(id));
    case "end":
      return endTransaction(request);
    case "listen":
      return take("usual", () => answer(id, () => listen(request.channel)));
    case "unlisten":
      return take("usual", () => answer(id, () => unlisten(request.channel)));
    case "close":
      return take("usual", () => answer(id, close));
  }
});
