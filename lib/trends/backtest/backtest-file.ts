import { randomUUID } from "node:crypto";
import { createReadStream, statSync } from "node:fs";
import path from "node:path";
import { Worker } from "node:worker_threads";
import type { Context } from "#lib/context.ts";
import { openScratch } from "#lib/db/open-scratch.ts";
import { log } from "#lib/observability/log.ts";
import { importFile } from "#lib/reels/import/import-file.ts";
import { type Dataset, runBacktest } from "./run-backtest.ts";

export type FileProgress = { imported: number; rejected: number } | { done: number; of: number };

/** Imports one file into a database of its own, in memory, through the importer that users' files go through, and tests on it. */
export async function backtestFile(file: string, onProgress: (progress: FileProgress) => void): Promise<Dataset | null> {
  const { db, close } = await openScratch();
  try {
    const ctx: Context = { db, clock: () => new Date(), log: log(), traceId: randomUUID().replaceAll("-", "") };
    const { rowsAccepted, rowsRejected } = await importFile({
      ctx, input: { importId: randomUUID(), ownerId: null, stream: createReadStream(file), fileName: path.basename(file), fileBytes: statSync(file).size },
    });
    onProgress({ imported: rowsAccepted, rejected: rowsRejected });
    return await runBacktest({ ctx, input: { name: path.parse(file).name, onWeek: (done, of) => onProgress({ done, of }) } });
  } finally {
    await close();
  }
}

/** The same in a thread of its own, so that several files are worked on at once. */
export function backtestFileApart(file: string, onProgress: (progress: FileProgress) => void): Promise<Dataset | null> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(path.join(import.meta.dirname, "backtest-worker.ts"), { workerData: file });
    worker.on("message", (message: { progress: FileProgress } | { dataset: Dataset | null }) => ("progress" in message ? onProgress(message.progress) : resolve(message.dataset)));
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`backtest-worker ended with code ${code}`)));
  });
}
