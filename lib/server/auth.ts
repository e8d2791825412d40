import { type Auth, createAuth } from "#lib/accounts/auth.ts";
import { db } from "#lib/db/client.ts";
import { settings } from "#lib/env.ts";

let created: Promise<Auth> | undefined;

/** The process's sign-in service, on the process's database. */
export function auth(): Promise<Auth> {
  created ??= db().then((database) => createAuth({ db: database, config: settings() }));
  return created;
}
