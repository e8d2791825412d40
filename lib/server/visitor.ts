import { parseSetCookieHeader } from "better-auth/cookies";
import { cookies, headers } from "next/headers";
import type { CreatorId } from "#lib/context.ts";
import { AppError } from "#lib/errors.ts";
import { auth } from "./auth.ts";

/** The visitor's id, or null for one who has never written anything. Read-only: safe in a page. */
export async function currentVisitor(): Promise<CreatorId | null> {
  const session = await (await auth()).api.getSession({ headers: await headers(), query: { disableRefresh: true } });
  return (session?.user.id as CreatorId | undefined) ?? null;
}

/** The visitor's id; the first write of a new visitor makes a guest and sets the cookie. For actions and route handlers only. */
export async function visitorForWrite(): Promise<CreatorId> {
  const known = await currentVisitor();
  if (known) return known;
  const answer = await (await auth()).api.signInAnonymous({ headers: await headers(), returnHeaders: true });
  if (!answer.response) throw new AppError("unexpected", { message: "no guest could be made" });
  const jar = await cookies();
  for (const [name, cookie] of parseSetCookieHeader(answer.headers.get("set-cookie") ?? "")) {
    jar.set(name, decodeURIComponent(cookie.value), {
      httpOnly: true, sameSite: "lax", path: "/", secure: Boolean(cookie.secure), maxAge: cookie["max-age"],
    });
  }
  return answer.response.user.id as CreatorId;
}
