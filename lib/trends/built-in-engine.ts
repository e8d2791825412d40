import type { Context } from "#lib/context.ts";
import { listTrends, readTrend } from "./data.ts";
import type { Answer, TrendEngine } from "./engine.ts";

type Open = () => Promise<Pick<Context, "db" | "log">>;

/** The Trend Engine on this installation's own database: every answer is read now. */
export function createBuiltInEngine({ open, clock }: { open: Open; clock: () => Date }): TrendEngine {
  const live = <T>(value: T): Answer<T> => ({ value, freshness: { source: "live", fetchedAt: clock().toISOString(), ageSeconds: 0 } });
  return {
    kind: "built_in",
    list: async (query) => live(await listTrends({ ctx: await open(), input: query })),
    read: async (id) => live(await readTrend({ ctx: await open(), input: { id } })),
  };
}
