import { expect, test } from "vitest";
import { readSettings, SettingsError } from "./env.ts";

test("nothing set is a working laptop: loopback, embedded database, composer", () => {
  expect(readSettings({})).toMatchObject({ HOST: "127.0.0.1", PORT: 3000, DATA_DIR: ".data", WRITER: "composer" });
});

test("each wrong setting gets its own line and no value is printed", () => {
  const wrong = () => readSettings({ PORT: "many", DATABASE_URL: "ftp://user:hunter2@host/db", WRITER: "" });
  expect(wrong).toThrow(SettingsError);
  try {
    wrong();
  } catch (error) {
    const lines = (error as SettingsError).lines;
    expect(lines.map((line) => line.split(":")[0]).sort()).toEqual(["DATABASE_URL", "PORT"]);
    expect(lines.join()).not.toContain("hunter2");
  }
});
