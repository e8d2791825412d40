import path from "node:path";
import { Worker } from "node:worker_threads";
import type { Lane, ThreadData, ThreadNotice, ThreadReply, ThreadRequest, ThreadResult } from "./messages.ts";

type Request = ThreadRequest extends infer R ? (R extends ThreadRequest ? Omit<R, "id"> : never) : never;
type Options = { rowMode?: "array" | "object" };

/** What drizzle's PGlite session and the job queue ask of PGlite. */
export type ThreadClient = {
  /** Several statements at once, without parameters; a result for each. */
  exec: (script: string) => Promise<ThreadResult[]>;
  /** One listener a channel. Resolves to what ends it. */
  listen: (channel: string, onMessage: (payload: string) => void) => Promise<() => Promise<void>>;
  query: (statement: string, params?: unknown[], options?: Options) => Promise<ThreadResult>;
  transaction: <T>(work: (client: Pick<ThreadClient, "query">) => Promise<T>) => Promise<T>;
};
export type DatabaseThread = { client: (lane: Lane) => ThreadClient; close: () => Promise<void> };

type Pending = { resolve: (results: ThreadResult[]) => void; reject: (error: Error) => void };

/** From the project's root: in Next's bundle import.meta.url names a chunk, not this folder. */
function workerPath(): string {
  return path.join(/* turbopackIgnore: true */ process.cwd(), "lib/db/thread/pglite-worker.ts");
}

function toError(reply: Extract<ThreadReply, { fault: object }>): Error {
  const { message, ...told } = reply.fault;
  return Object.assign(new Error(message), told);
}

/**
 * PGlite in a thread of its own: the same statements and transactions, with two lanes to wait in. The thread keeps the
 * process alive only while it owes an answer. When it dies, what was asked of it fails, and so does all that is asked after.
 */
export async function openThread(dataDir: string): Promise<DatabaseThread> {
  const workerData: ThreadData = { dataDir: path.resolve(dataDir) };
  const worker = new Worker(workerPath(), { workerData, name: "database" });
  const pending = new Map<number, Pending>();
  let lastId = 0;
  let death: Error | null = null;

  const listeners = new Map<string, (payload: string) => void>();
  worker.on("message", (reply: ThreadReply | ThreadNotice) => {
    if ("channel" in reply) return listeners.get(reply.channel)?.(reply.payload);
    const asked = pending.get(reply.id);
    pending.delete(reply.id);
    if (pending.size === 0) worker.unref();
    if ("fault" in reply) asked?.reject(toError(reply));
    else asked?.resolve(reply.results);
  });
  const die = (error: Error) => {
    death ??= error;
    for (const { reject } of pending.values()) reject(death);
    pending.clear();
  };
  worker.on("error", (error) => die(error as Error));
  worker.on("exit", (code) => die(new Error(`the database's thread ended with code ${code}`)));

  const wait = (id: number) => new Promise<ThreadResult[]>((resolve, reject) => pending.set(id, { resolve, reject }));
  const ask = (request: Request): Promise<ThreadResult[]> => {
    if (death) return Promise.reject(death);
    const id = ++lastId;
    const answered = wait(id);
    worker.ref();
    worker.postMessage({ id, ...request });
    return answered;
  };
  const query = (lane: Lane, transaction: number | null): ThreadClient["query"] => async (statement, params = [], { rowMode = "object" } = {}) => {
    const [result] = await ask({ kind: "query", lane, transaction, statement, params, rowMode });
    return result ?? { rows: [], fields: [] };
  };
  const transaction = (lane: Lane): ThreadClient["transaction"] => async (work) => {
    const begun = ask({ kind: "begin", lane });
    const id = lastId;
    await begun;
    try {
      const value = await work({ query: query(lane, id) });
      await ask({ kind: "end", transaction: id, commit: true });
      return value;
    } catch (error) {
      // Where the commit itself failed there is nothing left to end.
      await ask({ kind: "end", transaction: id, commit: false }).catch(() => {});
      throw error;
    }
  };

  const listen: ThreadClient["listen"] = async (channel, onMessage) => {
    listeners.set(channel, onMessage);
    await ask({ kind: "listen", channel });
    return async () => {
      listeners.delete(channel);
      await ask({ kind: "unlisten", channel });
    };
  };

  await wait(0).catch(async (error: unknown) => {
    await worker.terminate();
    throw error;
  });
  const close = async () => {
    await ask({ kind: "close" });
    await worker.terminate();
  };
  const client = (lane: Lane): ThreadClient => ({ query: query(lane, null), transaction: transaction(lane), exec: (script) => ask({ kind: "script", lane, script }), listen });
  return { client, close };
}
