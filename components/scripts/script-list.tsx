"use client";

import { CircleAlert, CircleCheck, CircleDashed, CirclePause, LoaderCircle } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { Badge, type BadgeTone } from "#components/ui/badge.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { EmptyNote } from "#components/ui/empty-note.tsx";
import { useFormats } from "#components/ui/use-formats.ts";
import type { GenerationState } from "#lib/scripts/events.schema.ts";
import type { ScriptLanguage } from "#lib/scripts/vocabulary.ts";

export type ListedGeneration = {
  id: string;
  title: string | null;
  topic: string;
  state: GenerationState;
  createdAt: Date;
  language: ScriptLanguage;
  targetSeconds: number;
};

const LOOK: Record<GenerationState, { tone: BadgeTone; Icon: typeof CircleCheck }> = {
  running: { tone: "signal", Icon: LoaderCircle },
  done: { tone: "deep", Icon: CircleCheck },
  failed: { tone: "fail", Icon: CircleAlert },
  stopped: { tone: "neutral", Icon: CirclePause },
  interrupted: { tone: "warn", Icon: CircleDashed },
};

/** The visitor's scripts, newest first. */
export function ScriptList({ generations }: { generations: ListedGeneration[] }) {
  const t = useTranslations();
  const { day } = useFormats();
  if (generations.length === 0) {
    return <EmptyNote title={t("scripts.list.empty.title")} text={t("scripts.list.empty.text")} actions={<Link href="/" className={buttonClass("primary")}>{t("common.toStudio")}</Link>} />;
  }
  return (
    <ul className="overflow-hidden rounded-lg border bg-surface shadow-card">
      {generations.map(({ id, title, topic, state, createdAt, language, targetSeconds }) => {
        const { tone, Icon } = LOOK[state];
        return (
          <li key={id} className="relative grid gap-x-6 gap-y-2 border-t px-4 py-4 transition-colors duration-150 first:border-t-0 hover:bg-sunken/60 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-center sm:px-5">
            <div className="min-w-0">
              <h2 className="text-[1.0625rem] font-semibold leading-snug wrap-anywhere first-letter:uppercase" lang={language}>
                <Link href={`/scripts/${encodeURIComponent(id)}`} className="after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-[2.5px] focus-visible:after:-outline-offset-4 focus-visible:after:outline-signal-ink">{title ?? topic}</Link>
              </h2>
              {title && title !== topic ? <p className="mt-0.5 truncate text-sm text-ink-3" lang={language}>{topic}</p> : null}
            </div>
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-3 tabular">
              <Badge tone={tone} icon={<Icon aria-hidden className={state === "running" ? "animate-spin" : undefined} />}>{t(`scripts.state.${state}`)}</Badge>
              <span>{t("scripts.list.seconds", { count: targetSeconds })}</span>
              <span>{t(`common.language.${language}`)}</span>
              <time dateTime={createdAt.toISOString()}>{day(createdAt)}</time>
            </p>
          </li>
        );
      })}
    </ul>
  );
}
