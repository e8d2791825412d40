import { setImmediate as nextTurn } from "node:timers/promises";
import type { Context } from "#lib/context.ts";
import type { Database } from "#lib/db/database.ts";
import { announceEvents } from "./announce-events.ts";
import { publishEvents } from "./event-bus.ts";
import type { GenerationEvent } from "./events.schema.ts";
import { insertEvents } from "./mutations.ts";

/** One statement's share: a few of the long events, or hundreds of the short ones. */
const MAX_WEIGHT = 200;
const LONG_EVENTS: ReadonlySet<string> = new Set<GenerationEvent["data"]["kind"]>(["evidence", "plan", "raw", "script"]);
const LONG_WEIGHT = 25;

type Entry = { ctx: Context; generationId: string; events: GenerationEvent[]; settle: (error?: unknown) => void };
type Queue = { entries: Entry[]; draining: boolean };
/** Words somebody is reading as they come do not wait for the 100 kB of another script's evidence. */
type Lanes = { short: Queue; long: Queue; waiting: Map<string, { queue: Queue; entries: number }> };

const all = new WeakMap<Database, Lanes>();

function lanesOf(db: Database): Lanes {
  const lanes = all.get(db) ?? { short: { entries: [], draining: false }, long: { entries: [], draining: false }, waiting: new Map() };
  all.set(db, lanes);
  return lanes;
}

const isLong = (event: GenerationEvent) => LONG_EVENTS.has(event.data.kind);

/** A generation stays in its queue until nothing of it waits there: its events are stored in order. */
function chooseQueue(lanes: Lanes, generationId: string, events: GenerationEvent[]): Queue {
  return lanes.waiting.get(generationId)?.queue ?? (events.some(isLong) ? lanes.long : lanes.short);
}

function weigh({ events }: Entry): number {
  return events.reduce((sum, event) => sum + (isLong(event) ? LONG_WEIGHT : 1), 0);
}

function takeBatch(queue: Queue): Entry[] {
  let weight = 0;
  const cut = queue.entries.findIndex((entry) => (weight += weigh(entry)) > MAX_WEIGHT);
  return queue.entries.splice(0, cut < 0 ? queue.entries.length : Math.max(1, cut));
}

function byGeneration(batch: Entry[]): Map<string, Entry[]> {
  return Map.groupBy(batch, ({ generationId }) => generationId);
}

async function write(batch: Entry[]): Promise<void> {
  const [first] = batch;
  if (!first) return;
  const rows = batch.flatMap(({ generationId, events }) => events.map((event) => ({ generationId, event })));
  await insertEvents({ ctx: first.ctx, input: rows, hurried: !batch.some(({ events }) => events.some(isLong)) });
  const groups = [...byGeneration(batch)].map(([generationId, entries]) => [generationId, entries.flatMap(({ events }) => events)] as const);
  for (const [generationId, events] of groups) publishEvents(generationId, events);
  announceEvents({ ctx: first.ctx, generations: groups.map(([generationId, events]) => [generationId, events.at(-1)?.seq ?? 0]) });
  for (const { settle } of batch) settle();
}

/** One generation's trouble (deleted while it ran, say) must not take the others' events with it. */
async function writeEach(batch: Entry[]): Promise<void> {
  for (const entries of byGeneration(batch).values()) {
    await write(entries).catch((error: unknown) => {
      for (const { settle } of entries) settle(error);
    });
  }
}

async function drain(queue: Queue): Promise<void> {
  queue.draining = true;
  // What other generations' models sent in this turn of the event loop goes into the same statement.
  await nextTurn();
  while (queue.entries.length > 0) {
    const batch = takeBatch(queue);
    await write(batch).catch(() => writeEach(batch));
  }
  queue.draining = false;
}

/**
 * Stores a generation's next events, then tells its followers here and elsewhere. All generations of the process share
 * one statement at a time (group commit), and another for the long events: while it is under way, what comes waits for
 * the next, so that the number of statements does not grow with the number of streams. Order within a generation is
 * kept; rejects when they could not be stored.
 */
export function storeEvents({ ctx, generationId, events }: { ctx: Context; generationId: string; events: GenerationEvent[] }): Promise<void> {
  if (events.length === 0) return Promise.resolve();
  const lanes = lanesOf(ctx.db);
  const queue = chooseQueue(lanes, generationId, events);
  const waiting = lanes.waiting.get(generationId) ?? { queue, entries: 0 };
  lanes.waiting.set(generationId, waiting);
  waiting.entries++;
  return new Promise((resolve, reject) => {
    const settle = (error?: unknown) => {
      if (--waiting.entries === 0) lanes.waiting.delete(generationId);
      if (error === undefined) resolve();
      else reject(error instanceof Error ? error : new Error(String(error)));
    };
    queue.entries.push({ ctx, generationId, events, settle });
    if (!queue.draining) void drain(queue);
  });
}
