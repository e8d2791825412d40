import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { IntlProvider } from "use-intl/react";
import { catalogue } from "#lib/i18n/messages.ts";
import type { Attempt } from "#lib/scripts/attempt.schema.ts";
import { EMPTY_VIEW, type GenerationView } from "#lib/scripts/reduce-events.ts";
import { RawDrafts } from "./raw-drafts.tsx";
import { WriterLine } from "./writer-line.tsx";

const OPENAI = { provider: "openai", modelId: "gpt-5-mini" } as const;
const MISTRAL = { provider: "mistral", modelId: "mistral-medium-latest" } as const;
const COMPOSER = { provider: "composer", modelId: "composer-1" } as const;

function attempt(more: Partial<Attempt>): Attempt {
  return {
    writer: OPENAI, kind: "write", startedAt: "2026-11-23T10:00:00.000Z", firstTokenMs: 300, durationMs: 4_200, errorCode: null,
    inputTokens: 6_012, outputTokens: 1_804, costMicroUsd: 5_111, countedMicroUsd: 5_111, parameters: {}, ...more,
  };
}

function render(view: Partial<GenerationView>, locale: "en" | "ru" = "en"): string {
  const whole = { ...EMPTY_VIEW, state: "done" as const, ...view };
  const page = createElement("div", null, createElement(WriterLine, { view: whole }), createElement(RawDrafts, { drafts: whole.rawDrafts }));
  const props = { locale, messages: catalogue(locale) as never, timeZone: "UTC" as const, children: page };
  const html = renderToStaticMarkup(createElement(IntlProvider, props));
  return html.replace(/<[^>]+>/g, "|").replace(/\|+/g, "|").replaceAll(/[\u00a0\u202f]/g, " ");
}

test("who wrote, and what it took", () => {
  expect(render({ writer: OPENAI, attempts: [attempt({})] })).toContain("Written by gpt-5-mini (OpenAI)|6,012 tokens read, 1,804 written · $0.0051 · 4.2 s");
  expect(render({ writer: COMPOSER, attempts: [attempt({ writer: COMPOSER, inputTokens: 0, outputTokens: 0, costMicroUsd: 0 })] })).toContain("No model, no cost · 4.2 s");
  expect(render({ writer: OPENAI, attempts: [attempt({ costMicroUsd: null })] })).toContain("cost unknown");
  expect(render({ writer: OPENAI, attempts: [attempt({ costMicroUsd: 0, parameters: { tokens: "estimated" } })] })).toContain("About 6,012 tokens read, about 1,804 written · no cost");
  expect(render({ writer: OPENAI, attempts: [attempt({}), attempt({ costMicroUsd: null })] })).toContain("$0.0051, and more of unknown price");
});

test("everybody who was to write is named with the reason, in both languages", () => {
  const view = { writer: COMPOSER, failed: [{ writer: OPENAI, errorCode: "writer_rate_limited" }, { writer: MISTRAL, errorCode: "budget_spent" }] } satisfies Partial<GenerationView>;
  expect(render(view)).toContain("gpt-5-mini (OpenAI) asked us to slow down|mistral-medium-latest (Mistral) was not asked");
  expect(render(view, "ru")).toContain("gpt-5-mini (OpenAI): просит не спешить|mistral-medium-latest (Mistral): не спрашивали");
  expect(render({ ...view, failed: [{ writer: OPENAI, errorCode: null }] })).toContain("gpt-5-mini (OpenAI) could not be reached");
  expect(render({ writer: OPENAI, attempts: [attempt({ inputTokens: 21 })] }, "ru")).toContain("21 токен прочитан, 1 804 написано");
});

test("what a model sent is text, whatever it is", () => {
  const html = render({ writer: COMPOSER, rawDrafts: [{ writer: OPENAI, text: "<img src=x onerror=alert(1)>" }] });
  expect(html).toContain("What the model sent");
  expect(html).toContain("&lt;img src=x onerror=alert(1)&gt;");
});
