import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { IntlProvider } from "use-intl/react";
import { expect, test } from "vitest";
import { catalogue } from "#lib/i18n/messages.ts";
import { EMPTY_VIEW, type GenerationView } from "#lib/scripts/reduce-events.ts";
import type { Check, Script } from "#lib/scripts/schema.ts";
import { CheckSummary } from "./check-summary.tsx";

const CHECKS: Check[] = [
  { id: "grounding", outcome: "fail", at: "beat:b3", values: { kind: "number", text: "987654", part: "voiceOver" } },
  { id: "support", outcome: "warn", at: "beat:b2", values: { evidenceId: "E1", field: "lift", reason: "no_value", similarity: 0, threshold: 0.42 } },
  { id: "ai_tells", outcome: "warn", at: "script", values: { reason: "rhythm", text: "", value: 0.05, limit: 0.1, count: 9 } },
  { id: "ai_tells", outcome: "warn", at: "script", values: { reason: "hedges", text: "maybe, perhaps", value: 6.2, limit: 4, count: 4 } },
  { id: "prompt_leak", outcome: "pass", at: "script", values: { words: 120 } },
];
const MODEL = { provider: "openai", modelId: "gpt-x" } as const;

function view(): GenerationView {
  const beats = ["b1", "b2", "b3"].map((id) => ({ id, citations: [] }));
  const script = { header: { evidenceByTier: { metadata: 7, deep_dive: 1 } }, hooks: [], beats, checks: CHECKS } as unknown as Script;
  const problems = [CHECKS[0]!];
  return {
    ...EMPTY_VIEW, state: "done", result: { scriptId: "s", version: 1, script },
    mended: [{ beatId: "b2", outcome: "mended", writer: MODEL, problems }, { beatId: "b3", outcome: "kept", writer: null, problems }, { beatId: "gone", outcome: "kept", writer: null, problems }],
  };
}

const render = (locale: "en" | "ru") =>
  renderToStaticMarkup(createElement(IntlProvider, { locale, messages: catalogue(locale) as never, timeZone: "UTC" } as never, createElement(CheckSummary, { view: view() })));

test("every check has its line, all notes on the whole script are told, and what was mended, by whom", () => {
  const page = render("en");
  expect(page).toContain("All 9 sentences are about as long as each other");
  expect(page).toContain("6.2 hedges in 100 words: maybe, perhaps.");
  expect(page).toContain("Nothing of the writer’s instructions is in the text.");
  expect(page).toContain("Beat 2 did not hold (Sources of numbers and names). gpt-x (OpenAI) worded it anew.");
  expect(page).toContain("Beat 3 does not hold (Sources of numbers and names), and no better wording was found.");
  expect(page).not.toContain("Beat 0");
});

test("in Russian, too", () => {
  const page = render("ru");
  expect(page).toContain("Все 9 фраз почти одной длины");
  expect(page).toContain("Сцена 2 не прошла проверку (Источники чисел и имён). Её заново написал gpt-x (OpenAI).");
});
