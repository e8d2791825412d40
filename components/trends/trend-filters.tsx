"use client";

import { ChevronDown, Search, SlidersHorizontal } from "lucide-react";
import { useRouter } from "next/navigation";
import { type FormEvent, useRef, useState, useTransition } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "#components/ui/button.tsx";
import { TextInput } from "#components/ui/field.tsx";
import { changeFilters, countFolded, type ExplorerFilters, explorerHref } from "./explorer-filters.ts";
import { FilterSelects } from "./filter-selects.tsx";

/** Arrowing through a closed list changes it with every key: one address for the last of them. */
const SETTLE_MS = 300;

type Props = { filters: ExplorerFilters; languages: readonly string[]; countries: readonly string[] };

/** A plain GET form that needs no script; with one, a changed filter shows at once. */
export function TrendFilters({ filters, languages, countries }: Props) {
  const t = useTranslations("trends.filters");
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [draft, setDraft] = useState(filters);
  // What is typed stays while a trend is picked; another view (back, a link) brings its own.
  const view = explorerHref({ ...filters, compare: [] });
  const [seenView, setSeenView] = useState(view);
  if (view !== seenView) {
    setSeenView(view);
    setDraft(filters);
  }
  function show(next: ExplorerFilters) {
    clearTimeout(timer.current);
    const href = explorerHref(changeFilters(next, { compare: filters.compare }));
    startTransition(() => router.push(href, { scroll: false }));
  }
  function change(patch: Partial<ExplorerFilters>) {
    const next = { ...draft, ...patch };
    setDraft(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => show(next), SETTLE_MS);
  }
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    show(draft);
  }
  const folded = countFolded(filters);
  return (
    <form action="/trends" method="get" role="search" autoComplete="off" onSubmit={submit} aria-busy={isPending} className="grid gap-4">
      {filters.kind ? <input type="hidden" name="kind" value={filters.kind} /> : null}
      {filters.compare.map((id) => <input key={id} type="hidden" name="compare" value={id} />)}
      <div className="grid max-w-2xl gap-1.5">
        <label htmlFor="trend-query" className="text-sm font-semibold">{t("search")}</label>
        <div className="flex gap-2">
          <TextInput
            id="trend-query" type="search" name="q" maxLength={200} placeholder={t("searchPlaceholder")} className="min-w-0 flex-1"
            value={draft.query} onChange={(event) => setDraft({ ...draft, query: event.currentTarget.value })}
          />
          <Button type="submit" busy={isPending} icon={<Search aria-hidden className="size-4" />}>{t("apply")}</Button>
        </div>
      </div>
      <details className="group/fold md:details-content:[content-visibility:visible]">
        <summary className="flex min-h-11 items-center gap-2 rounded-md border border-line-strong bg-surface px-3 text-[0.9375rem] font-semibold md:supports-[selector(::details-content)]:hidden">
          <SlidersHorizontal aria-hidden className="size-4" />
          {t("title")}
          <span className="text-sm font-normal text-ink-3">{t("active", { count: folded })}</span>
          <ChevronDown aria-hidden className="ml-auto size-4 text-ink-3 transition-transform duration-150 group-open/fold:rotate-180" />
        </summary>
        <p className="sr-only">{t("autoNote")}</p>
        <FilterSelects filters={draft} languages={languages} countries={countries} onChange={change} />
      </details>
    </form>
  );
}
