import { expect, test } from "vitest";
import { findVersion, nameVersion, readPick } from "./read-pick.ts";

const versions = [{ version: "1.1.0", hash: "a".repeat(64) }, { version: "1.1.0", hash: "b".repeat(64) }, { version: "1.0.0", hash: "c".repeat(64) }];

test("a version has a name of its own, and is found by it", () => {
  expect(versions.map((one) => nameVersion(one, versions))).toEqual(["1.1.0", "bbbbbbbbbbbb", "1.0.0"]);
  for (const one of versions) expect(findVersion(nameVersion(one, versions), versions)).toBe(one);
  expect(findVersion("9.9.9", versions)).toBeUndefined();
  expect(findVersion("", versions)).toBeUndefined();
});

test("what makes no sense in an address is as if it were missing", () => {
  expect(readPick({ language: "de", version: ["1.0.0", "1.1.0"] }, "ru")).toEqual({ language: "ru", shown: "", against: "" });
  expect(readPick({ language: "en", version: "1.0.0", against: "1.1.0" }, "ru")).toEqual({ language: "en", shown: "1.0.0", against: "1.1.0" });
});
