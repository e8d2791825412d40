"use client";

import { useTranslations } from "use-intl/react";
import { Badge } from "#components/ui/badge.tsx";
import type { Attempt } from "#lib/scripts/attempt.schema.ts";
import { Section } from "./section.tsx";
import { useTraceFormats } from "./use-trace-formats.ts";

function AttemptItem({ attempt }: { attempt: Attempt }) {
  const t = useTranslations("trace.attempts");
  const facts = useTranslations("trace.facts");
  const errors = useTranslations("errors");
  const { clock, dollars, writer } = useTraceFormats();
  const { costMicroUsd, countedMicroUsd } = attempt;
  const cost = costMicroUsd === null ? t("unknownCost", { amount: dollars(countedMicroUsd) }) : costMicroUsd === 0 ? facts("free") : dollars(costMicroUsd);
  const parameters = Object.entries(attempt.parameters).map(([name, value]) => `${name} ${value}`);
  return (
    <li className="grid gap-1 border-t py-3 text-sm first:border-t-0 first:pt-0 last:pb-0">
      <p className="flex flex-wrap items-center gap-2 text-[0.9375rem]">
        <strong className="font-semibold wrap-anywhere">{writer(attempt.writer)}</strong>
        <Badge>{t(attempt.kind)}</Badge>
        <Badge tone={attempt.errorCode ? "fail" : "deep"}>{attempt.errorCode ?? t("ok")}</Badge>
      </p>
      {attempt.errorCode ? <p className="text-ink-2 wrap-anywhere">{errors(attempt.errorCode)}</p> : null}
      <p className="text-ink-2 tabular wrap-anywhere">
        {clock(attempt.startedAt)} UTC · {attempt.firstTokenMs === null ? t("noText") : t("firstToken", { seconds: attempt.firstTokenMs / 1000 })} · {t("duration", { seconds: attempt.durationMs / 1000 })}
      </p>
      <p className="text-ink-2 tabular wrap-anywhere">{facts("tokenCount", { input: attempt.inputTokens, output: attempt.outputTokens })} · {cost}</p>
      {parameters.length > 0 ? <p className="text-ink-3 tabular wrap-anywhere">{t("parameters", { list: parameters.join(", ") })}</p> : null}
    </li>
  );
}

/** Each call of a writer, in order: outcome, times, tokens, cost, parameters. */
export function AttemptsPart({ attempts }: { attempts: readonly Attempt[] }) {
  const t = useTranslations("trace.attempts");
  return (
    <Section id="attempts" title={t("title")}>
      {attempts.length === 0 ? <p className="text-ink-2">{t("none")}</p> : <ol>{attempts.map((attempt, index) => <AttemptItem key={index} attempt={attempt} />)}</ol>}
    </Section>
  );
}
