"use client";

import Link from "next/link";
import { useTranslations } from "use-intl/react";
import type { TraceView } from "#lib/scripts/trace/schema.ts";
import { Fact, Section } from "./section.tsx";
import { useTraceFormats } from "./use-trace-formats.ts";

function ToTrace({ id }: { id: string }) {
  return <Link href={`/scripts/${encodeURIComponent(id)}/trace`} className="underline underline-offset-4 hover:text-signal-ink">{id}</Link>;
}

/** What it was, who wrote it, when, and what it cost. */
export function FactsPart({ trace }: { trace: TraceView }) {
  const t = useTranslations("trace");
  const state = useTranslations("scripts.state");
  const { moment, dollars, writer } = useTraceFormats();
  const { generation, cost, timings } = trace;
  const { requestedWriter, groundedBy } = generation;
  const unknown = trace.attempts.some(({ costMicroUsd }) => costMicroUsd === null);
  return (
    <Section id="facts" title={t("facts.title")}>
      <dl className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,15rem),1fr))] gap-x-6 gap-y-4">
        <Fact name={t("facts.kind")}>{t(`kind.${generation.kind}`)}</Fact>
        <Fact name={t("facts.state")}>{state(generation.state)}{generation.errorCode ? ` (${generation.errorCode})` : ""}</Fact>
        {requestedWriter ? <Fact name={t("facts.requestedWriter")}>{writer(requestedWriter)}</Fact> : null}
        {generation.writer ? <Fact name={t("facts.writer")}>{writer(generation.writer)}</Fact> : null}
        <Fact name={t("facts.created")}>{moment(generation.createdAt)} UTC</Fact>
        {timings.totalMs === null ? null : <Fact name={t("facts.took")}>{t("facts.seconds", { seconds: timings.totalMs / 1000 })}</Fact>}
        <Fact name={t("facts.tokens")}>{t("facts.tokenCount", { input: cost.inputTokens, output: cost.outputTokens })}</Fact>
        <Fact name={t("facts.cost")}>{cost.costMicroUsd === 0 ? t("facts.free") : unknown ? t("attempts.unknownCost", { amount: dollars(cost.costMicroUsd) }) : dollars(cost.costMicroUsd)}</Fact>
        <Fact name={t("facts.traceId")}>{generation.traceId}</Fact>
        <Fact name={t("facts.id")}>{generation.id}</Fact>
        {generation.seed === generation.id ? null : <Fact name={t("facts.seed")}>{generation.seed}</Fact>}
        {generation.retryOf ? <Fact name={t("facts.retryOf")}><ToTrace id={generation.retryOf} /></Fact> : null}
        {groundedBy && groundedBy !== generation.id ? <Fact name={t("facts.groundedBy")}><ToTrace id={groundedBy} /></Fact> : null}
      </dl>
    </Section>
  );
}
