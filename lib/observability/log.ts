import { type Logger, pino } from "pino";
import { settings } from "#lib/env.ts";

export type { Logger } from "pino";

let logger: Logger | undefined;

/** JSON lines on stderr, so that a command's own output on stdout stays clean. */
export function log(): Logger {
  logger ??= pino({ level: settings().LOG_LEVEL, base: undefined }, pino.destination(2));
  return logger;
}
