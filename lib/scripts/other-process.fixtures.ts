import type { Context } from "#lib/context.ts";
import { openSameDatabase } from "#lib/db/test-db.ts";
import { testContext } from "./generation.fixtures.ts";
import { type EventLog, openEventLog } from "./open-event-log.ts";
import { runningGenerations } from "./running-generations.ts";
import { watchForStop } from "./watch-for-stop.ts";

/** What a test has a second process do (lib/scripts/processes.db.test.ts forks this file). */
export type Order =
  | { do: "open"; url: string }
  | { do: "begin"; id: string }
  | { do: "append"; id: string; words: string[] }
  | { do: "end"; id: string }
  /** Writes, as a writer would, until the generation is stopped from elsewhere. */
  | { do: "write until stopped"; id: string };

let ctx: Context;
const logs = new Map<string, EventLog>();

function logOf(id: string): EventLog {
  const log = logs.get(id);
  if (!log) throw new Error(`${id} was not begun`);
  return log;
}

const toPart = (title: string) => ({ kind: "part" as const, part: "title" as const, index: 0, value: title, complete: false });

async function writeUntilStopped(id: string): Promise<void> {
  const controller = new AbortController();
  const unwatch = watchForStop(ctx, id, controller);
  await logOf(id).append(toPart("Kept."));
  await new Promise((resolve) => controller.signal.addEventListener("abort", resolve));
  unwatch();
  await logOf(id).end({ kind: "end", state: "stopped", errorCode: "stopped" });
}

async function obey(order: Order): Promise<void> {
  switch (order.do) {
    case "open":
      ctx = testContext((await openSameDatabase(order.url)).db);
      return;
    case "begin":
      runningGenerations.set(order.id, new AbortController());
      logs.set(order.id, openEventLog({ ctx, generationId: order.id }));
      return;
    case "append":
      await Promise.all(order.words.map((word) => logOf(order.id).append(toPart(word))));
      return;
    case "end":
      return logOf(order.id).end({ kind: "end", state: "done", errorCode: null });
    case "write until stopped":
      return writeUntilStopped(order.id);
  }
}

process.on("message", (order: Order) => {
  obey(order).then(
    () => process.send?.({ done: order.do }),
    (error: unknown) => process.send?.({ failed: String(error) }),
  );
});
