"use client";

import { Download } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { Banner } from "#components/ui/banner.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import type { TraceView } from "#lib/scripts/trace/schema.ts";
import { EvidenceProvider } from "../evidence-context.tsx";
import { PlanFlipsProvider } from "../plan-flips-context.tsx";
import { AttemptsPart } from "./attempts-part.tsx";
import { BriefPart } from "./brief-part.tsx";
import { ChecksPart } from "./checks-part.tsx";
import { EvidencePart } from "./evidence-part.tsx";
import { FactsPart } from "./facts-part.tsx";
import { HashesPart } from "./hashes-part.tsx";
import { PlanPart } from "./plan-part.tsx";
import { PromptPart } from "./prompt-part.tsx";
import { RawPart } from "./raw-part.tsx";
import { TimingsPart } from "./timings-part.tsx";
import { VersionsPart } from "./versions-part.tsx";
import { VotesPart } from "./votes-part.tsx";

/** All that one generation was made of, in the order it came about. */
export function TracePage({ trace }: { trace: TraceView }) {
  const t = useTranslations("trace");
  const { generation, brief, versions } = trace;
  const id = encodeURIComponent(generation.id);
  const title = versions.at(-1)?.title ?? brief.topic;
  return (
    <>
      <PageHeader
        above={<Link href={`/scripts/${encodeURIComponent(generation.scriptWrittenBy ?? generation.id)}`} className="inline-flex min-h-11 items-center underline underline-offset-4 hover:text-ink md:min-h-8">{t("back")}</Link>}
        title={t("heading", { title })}
        lead={t("lead")}
        actions={<>
          <a href={`/api/generations/${id}/trace?download`} download className={buttonClass("primary")}><Download aria-hidden className="size-4" />{t("download")}</a>
          <a href={`/api/generations/${id}/trace`} className={buttonClass()}>{t("json")}</a>
        </>}
      />
      <div className="grid min-w-0 gap-10 pb-10">
        {generation.state === "running" ? <Banner tone="info">{t("running")}</Banner> : null}
        <FactsPart trace={trace} />
        <BriefPart brief={brief} />
        <PlanFlipsProvider generationId={generation.groundedBy ?? generation.id} plan={trace.plan?.plan ?? null}>
          <EvidenceProvider evidence={trace.evidence}><EvidencePart evidence={trace.evidence} /></EvidenceProvider>
        </PlanFlipsProvider>
        <PlanPart plan={trace.plan} evidence={trace.evidence} />
        <PromptPart prompt={trace.prompt} writer={generation.writer} />
        <AttemptsPart attempts={trace.attempts} />
        <RawPart raw={trace.rawOutput} language={brief.language} />
        <ChecksPart checks={trace.checks} mended={trace.mended} version={versions.at(-1)?.version ?? 0} />
        <VersionsPart versions={versions} language={brief.language} generationId={generation.id} />
        <VotesPart votes={trace.votes} />
        <TimingsPart timings={trace.timings} createdAt={generation.createdAt} />
        <HashesPart hashes={trace.hashes} fileName={`reelwright-${generation.id.slice(0, 8)}.replay.json`} />
      </div>
    </>
  );
}
