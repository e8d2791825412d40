import path from "node:path";
import { Worker } from "node:worker_threads";
import type { Analysis, AnalysisRequest } from "./analysis-worker.ts";

type Answer = { id: number; value?: unknown; error?: string };

/**
 * A thread with a database of its own that keeps a copy of what the analysis reads, so that the next
 * analysis needs only what changed. `isFresh` until something was written to it.
 */
export class AnalysisThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  #calls = 0;
  #isAlive = true;

  constructor() {
    // The program runs from the project's root; a bundler rewrites import.meta.url, not this.
    this.#worker = new Worker(path.join(/* turbopackIgnore: true */ process.cwd(), "lib/trends/analysis-worker.ts"));
    this.#worker.unref();
    this.#worker.on("message", ({ id, value, error }: Answer) => {
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (this.#waiting.size === 0) this.#worker.unref();
      if (error === undefined) waiting?.resolve(value);
      else waiting?.reject(new Error(`analysis failed: ${error}`));
    });
    this.#worker.on("error", (error) => this.#end(error instanceof Error ? error : new Error(String(error))));
    this.#worker.on("exit", (code) => this.#end(new Error(`analysis thread ended with code ${code}`)));
  }

  get isFresh(): boolean {
    return this.#calls === 0;
  }

  get isAlive(): boolean {
    return this.#isAlive;
  }

  call(request: AnalysisRequest & { call: "analyse" }): Promise<Analysis>;
  call(request: AnalysisRequest): Promise<unknown>;
  call(request: AnalysisRequest): Promise<unknown> {
    const id = ++this.#calls;
    return new Promise((resolve, reject) => {
      if (!this.#isAlive) return reject(new Error("analysis thread is gone"));
      this.#waiting.set(id, { resolve, reject });
      this.#worker.ref();
      this.#worker.postMessage({ id, request });
    });
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
  }

  #end(error: Error): void {
    this.#isAlive = false;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
