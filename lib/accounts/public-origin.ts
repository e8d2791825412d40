import type { Settings } from "#lib/env.ts";

/** The origin visitors type, without a trailing slash. */
export function publicOrigin(config: Settings): string {
  return config.PUBLIC_URL ? new URL(config.PUBLIC_URL).origin : `http://${config.HOST}:${config.PORT}`;
}
