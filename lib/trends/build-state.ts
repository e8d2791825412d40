import { setImmediate as nextTurn } from "node:timers/promises";
import type { Database } from "#lib/db/database.ts";
import { buildParts, prune, slideWindows, writeReels, writeSums } from "./apply-changes.sql.ts";
import { selectKeys } from "./candidates.sql.ts";
import { advanceClocks, buildDays, buildIntervals, buildObservations, buildReels } from "./observations.sql.ts";
import { buildMembers, buildSignals } from "./signals.sql.ts";
import { buildKeys, buildTraits } from "./traits.sql.ts";
import { buildUsualRates } from "./usual-rates.sql.ts";

type Executor = Pick<Database, "execute">;

/**
 * Brings the kept state up to the reels in `t_changed`, and looks closely at the keys that may be trends:
 * leaves the temporary tables that details.sql.ts reads. `onStep` hears how long each statement group took.
 */
export async function buildState(tx: Executor, asOf: Date, onStep: (step: string, ms: number) => void = () => {}): Promise<void> {
  const steps = [buildReels, buildObservations, buildIntervals, advanceClocks, buildDays, buildKeys, buildTraits, buildParts, writeSums, slideWindows, writeReels, prune, buildUsualRates, selectKeys, buildMembers, buildSignals];
  for (const step of steps) {
    const startedAt = performance.now();
    await step(tx, asOf);
    onStep(step.name, performance.now() - startedAt);
    // PGlite answers without ever leaving the microtask queue: let the event loop turn between its statements.
    await nextTurn();
  }
}
