import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { IntlProvider } from "use-intl/react";
import { expect, test } from "vitest";
import { TracePage } from "#components/scripts/trace/trace-page.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { catalogue } from "#lib/i18n/messages.ts";
import { makePlan } from "#lib/plan/make-plan.ts";
import { assembleScript } from "#lib/scripts/assemble-script.ts";
import { hashTrace } from "#lib/scripts/trace/hash-trace.ts";
import type { Trace, TraceView } from "#lib/scripts/trace/schema.ts";
import { coffeeEvidence, ENGLISH_BRIEF, ENGLISH_DRAFT, WRITER } from "#lib/scripts/verify/script.fixtures.ts";

const AT = "2026-11-23T10:00:00.000Z";
const STRANGER = "<img src=x onerror=alert(1)>";

function traceView(over: Partial<Trace> = {}): TraceView {
  const evidence = coffeeEvidence();
  const plan = makePlan({ brief: ENGLISH_BRIEF, evidence, trends: [] });
  const document = assembleScript({ brief: ENGLISH_BRIEF, plan, evidence, draft: ENGLISH_DRAFT, writer: WRITER, traceId: "0af7651916cd43dd8448eb211c80319c", promptVersion: "write-script@1.1.0", version: 1 });
  const model = { provider: "openai", modelId: "gpt-x" } as const;
  const attempt = { writer: model, kind: "write", startedAt: AT, firstTokenMs: 640, durationMs: 8120, errorCode: "writer_output_invalid", inputTokens: 6000, outputTokens: 900, costMicroUsd: null, countedMicroUsd: 12_500, parameters: { maxOutputTokens: 12_000 } } as const;
  const parts: Trace = {
    generation: {
      id: "g-1", kind: "script", revision: null, state: "done", errorCode: null, traceId: document.header.traceId, requestedWriter: model, writer: WRITER, retryOf: "g-0", seed: "g-0", groundedBy: "g-1",
      scriptId: "s-1", scriptWrittenBy: "g-1", createdAt: AT, finishedAt: "2026-11-23T10:00:09.000Z",
    },
    brief: { ...ENGLISH_BRIEF, notes: STRANGER }, evidence, plan: { plan, inputs: { trends: [] } },
    prompt: { id: "write-script", version: "1.1.0", hash: "ab".repeat(32), language: "en", templates: null, rendered: { instructions: STRANGER, prompt: STRANGER } },
    attempts: [attempt, { ...attempt, writer: WRITER, errorCode: null, firstTokenMs: null, costMicroUsd: 0, countedMicroUsd: 0, parameters: {} }],
    rawOutput: STRANGER, mended: [{ beatId: "b2", outcome: "mended", writer: WRITER, problems: [] }, { beatId: "b3", outcome: "kept", writer: null, problems: [] }],
    versions: [], votes: [{ scriptVersion: 1, subject: "b2", vote: -1, reasons: ["too_generic", STRANGER], comment: STRANGER, createdAt: AT, updatedAt: AT }],
    cost: { inputTokens: 6000, outputTokens: 900, costMicroUsd: 12_500 },
    timings: { phases: [{ phase: "retrieving", startedAt: AT, durationMs: 1200 }, { phase: "writing", startedAt: AT, durationMs: null }], events: [{ seq: 1, at: AT, kind: "phase", what: "retrieving" }, { seq: 2, at: AT, kind: "new kind", what: STRANGER }], parts: { count: 21, firstAt: AT, lastAt: AT }, totalMs: 9000 },
    ...over,
  };
  const version = { version: 1, detail: {}, generationId: null, createdAt: AT, updatedAt: AT, title: document.header.title };
  return {
    ...parts, exportedAt: AT, hashes: hashTrace({ parts, exportedAt: AT }), checks: over.versions ? [] : document.checks,
    versions: over.versions ? [] : [
      { ...version, reason: "generated", changes: [] },
      {
        ...version, version: 2, reason: "beat_rerolled", detail: { beat: "b2" }, generationId: "g-2",
        changes: [
          { field: "beats.b2.voiceOver", from: "Old words.", to: STRANGER, words: [{ text: "Old words.", change: "removed" }, { text: STRANGER, change: "added" }] },
          { field: "plan.hook_pattern", from: "question", to: "list", words: [{ text: "question", change: "removed" }, { text: "list", change: "added" }] },
        ],
      },
    ],
  };
}

function render(locale: Locale, trace: TraceView): string {
  const props = { locale, messages: catalogue(locale) as never, timeZone: "UTC", children: createElement(TracePage, { trace }) };
  return renderToStaticMarkup(createElement(IntlProvider, props));
}

// A missing message is a console.error, which fails every test.
test.each(["en", "ru"] as const)("every part has its heading and what strangers wrote stays text (%s)", (locale) => {
  const html = render(locale, traceView());
  const words = catalogue(locale).trace;
  for (const part of ["facts", "brief", "evidence", "plan", "prompt", "attempts", "raw", "checks", "versions", "votes", "timings", "hashes"] as const) expect(html).toContain(`>${words[part].title}</h2>`);
  expect(html).not.toContain(STRANGER);
  expect(html.split("&lt;img src=x onerror=alert(1)&gt;").length - 1).toBeGreaterThanOrEqual(8);
  expect(html).toContain('href="/api/generations/g-1/trace?download"');
  expect(html).toContain('href="/scripts/g-2/trace"');
  expect(html).toContain('href="/scripts/g-0/trace"');
  expect(html).toMatch(/<del[^>]*>.*Old words\..*<\/del>/);
});

test.each(["en", "ru"] as const)("one that failed at once has a page, too (%s)", (locale) => {
  const failed = traceView({ evidence: [], plan: null, prompt: null, attempts: [], rawOutput: null, mended: [], versions: [], votes: [], timings: { phases: [], events: [], parts: { count: 0, firstAt: null, lastAt: null }, totalMs: null } });
  const html = render(locale, { ...failed, generation: { ...failed.generation, state: "failed", errorCode: "no_evidence", writer: null, groundedBy: null } });
  expect(html).toContain(catalogue(locale).trace.plan.none);
  expect(html).toContain(catalogue(locale).trace.versions.none);
});
