import { expect, it } from "vitest";
import { PROMPTS, SUPERSEDED_PROMPTS } from "#prompts/all-prompts.ts";
import { listVersions } from "./list-versions.ts";

const current = PROMPTS.find(({ id }) => id === "write-script")!;
const superseded = SUPERSEDED_PROMPTS.filter(({ id }) => id === "write-script");
const stored = (hash: string, version: string, language = "en") => ({
  promptId: "write-script", hash, version, language, instructions: "told", prompt: "asked", firstUsedAt: new Date("2026-11-20T10:00:00Z"),
});

it("lists the texts of the program and those only stored, newest first, each once", () => {
  const rows = [stored(current.hashes.en, current.version), stored("0".repeat(64), "1.0.5"), stored("1".repeat(64), "1.0.6", "ru")];
  const versions = listVersions({ current, superseded, stored: rows, language: "en" });
  expect(versions.map(({ version }) => version)).toEqual([current.version, "1.0.5", ...superseded.map(({ version }) => version)]);
  expect(versions[0]).toMatchObject({ isCurrent: true, ...current.templates.en, firstUsedAt: rows[0]!.firstUsedAt });
  expect(versions[1]).toMatchObject({ note: null, instructions: "told", isCurrent: false });
  expect(versions[2]).toMatchObject({ note: "First version.", firstUsedAt: null, hash: superseded[0]!.hashes.en });
});
