import type { Context } from "#lib/context.ts";
import type { Database } from "#lib/db/database.ts";
import { isEmbedded } from "#lib/db/embedded.ts";
import { listStopWishes } from "./data.ts";

const LOOK_MS = 1_000;

type Watch = { controllers: Map<string, AbortController>; timer: NodeJS.Timeout | undefined };
const watches = new WeakMap<Database, Watch>();

async function look(ctx: Context, { controllers }: Watch): Promise<void> {
  try {
    for (const id of await listStopWishes({ ctx, input: { ids: [...controllers.keys()] } })) controllers.get(id)?.abort();
  } catch (error) {
    ctx.log.warn({ error }, "looking up the wishes to stop failed");
  }
}

/**
 * Aborts `controller` when another process took the Stop call: the wish is in the database, looked up once a second
 * for all generations that run here together. On the embedded database there is no other process.
 */
export function watchForStop(ctx: Context, generationId: string, controller: AbortController): () => void {
  if (isEmbedded(ctx.db)) return () => {};
  const watch: Watch = watches.get(ctx.db) ?? { controllers: new Map<string, AbortController>(), timer: undefined };
  watches.set(ctx.db, watch);
  watch.controllers.set(generationId, controller);
  watch.timer ??= setInterval(() => void look(ctx, watch), LOOK_MS);
  return () => {
    watch.controllers.delete(generationId);
    if (watch.controllers.size > 0) return;
    clearInterval(watch.timer);
    watch.timer = undefined;
  };
}
