"use client";

import Link from "next/link";
import { useTranslations } from "use-intl/react";
import type { Writer } from "#lib/scripts/schema.ts";
import type { TracedPrompt } from "#lib/scripts/trace/schema.ts";
import { Fact, Fold, Section, Verbatim } from "./section.tsx";

function Sent({ prompt, writer }: { prompt: TracedPrompt; writer: Writer | null }) {
  const t = useTranslations("trace.prompt");
  return (
    <>
      <dl className="grid gap-3">
        <Fact name={t("title")}>
          <Link href={`/prompts/${encodeURIComponent(prompt.id)}?language=${prompt.language}&version=${prompt.hash}`} className="underline underline-offset-4 hover:text-signal-ink">{t("name", { id: prompt.id, version: prompt.version, language: prompt.language })}</Link>
        </Fact>
        <Fact name={t("hash")}><span className="font-mono text-xs">{prompt.hash}</span></Fact>
      </dl>
      {writer?.provider === "composer" ? <p className="text-sm text-ink-2">{t("unread")}</p> : null}
      {prompt.rendered ? (
        <div className="grid">
          <Fold summary={t("instructions")}><Verbatim lang={prompt.language}>{prompt.rendered.instructions}</Verbatim></Fold>
          <Fold summary={t("text")}><Verbatim lang={prompt.language}>{prompt.rendered.prompt}</Verbatim></Fold>
        </div>
      ) : <p className="text-sm text-ink-2">{t("notKept")}</p>}
    </>
  );
}

/** Which version of which prompt, and what was sent. */
export function PromptPart({ prompt, writer }: { prompt: TracedPrompt | null; writer: Writer | null }) {
  const t = useTranslations("trace.prompt");
  const all = useTranslations("prompts")("all");
  return (
    <Section id="prompt" title={t("title")}>
      {prompt ? <Sent prompt={prompt} writer={writer} /> : <p className="text-ink-2">{t("none")}</p>}
      <p><Link href="/prompts" className="inline-flex min-h-11 items-center text-sm text-ink-2 underline underline-offset-4 hover:text-ink md:min-h-8">{all}</Link></p>
    </Section>
  );
}
