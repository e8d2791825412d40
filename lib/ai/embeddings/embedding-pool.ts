import path from "node:path";
import { Worker } from "node:worker_threads";
import type { Logger } from "#lib/observability/log.ts";
import type { EmbeddingReply, EmbeddingRequest, EmbeddingWorkerData } from "./embedding-messages.ts";

export type EmbeddedTexts = { vectors: Float32Array[]; degraded: boolean };
export type EmbeddingPool = {
  embed: (texts: string[]) => Promise<EmbeddedTexts>;
  close: () => Promise<void>;
};

type Pending = { texts: string[]; attempts: number; resolve: (done: EmbeddedTexts) => void; reject: (error: Error) => void };

const MAX_ATTEMPTS = 2;

/** From the project's root: in Next's bundle import.meta.url names a chunk, not this folder. */
function workerPath(): string {
  return path.join(/* turbopackIgnore: true */ process.cwd(), "lib/ai/embeddings/embedding-worker.ts");
}

/**
 * A pool of one worker thread, started with the first request. It keeps the process alive only while
 * it owes an answer. If it dies, a new one is started and what was pending is tried once more.
 */
export function openEmbeddingPool(options: EmbeddingWorkerData & { log: Logger }): EmbeddingPool {
  const pending = new Map<number, Pending>();
  let worker: Worker | null = null;
  let lastId = 0;
  let warned = false;

  const settle = (id: number): Pending | undefined => {
    const job = pending.get(id);
    pending.delete(id);
    if (pending.size === 0) worker?.unref();
    return job;
  };
  const onReply = (reply: EmbeddingReply) => {
    if (reply.problem && !warned) options.log.warn({ problem: reply.problem }, "USE-lite can't be loaded: embedding by hashed words only");
    warned ||= reply.problem !== null;
    settle(reply.id)?.resolve({ vectors: reply.vectors, degraded: reply.problem !== null });
  };
  const onDeath = (dead: Worker, error: Error) => {
    if (worker !== dead) return;
    worker = null;
    if (pending.size > 0) options.log.warn({ err: error, pending: pending.size }, "embedding worker died");
    for (const [id, job] of [...pending]) {
      if (job.attempts < MAX_ATTEMPTS) send(id, job);
      else settle(id)?.reject(error);
    }
  };
  const start = (): Worker => {
    const workerData: EmbeddingWorkerData = options.modelPackage ? { modelPackage: options.modelPackage } : {};
    const started = new Worker(workerPath(), { workerData, name: "embedding" });
    let cause: Error | null = null;
    started.on("message", onReply);
    started.on("error", (error) => (cause = error as Error));
    started.on("exit", (code) => onDeath(started, cause ?? new Error(`embedding worker exited with code ${code}`)));
    return started;
  };
  const send = (id: number, job: Pending) => {
    job.attempts += 1;
    worker ??= start();
    worker.ref();
    const request: EmbeddingRequest = { id, texts: job.texts };
    worker.postMessage(request);
  };

  return {
    embed: (texts) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        const job: Pending = { texts, attempts: 0, resolve, reject };
        pending.set(lastId, job);
        send(lastId, job);
      }),
    close: async () => {
      const open = worker;
      worker = null;
      await open?.terminate();
    },
  };
}
