"use client";

import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { DECISION_IDS } from "#lib/plan/schema.ts";
import type { ChangeView, TraceView } from "#lib/scripts/trace/schema.ts";
import { Fold, Section } from "./section.tsx";
import { useTraceFormats } from "./use-trace-formats.ts";

/** `beats.b2.voiceOver`: the document's own names, as in the file; only decisions have names of their own on pages. */
function useFieldName(): (field: string) => string {
  const t = useTranslations("trace.versions");
  const decisions = useTranslations("scripts.rationale.decision");
  return (field) => {
    const decision = DECISION_IDS.find((id) => field === `plan.${id}`);
    return decision ? t("plan", { name: decisions(decision) }) : field;
  };
}

/** A changed stretch is told by its element and its colour, and to a listener by words around it. */
function Stretch({ text, change }: ChangeView["words"][number]) {
  const t = useTranslations("trace.versions");
  if (change === "same") return text;
  const Tag = change === "added" ? "ins" : "del";
  return (
    <Tag className={`rounded-sm px-0.5 ${change === "added" ? "bg-deep-wash text-deep decoration-2 underline-offset-4" : "bg-fail-wash text-fail"}`}>
      <span className="sr-only">{t(change)}: </span>{text}<span className="sr-only"> {t("end")}</span>
    </Tag>
  );
}

function ChangeItem({ change, language }: { change: ChangeView; language: string }) {
  const nameOf = useFieldName();
  return (
    <li className="grid min-w-0 gap-1">
      <p className="text-sm font-medium wrap-anywhere">{nameOf(change.field)}</p>
      <p lang={language} className="text-sm text-ink-2 whitespace-pre-line wrap-anywhere">{change.words.map((part, index) => <Stretch key={index} {...part} />)}</p>
    </li>
  );
}

function VersionItem({ version, language, writtenElsewhere }: { version: TraceView["versions"][number]; language: string; writtenElsewhere: string | null }) {
  const t = useTranslations("trace.versions");
  const { moment } = useTraceFormats();
  const detail = Object.entries(version.detail).map(([name, value]) => `${name}: ${value}`).join(", ");
  return (
    <li className="grid gap-1 border-t py-3 first:border-t-0 first:pt-0 last:pb-0">
      <p className="text-[0.9375rem]"><strong className="font-semibold">{t("name", { version: version.version })}</strong> · {t(`reason.${version.reason}`)}</p>
      {writtenElsewhere ? <p className="text-sm"><Link href={`/scripts/${encodeURIComponent(writtenElsewhere)}/trace`} className="underline underline-offset-4 hover:text-signal-ink">{t("itsTrace")}</Link></p> : null}
      <p className="text-sm text-ink-3 tabular wrap-anywhere">{moment(version.updatedAt)} UTC{detail ? ` · ${detail}` : ""}</p>
      {version.changes.length > 0 ? (
        <Fold summary={t("changes", { count: version.changes.length })}>
          <ul className="grid gap-4">{version.changes.map((change) => <ChangeItem key={change.field} change={change} language={language} />)}</ul>
        </Fold>
      ) : null}
    </li>
  );
}

/** Every version with its reason and the fields it changed. */
export function VersionsPart({ versions, language, generationId }: { versions: TraceView["versions"]; language: string; generationId: string }) {
  const t = useTranslations("trace.versions");
  return (
    <Section id="versions" title={t("title")}>
      {versions.length === 0 ? <p className="text-ink-2">{t("none")}</p> : <ol>{versions.map((version) => <VersionItem key={version.version} version={version} language={language} writtenElsewhere={version.generationId === generationId ? null : version.generationId} />)}</ol>}
    </Section>
  );
}
