import type { Database } from "#lib/db/database.ts";
import { findPastTopics, refreshTopics } from "./refresh-topics.ts";
import { shadowState, takeAll, takeChanges } from "./take-changes.sql.ts";

type Executor = Pick<Database, "execute">;

/** Leaves the reels to compute anew in `t_changed`, their topics up to date. Returns how many. */
export async function prepareChanges(tx: Executor, asOf: Date): Promise<number> {
  await refreshTopics(tx, asOf);
  return takeChanges(tx);
}

/** The same for a past moment: all reels known then, on state of its own that starts empty and is gone with the transaction. */
export async function preparePast(tx: Executor, asOf: Date): Promise<number> {
  await shadowState(tx);
  await findPastTopics(tx, asOf);
  return takeAll(tx, asOf);
}
