import { randomBytes } from "node:crypto";
import { headers } from "next/headers";
import { connection } from "next/server";
import type { Context } from "#lib/context.ts";
import { db } from "#lib/db/client.ts";
import { log } from "#lib/observability/log.ts";

const TRACEPARENT = /^00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/;

/** What every verb is given, for this request. Takes up the caller's W3C trace, else starts one. */
export async function requestContext(): Promise<Context> {
  await connection();
  const caller = TRACEPARENT.exec((await headers()).get("traceparent") ?? "")?.[1];
  const traceId = caller ?? randomBytes(16).toString("hex");
  return { db: await db(), clock: () => new Date(), log: log().child({ traceId }), traceId };
}
