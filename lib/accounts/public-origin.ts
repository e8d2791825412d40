import type { Settings } from "#lib/env.ts";

/** The origin visitors type, without a trailing slash. */
export function publicOrigin(config: Settings): string {
  return config.PUBLIC_URL ? new URL(config.PUBLIC_URL).origin : `http://${config.HOST}:${config.PORT}`;
}

/** Every origin whose pages may write here: the public one, and on a laptop its two names of the loopback. */
export function trustedOrigins(config: Settings): string[] {
  return [...new Set([publicOrigin(config), `http://localhost:${config.PORT}`, `http://127.0.0.1:${config.PORT}`])];
}
