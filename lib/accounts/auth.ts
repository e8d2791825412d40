import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { betterAuth } from "better-auth";
import { anonymous } from "better-auth/plugins";
import { type Settings } from "#lib/env.ts";
import type { Database } from "#lib/db/database.ts";
import { accounts, sessions, users, verifications } from "#lib/db/schema.ts";
import { publicOrigin, trustedOrigins } from "./public-origin.ts";
import { authSecret } from "./auth-secret.ts";

const DAY_SECONDS = 86_400;

/** Sign-in on our own tables. For now every visitor is a guest (better-auth "anonymous"); accounts come on the same tables. */
export function createAuth({ db, config }: { db: Database; config: Settings }) {
  const baseURL = publicOrigin(config);
  return betterAuth({
    appName: "Reelwright",
    baseURL,
    secret: authSecret(config),
    trustedOrigins: trustedOrigins(config),
    database: drizzleAdapter(db, { provider: "pg", schema: { user: users, session: sessions, account: accounts, verification: verifications } }),
    session: { expiresIn: 365 * DAY_SECONDS, updateAge: 7 * DAY_SECONDS },
    advanced: {
      cookiePrefix: "reelwright",
      useSecureCookies: baseURL.startsWith("https:"),
      // A guest is told by the cookie alone; the address and browser are not kept.
      ipAddress: { disableIpTracking: true },
    },
    telemetry: { enabled: false },
    logger: { level: "error" },
    plugins: [anonymous({ emailDomainName: "guest.invalid", generateName: () => "Guest" })],
  });
}

export type Auth = ReturnType<typeof createAuth>;
