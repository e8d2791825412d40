import { createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import { HOOK_PATTERNS } from "#lib/scripts/vocabulary.ts";
import { nameDurationBand } from "#lib/plan/duration-bands.ts";
import { catalogue, type Messages } from "./messages.ts";
import { nameTrend } from "./name-trend.ts";

const translator = (locale: "en" | "ru") => createTranslator<Messages, "trends">({ locale, messages: catalogue(locale) as unknown as Messages, namespace: "trends" });
const format = (key: string) => ({ kind: "format" as const, key, label: key, parts: [] });

test("what people wrote stays as they wrote it", () => {
  expect(nameTrend({ kind: "hashtag", key: "еда", label: "#Еда", parts: [] }, translator("en"))).toBe("#Еда");
});

test("every format the engine finds has a name of its own in both languages", () => {
  const keys = [
    ...HOOK_PATTERNS.map((pattern) => `hook:${pattern}`),
    ...[5, 20, 45, 75, 120, 400].map((seconds) => `duration:${nameDurationBand(seconds)}`),
    ...["none", "short", "medium", "long", "list"].map((style) => `caption:${style}`),
  ];
  for (const locale of ["en", "ru"] as const) {
    const names = keys.map((key) => nameTrend(format(key), translator(locale)));
    expect(new Set(names).size).toBe(keys.length);
    for (const name of names) expect(name).not.toMatch(/^(Format|Формат): /);
  }
  expect(nameTrend(format("hook:question"), translator("en"))).toBe("Hook: a question");
  expect(nameTrend(format("duration:180+"), translator("ru"))).toBe("Длина: больше 180 с");
});

test("a format nobody has named yet is shown as it stands", () => {
  expect(nameTrend(format("tempo:fast"), translator("en"))).toBe("Format: tempo:fast");
});

test("a combination is its audio and its topic", () => {
  const parts = [{ kind: "audio" as const, key: "a", label: "Song" }, { kind: "topic" as const, key: "t", label: "bread · oven" }];
  expect(nameTrend({ kind: "combination", key: "a|t", label: "Song × bread · oven", parts }, translator("en"))).toBe("Song × bread · oven");
  expect(nameTrend({ kind: "combination", key: "a|t", label: "as it came", parts: [] }, translator("ru"))).toBe("as it came");
});
