import { trustedOrigins } from "#lib/accounts/public-origin.ts";
import type { Settings } from "#lib/env.ts";
import { AppError } from "#lib/errors.ts";

/**
 * Refuses a write that another site's page sends. Browsers name the sending page in `Origin`; a program
 * that sends none (curl) acts for its own user. Server actions have Next's own such check.
 * Throws AppError `not_allowed`.
 */
export function requireSameOrigin(request: Request, config: Settings): void {
  const origin = request.headers.get("origin");
  const site = request.headers.get("sec-fetch-site");
  const foreign = (origin !== null && !trustedOrigins(config).includes(origin)) || site === "cross-site" || site === "same-site";
  if (foreign) throw new AppError("not_allowed", { details: { origin, site } });
}
