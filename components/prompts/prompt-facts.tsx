"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { Badge } from "#components/ui/badge.tsx";
import type { Prompt } from "#prompts/prompt.ts";

function Fact({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <div className="grid gap-0.5 border-t py-2 text-sm first:border-t-0">
      <dt className="text-ink-3">{name}</dt>
      <dd className="min-w-0 wrap-anywhere">{children}</dd>
    </div>
  );
}

/** A prompt's front matter. Its sentences are as the file has them, in English. */
export function PromptFacts({ prompt, hash }: { prompt: Prompt; hash: string }) {
  const t = useTranslations("prompts.facts");
  return (
    <section aria-labelledby="facts" className="grid gap-3">
      <h2 id="facts" className="text-xl font-semibold">{t("title")}</h2>
      <dl className="rounded-lg border bg-surface px-4 py-1">
        <Fact name={t("owner")}><span lang="en">{prompt.owner}</span></Fact>
        <Fact name={t("models")}><span lang="en">{prompt.models}</span></Fact>
        <Fact name={t("hash")}><span className="font-mono text-xs">{hash}</span></Fact>
        <Fact name={t("variables")}>
          <ul className="mt-1 grid gap-2">
            {Object.entries(prompt.variables).map(([name, { from, as, about }]) => (
              <li key={name} className="grid gap-1">
                <span className="flex flex-wrap items-center gap-1.5"><code className="font-mono text-[0.8125rem]">{`{{${name}}}`}</code><Badge tone={from === "program" ? "neutral" : "outline"}>{t(`from.${from}`)}</Badge><Badge>{as}</Badge></span>
                <span className="text-ink-2" lang="en">{about}</span>
              </li>
            ))}
          </ul>
        </Fact>
      </dl>
    </section>
  );
}
