import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { IntlProvider } from "use-intl/react";
import { catalogue } from "#lib/i18n/messages.ts";
import type { Writer } from "#lib/scripts/schema.ts";
import { WriterChoice } from "./writer-choice.tsx";

const COMPOSER: Writer = { provider: "composer", modelId: "composer-1" };
const OPENAI: Writer = { provider: "openai", modelId: "gpt-5-mini" };

function render(writers: Writer[], value: Writer["provider"] | null, locale: "en" | "ru" = "en", id?: string): string {
  const children = createElement(WriterChoice, { writers, value, onChange: () => {}, ...(id ? { id } : {}) });
  const props = { locale, messages: catalogue(locale) as never, timeZone: "UTC" as const, children };
  return renderToStaticMarkup(createElement(IntlProvider, props));
}

const selected = (html: string) => /<option value="(\w+)" selected="">/.exec(html)?.[1];

test("with one writer there is nothing to choose", () => {
  expect(render([COMPOSER], null)).toBe("");
});

test("the preferred writer stands first and is taken where nobody chose, or chose one that is gone", () => {
  expect(selected(render([OPENAI, COMPOSER], null))).toBe("openai");
  expect(selected(render([OPENAI, COMPOSER], "mistral"))).toBe("openai");
  expect(selected(render([OPENAI, COMPOSER], "composer"))).toBe("composer");
});

test("a page may have it twice", () => {
  const html = render([OPENAI, COMPOSER], null, "en", "rework-writer");
  expect(html).toContain('<label for="rework-writer"');
  expect(html).toContain('aria-describedby="rework-writer-hint"');
});

test("it is labelled and says what happens on failure, in both languages", () => {
  const html = render([OPENAI, COMPOSER], null);
  expect(html).toContain('<label for="brief-writer"');
  expect(html).toContain('aria-describedby="brief-writer-hint"');
  expect(html).toContain("gpt-5-mini (OpenAI)");
  expect(render([OPENAI, COMPOSER], null, "ru")).toContain("Составитель Reelwright, без модели");
});
