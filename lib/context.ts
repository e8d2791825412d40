import type { Database } from "#lib/db/database.ts";
import type { Logger } from "#lib/observability/log.ts";

declare const creatorIdBrand: unique symbol;

/** Id of a visitor, minted only by the gate that checked the session (lib/server/visitor.ts) or by a test. */
export type CreatorId = string & { readonly [creatorIdBrand]: true };

/** What every verb is given; tests pass their own. */
export type Context = {
  db: Database;
  clock: () => Date;
  log: Logger;
  /** W3C trace id (32 hex digits) of the request or job. */
  traceId: string;
};
