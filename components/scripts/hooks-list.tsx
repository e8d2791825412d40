"use client";

import { Check, ChevronDown } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { Badge } from "#components/ui/badge.tsx";
import { Card } from "#components/ui/card.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import type { GenerationView } from "#lib/scripts/reduce-events.ts";
import { CheckNotes } from "./check-notes.tsx";
import { CitationChips } from "./citation-chips.tsx";
import { useEditing } from "./edit/edit-context.tsx";
import { HookTools, NewHooks } from "./edit/hook-tools.tsx";
import { Rewriting } from "./edit/rewriting.tsx";
import { type ShownHook, toShownHooks } from "./shown-script.ts";

type ItemProps = { hook: ShownHook; view: GenerationView; language: string };

/** Screen text, shot, evidence and warnings of a hook. */
function HookDetails({ hook, view, language }: ItemProps) {
  const t = useTranslations("scripts.hooks");
  return (
    <div className="grid gap-3">
      <dl className="grid gap-1 text-sm text-ink-2">
        {hook.onScreenText ? <div><dt className="inline text-ink-3">{t("onScreen")}: </dt><dd lang={language} className="inline wrap-anywhere">{hook.onScreenText}</dd></div> : null}
        {hook.visual ? <div><dt className="inline text-ink-3">{t("visual")}: </dt><dd lang={language} className="inline wrap-anywhere">{hook.visual}</dd></div> : null}
      </dl>
      <CitationChips citations={hook.citations} />
      {hook.id ? <CheckNotes checks={view.result?.script.checks ?? []} at={`hook:${hook.id}`} /> : null}
      <HookTools id={hook.id} language={language} />
    </div>
  );
}

function ChosenHook(props: ItemProps) {
  const t = useTranslations("scripts");
  const { hook, language } = props;
  return (
    <Card className="grid gap-3 border-ink-2!">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="text-sm font-semibold text-signal-ink">{hook.pattern ? t(`pattern.${hook.pattern}`) : t("role.hook")}</h3>
        <Badge icon={<Check aria-hidden />}>{t("hooks.chosen")}</Badge>
      </div>
      <p data-testid="hook" lang={language} className="text-xl font-semibold leading-snug wrap-anywhere sm:text-2xl">{hook.spoken}</p>
      <HookDetails {...props} />
    </Card>
  );
}

/** Another way to open: its words at a glance, the rest on demand. */
function OtherHook(props: ItemProps) {
  const t = useTranslations("scripts");
  const { hook, language } = props;
  return (
    <li className="border-t first:border-t-0">
      <details className="group">
        <summary className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 px-4 py-3 outline-offset-[-3px] hover:bg-sunken/60 sm:grid-cols-[8.5rem_minmax(0,1fr)_auto] sm:px-5">
          <span className="text-xs font-semibold text-signal-ink max-sm:col-span-2 sm:text-sm">{hook.pattern ? t(`pattern.${hook.pattern}`) : ""}</span>
          <span lang={language} className="font-medium leading-snug wrap-anywhere">{hook.spoken}</span>
          <ChevronDown aria-hidden className="size-4 text-ink-3 transition-transform duration-150 group-open:rotate-180" />
        </summary>
        <div className="px-4 pb-4 sm:px-5 sm:pl-[10.75rem]"><HookDetails {...props} /></div>
      </details>
    </li>
  );
}

/** The ways to open, the chosen one first. */
export function HooksList({ view, language }: { view: GenerationView; language: string }) {
  const t = useTranslations("scripts.hooks");
  const arriving = useEditing()?.arriving ?? null;
  const hooks = toShownHooks(view, arriving);
  const chosen = hooks.filter((hook) => hook.chosen);
  const others = hooks.filter((hook) => !hook.chosen);
  const waiting = hooks.length === 0 && view.state === "running";
  if (hooks.length === 0 && !waiting) return null;
  return (
    <section aria-labelledby="hooks" className="grid gap-4">
      <div>
        <h2 id="hooks" className="text-xl font-semibold">{t("title")}</h2>
        <p className="text-sm text-ink-3">{waiting ? t("waiting") : t("lead")}</p>
        {arriving?.rewritten.hooks === "slate" ? <Rewriting /> : null}
      </div>
      {waiting ? (
        <Card className="grid gap-3"><Skeleton className="h-4 w-24" /><Skeleton className="h-7 w-4/5" /><Skeleton className="h-4 w-1/2" /></Card>
      ) : (
        <>
          {chosen.map((hook, index) => <ChosenHook key={hook.id ?? index} hook={hook} view={view} language={language} />)}
          {others.length > 0 ? (
            <Card padded={false} className="overflow-hidden">
              <h3 className="border-b bg-sunken/60 px-4 py-2 text-xs font-medium text-ink-3 sm:px-5">{t("more", { count: others.length })}</h3>
              <ul>{others.map((hook, index) => <OtherHook key={hook.id ?? index} hook={hook} view={view} language={language} />)}</ul>
            </Card>
          ) : null}
          <NewHooks />
        </>
      )}
    </section>
  );
}
