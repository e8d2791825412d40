import { mkdtempSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { OpenDatabase } from "#lib/db/database.ts";
import { users } from "#lib/db/schema.ts";
import { openTestDatabase } from "#lib/db/test-db.ts";
import { readSettings, SettingsError } from "#lib/env.ts";
import { createAuth } from "./auth.ts";
import { authSecret } from "./auth-secret.ts";

let opened: OpenDatabase;
const config = readSettings({ AUTH_SECRET: "x".repeat(40), PORT: "3111" });
beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());

const sessionCookie = (headers: Headers) => (headers.get("set-cookie") ?? "").split(";")[0] ?? "";

test("a first write makes a guest on our tables, and the cookie finds it again", async () => {
  const auth = createAuth({ db: opened.db, config });
  const { headers, response } = await auth.api.signInAnonymous({ returnHeaders: true });
  const session = await auth.api.getSession({ headers: new Headers({ cookie: sessionCookie(headers) }) });
  expect(session?.user.id).toBe(response?.user.id);
  const stored = await opened.db.select().from(users);
  expect(stored).toMatchObject([{ id: response?.user.id, isAnonymous: true, name: "Guest" }]);
  expect(headers.get("set-cookie")).toMatch(/HttpOnly/);
});

test("a forged cookie is nobody", async () => {
  const auth = createAuth({ db: opened.db, config });
  const { headers } = await auth.api.signInAnonymous({ returnHeaders: true });
  const forged = sessionCookie(headers).replace(/.{6}$/, "AAAAAA");
  expect(await auth.api.getSession({ headers: new Headers({ cookie: forged }) })).toBeNull();
});

test("on a laptop the secret is made once, readable by its owner alone; on a server it must be given", () => {
  const DATA_DIR = mkdtempSync(path.join(tmpdir(), "reelwright-secret-"));
  const first = authSecret(readSettings({ DATA_DIR }));
  expect(authSecret(readSettings({ DATA_DIR }))).toBe(first);
  expect(readFileSync(path.join(DATA_DIR, "auth-secret"), "utf8").trim()).toBe(first);
  expect(statSync(path.join(DATA_DIR, "auth-secret")).mode & 0o077).toBe(0);
  expect(() => authSecret(readSettings({ DATABASE_URL: "postgres://a@localhost/b" }))).toThrow(SettingsError);
});
