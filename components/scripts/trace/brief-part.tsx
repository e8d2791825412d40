"use client";

import { useTranslations } from "use-intl/react";
import type { Brief } from "#lib/scripts/schema.ts";
import { BriefSummary } from "../brief-summary.tsx";
import { Fact, Section } from "./section.tsx";

/** What was asked for, whole. */
export function BriefPart({ brief }: { brief: Brief }) {
  const t = useTranslations("trace.brief");
  return (
    <Section id="brief" title={t("title")}>
      <dl className="grid gap-3">
        <Fact name={t("topic")}><span lang={brief.language}>{brief.topic}</span></Fact>
        {brief.notes ? <Fact name={t("notes")}><span lang={brief.language} className="whitespace-pre-line">{brief.notes}</span></Fact> : null}
      </dl>
      <BriefSummary brief={brief} />
    </Section>
  );
}
