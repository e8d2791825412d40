import { setTimeout as sleep } from "node:timers/promises";
import type { Database } from "./database.ts";
import { isEmbedded } from "./embedded.ts";

// Next loads route handlers and instrumentation as separate module graphs; the mark must be seen by both.
const SERVING = Symbol.for("reelwright.serving");
const globals = globalThis as typeof globalThis & { [SERVING]?: boolean };

/** Long work is two thirds rest, so that all the queries of a page get through between two statements. */
const REST = 2;

/** Notes that this process answers visitors: long work on its embedded database lets them through. */
export function markServing(): void {
  globals[SERVING] = true;
}

/** Whether long work on this database keeps visitors waiting: it is embedded, and this process serves pages. */
export function hasVisitors(db: Database): boolean {
  // In this order: a dry run of the command line has no database.
  return globals[SERVING] === true && isEmbedded(db);
}

/** Waits twice as long as the work since `startedAt` (performance.now()) took, where it kept visitors waiting; else only a turn of the event loop. */
export async function giveWay(db: Database, startedAt: number): Promise<void> {
  await sleep(hasVisitors(db) ? REST * (performance.now() - startedAt) : 0);
}
