import { type JobWithMetadata, PgBoss } from "pg-boss";
import type { Database } from "#lib/db/database.ts";
import { jobDatabase, jobTransaction } from "#lib/db/job-database.ts";
import type { Logger } from "#lib/observability/log.ts";

/** Seconds. A job whose worker says nothing for `heartbeat` is given to another; that is looked for every `supervise`. */
type QueueTiming = { heartbeat: number; supervise: number; poll: number; retryDelay: number };
const TIMING: QueueTiming = { heartbeat: 30, supervise: 15, poll: 2, retryDelay: 5 };

/** Tries after the first; a job that takes a worker down with it must not do so for ever. */
const RETRY_LIMIT = 3;
const LONGEST_RETRY_DELAY = 300;
/** Longest one attempt may take, seconds. Whoever works has a shorter limit of their own. */
const EXPIRES_AFTER = 3_600;
const KEEP_FINISHED = 7 * 24 * 3_600;
const SHUTDOWN_MS = 20_000;
/** What pg-boss does at intervals and this program has no use for. */
const SELDOM = 3_600;

export type Job<T> = { id: string; data: T; isLastAttempt: boolean; /** Aborted when the job is no longer this worker's. */ signal: AbortSignal };

export type JobQueue = {
  /** Sends a job, in the transaction `tx`; null where one with this key waits or runs already. */
  send: (tx: Database, queue: string, data: object, key: string) => Promise<string | null>;
  /** Takes a job out of the queue, or away from its worker, which is told by its signal at its next heartbeat. */
  cancel: (tx: Database, queue: string, id: string) => Promise<void>;
  /** Takes jobs, `concurrency` at a time in this process. What the handler throws has the job tried again, later each time. */
  work: <T extends object>(queue: string, concurrency: number, handler: (job: Job<T>) => Promise<void>) => Promise<void>;
  /** Whether a job waits, runs, or will be tried again. */
  isLive: (queue: string, id: string) => Promise<boolean>;
  /** Hands what runs back to the queue. For the only process of a database at its start: whoever ran it is dead. */
  releaseAll: (queue: string) => Promise<number>;
  /** Lets running jobs end for a while, then gives them back. */
  stop: () => Promise<void>;
};

const LIVE: readonly JobWithMetadata["state"][] = ["created", "retry", "active"];

function createBoss(db: Database, isWorker: boolean, timing: QueueTiming): PgBoss {
  const { connection, embedded } = jobDatabase(db);
  return new PgBoss({
    db: connection,
    backend: embedded ? "pglite" : "postgres",
    schedule: false,
    supervise: isWorker,
    superviseIntervalSeconds: timing.supervise,
    monitorIntervalSeconds: timing.supervise,
    flowIntervalSeconds: SELDOM,
    // On the embedded database a message costs nothing, so that workers need ask only half as often.
    useListenNotify: embedded,
    registerInstance: false,
    monitorVacuum: false,
    reindex: false,
    openTelemetry: { enabled: false },
  });
}

/**
 * The queue of this database (pg-boss, in a schema of its own, made at first use). `isWorker`: this process takes jobs
 * and looks after those whose worker died; others only send. `queues` are created where they are missing.
 */
export async function openJobQueue({ db, log, queues, isWorker, timing = TIMING }: { db: Database; log: Logger; queues: readonly string[]; isWorker: boolean; timing?: QueueTiming }): Promise<JobQueue> {
  const boss = createBoss(db, isWorker, timing);
  boss.on("error", (error) => log.warn({ error }, "the job queue met an error"));
  boss.on("warning", ({ message }) => log.warn({ problem: message }, "the job queue warns"));
  await boss.start({ attempts: 5 });
  const options = {
    retryLimit: RETRY_LIMIT, retryDelay: timing.retryDelay, retryBackoff: true, retryDelayMax: LONGEST_RETRY_DELAY,
    expireInSeconds: EXPIRES_AFTER, heartbeatSeconds: timing.heartbeat, deleteAfterSeconds: KEEP_FINISHED, notify: true,
  };
  for (const queue of queues) {
    // One job a key, waiting or running: the same work is never done twice at once.
    await boss.createQueue(queue, { ...options, policy: "exclusive" });
    await boss.updateQueue(queue, options);
  }
  return {
    send: (tx, queue, data, key) => boss.send(queue, data, { singletonKey: key, db: jobTransaction(tx) }),
    cancel: async (tx, queue, id) => {
      await boss.cancel(queue, id, { db: jobTransaction(tx) });
    },
    work: async <T extends object>(queue: string, concurrency: number, handler: (job: Job<T>) => Promise<void>) => {
      const wanted = { batchSize: 1, localConcurrency: concurrency, includeMetadata: true, pollingIntervalSeconds: timing.poll, notifyPollingIntervalSeconds: 2 * timing.poll, heartbeatRefreshSeconds: timing.heartbeat / 3 } as const;
      await boss.work<T, void, typeof wanted>(queue, wanted, async (jobs: JobWithMetadata<T>[]) => {
        for (const { id, data, retryCount, retryLimit, signal } of jobs) await handler({ id, data, signal, isLastAttempt: retryCount >= retryLimit });
      });
    },
    isLive: async (queue, id) => (await boss.findJobs(queue, { id })).some(({ state }) => LIVE.includes(state)),
    releaseAll: async (queue) => {
      const running = (await boss.findJobs(queue)).filter(({ state }) => state === "active").map(({ id }) => id);
      if (running.length > 0) await boss.fail(queue, running, { message: "its process ended" });
      return running.length;
    },
    stop: () => boss.stop({ close: false, graceful: true, timeout: SHUTDOWN_MS }),
  };
}
