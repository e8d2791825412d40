import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type Settings, SettingsError } from "#lib/env.ts";

function readOrCreate(file: string): string {
  try {
    return readFileSync(file, "utf8").trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    const secret = randomBytes(32).toString("base64url");
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(file, `${secret}\n`, { mode: 0o600, flag: "wx" });
    return secret;
  }
}

/**
 * The key that signs session cookies. On a laptop it is made once and kept beside the data;
 * with DATABASE_URL set, several processes must share it, so it has to be given.
 */
export function authSecret(config: Settings): string {
  if (config.AUTH_SECRET) return config.AUTH_SECRET;
  if (config.DATABASE_URL) throw new SettingsError(["AUTH_SECRET: required when DATABASE_URL is set (32 characters or more)"]);
  return readOrCreate(path.join(config.DATA_DIR, "auth-secret"));
}
