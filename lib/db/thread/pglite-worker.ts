import { parentPort, workerData } from "node:worker_threads";
import { PGlite, types } from "@electric-sql/pglite";
import { vector } from "@electric-sql/pglite-pgvector";
import { createLanes } from "./create-lanes.ts";
import type { ThreadData, ThreadFault, ThreadReply, ThreadRequest, ThreadResult } from "./messages.ts";

// The thread the embedded database works on, so that no statement keeps the server's own thread from its streams.
// It runs by Node's own type stripping, so it imports by relative path only.
const port = parentPort;
if (!port) throw new Error("pglite-worker.ts runs as a worker thread only");

type Query = Extract<ThreadRequest, { kind: "query" }>;
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

const send = (reply: ThreadReply) => port.postMessage(reply);

function toFault(error: unknown): ThreadFault {
  if (!(error instanceof Error)) return { message: String(error) };
  const plain = Object.entries(error).filter(([key, value]) => key !== "query" && ["string", "number", "boolean"].includes(typeof value));
  return { ...(Object.fromEntries(plain) as Record<string, string>), message: error.message };
}

const database = PGlite.create({ dataDir: (workerData as ThreadData).dataDir, extensions: { vector } });
database.then(() => send({ id: 0, result: null }), (error: unknown) => send({ id: 0, fault: toFault(error) }));

async function answer(id: number, work: () => Promise<ThreadResult | null>): Promise<void> {
  try {
    send({ id, result: await work() });
  } catch (error) {
    send({ id, fault: toFault(error) });
  }
}

async function run(runner: Runner, { statement, params, rowMode }: Query): Promise<ThreadResult> {
  const { rows, fields, affectedRows } = await runner.query(statement, params, { rowMode, parsers });
  return { rows, fields, ...(affectedRows === undefined ? {} : { affectedRows }) };
}

/** Holds the database from `begin` to `end`, as PGlite has one session. Answers both. */
async function hold(id: number): Promise<void> {
  const { promise: ended, resolve: end } = Promise.withResolvers<Ending>();
  let ending: Ending | undefined;
  try {
    await (await database).transaction(async (runner) => {
      transactions.set(id, { runner, end, queue: Promise.resolve() });
      send({ id, result: null });
      ending = await ended;
      if (!ending.commit) throw ROLLED_BACK;
    });
    send({ id: ending?.id ?? id, result: null });
  } catch (error) {
    const answered = ending?.id ?? id;
    send(error === ROLLED_BACK ? { id: answered, result: null } : { id: answered, fault: toFault(error) });
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

function endTransaction({ id, transaction, commit }: Extract<ThreadRequest, { kind: "end" }>): void {
  const open = transactions.get(transaction);
  if (!open) return gone(id);
  // After its last statement.
  void open.queue.then(() => open.end({ id, commit }));
}

async function close(): Promise<null> {
  await (await database).close();
  return null;
}

port.on("message", (request: ThreadRequest) => {
  const { id } = request;
  if (request.kind === "begin") take(request.lane, () => hold(id));
  else if (request.kind === "end") endTransaction(request);
  else if (request.kind === "close") take("usual", () => answer(id, close));
  else if (request.transaction !== null) inTransaction(request, request.transaction);
  else take(request.lane, () => answer(id, async () => run(await database, request)));
});
