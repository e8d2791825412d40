import { connection } from "next/server";
import { type Auth, createAuth } from "#lib/accounts/auth.ts";
import { db } from "#lib/db/client.ts";
import { settings } from "#lib/env.ts";

let created: Promise<Auth> | undefined;

/** The process's sign-in service, on the process's database. Only ever for a request: a build must not open the data folder. */
export async function auth(): Promise<Auth> {
  await connection();
  created ??= db().then((database) => createAuth({ db: database, config: settings() }));
  return created;
}
