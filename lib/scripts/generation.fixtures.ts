import { pino } from "pino";
import type { Context, CreatorId } from "#lib/context.ts";
import type { Database } from "#lib/db/database.ts";
import { users } from "#lib/db/schema.ts";
import { createBuiltInEngine } from "#lib/trends/built-in-engine.ts";
import type { TrendEngine } from "#lib/trends/engine.ts";
import type { Brief } from "./schema.ts";

/** A context on a test's database; the clock runs, since followers wait. */
export function testContext(db: Database): Context {
  return { db, clock: () => new Date(), log: pino({ level: "silent" }), traceId: "0af7651916cd43dd8448eb211c80319c" };
}

/** A stored guest, as the gate would have made one. */
export async function insertGuest(db: Database, id: string): Promise<CreatorId> {
  await db.insert(users).values({ id, name: "Guest", email: `${id}@guest.invalid`, isAnonymous: true });
  return id as CreatorId;
}

export const COFFEE_BRIEF: Brief = {
  topic: "morning coffee at home without a machine",
  audience: "busy parents",
  tone: "warm",
  goal: "saves",
  language: "en",
  targetSeconds: 30,
  canFilm: ["hands", "b_roll"],
  trendIds: [],
  notes: "",
};

/** The Trend Engine on the test's own database. */
export function engineOf({ db, log, clock }: Context): TrendEngine {
  return createBuiltInEngine({ open: async () => ({ db, log }), clock });
}
