"use client";

import { ChevronDown } from "lucide-react";
import { type FormEvent, useRef } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { Banner } from "#components/ui/banner.tsx";
import { Button } from "#components/ui/button.tsx";
import { ChipGroup } from "#components/ui/chip.tsx";
import { describedBy, Field, TextArea, TextInput } from "#components/ui/field.tsx";
import type { Writer } from "#lib/scripts/schema.ts";
import { FILMABLE, GOALS, SCRIPT_LANGUAGES, TONES } from "#lib/scripts/vocabulary.ts";
import { changeBrief, useBriefDraft } from "./brief-draft.ts";
import { ChosenTrends } from "./chosen-trends.tsx";
import { ExampleTopics } from "./example-topics.tsx";
import { LENGTH_RANGE, LengthField } from "./length-field.tsx";
import { type FieldName, useStartGeneration } from "./use-start-generation.ts";
import { WriterChoice } from "./writer-choice.tsx";

const LIMITS = { topic: 300, audience: 120, notes: 1000 };

/** What the script shall be. Kept as typed; sent as a whole. `writers`: those that can be asked, the preferred one first. */
export function BriefForm({ writers }: { writers: Writer[] }) {
  const t = useTranslations("studio");
  const errors = useTranslations("errors");
  const common = useTranslations("common");
  const locale = useLocale();
  const draft = useBriefDraft();
  const form = useRef<HTMLFormElement>(null);
  const { start, pending, failure } = useStartGeneration((field) => {
    const control = form.current?.querySelector<HTMLElement>(`#brief-${field}, [name="${field}"]`);
    control?.focus();
  });

  function errorOf(field: FieldName): string | undefined {
    if (!failure?.fields.includes(field)) return undefined;
    if (field === "topic") return t("fieldErrors.topic");
    if (field === "targetSeconds") return t("fieldErrors.targetSeconds", LENGTH_RANGE);
    return t("fieldErrors.other");
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    if (!pending) start(draft, locale, writers.find(({ provider }) => provider === draft.writer));
  }
  const count = (text: string, max: number) => (text.length > max * 0.7 ? t("brief.count", { count: text.length, max }) : undefined);

  return (
    <form
      ref={form} onSubmit={submit} noValidate aria-labelledby="brief-title"
      className="flex min-h-0 flex-col rounded-lg border bg-surface shadow-lift lg:max-h-[calc(100dvh-var(--header-height)-2.5rem)]"
    >
      <div className="flex items-baseline justify-between gap-3 border-b px-4 py-3.5 sm:px-5">
        <h2 id="brief-title" className="text-lg font-semibold">{t("brief.title")}</h2>
        <p className="text-right text-xs text-ink-3">{t("brief.saved")}</p>
      </div>
      <div className="grid min-h-0 flex-1 gap-5 px-4 py-5 sm:px-5 lg:scroll-shade lg:overflow-y-auto lg:overscroll-contain">
        <ChosenTrends trends={draft.trends} />
        <Field id="brief-topic" label={t("brief.topic")} error={errorOf("topic")} aside={count(draft.topic, LIMITS.topic)}>
          <TextArea
            id="brief-topic" name="topic" rows={2} required maxLength={LIMITS.topic} placeholder={t("brief.topicPlaceholder")}
            value={draft.topic} onChange={(event) => changeBrief({ topic: event.currentTarget.value })}
            aria-invalid={errorOf("topic") ? true : undefined} aria-describedby={describedBy("brief-topic", { error: Boolean(errorOf("topic")) })}
          />
        </Field>
        {draft.topic === "" ? <ExampleTopics /> : null}
        <Field id="brief-audience" label={t("brief.audience")} aside={common("optional")} error={errorOf("audience")}>
          <TextInput
            id="brief-audience" name="audience" maxLength={LIMITS.audience} placeholder={t("brief.audiencePlaceholder")}
            value={draft.audience} onChange={(event) => changeBrief({ audience: event.currentTarget.value })}
          />
        </Field>
        <LengthField value={draft.targetSeconds} onChange={(targetSeconds) => changeBrief({ targetSeconds })} error={errorOf("targetSeconds")} />
        <ChipGroup
          name="tone" legend={t("brief.tone")} value={draft.tone} onChange={(tone) => changeBrief({ tone })}
          options={TONES.map((value) => ({ value, label: t(`tone.${value}`) }))}
        />
        <ChipGroup
          name="goal" legend={t("brief.goal")} value={draft.goal} onChange={(goal) => changeBrief({ goal })}
          options={GOALS.map((value) => ({ value, label: t(`goal.${value}`) }))}
        />
        <ChipGroup
          name="language" legend={t("brief.language")} value={draft.language ?? locale} onChange={(language) => changeBrief({ language })}
          options={SCRIPT_LANGUAGES.map((value) => ({ value, label: <span lang={value}>{common(`language.${value}`)}</span> }))}
        />
        <ChipGroup
          multiple name="canFilm" legend={t("brief.canFilm")} value={draft.canFilm} onChange={(canFilm) => changeBrief({ canFilm })}
          options={FILMABLE.map((value) => ({ value, label: t(`filmable.${value}`) }))}
        />
        <WriterChoice writers={writers} value={draft.writer} onChange={(writer) => changeBrief({ writer })} />
        <details className="group rounded-md" open={draft.notes !== "" || undefined}>
          <summary className="flex min-h-11 items-center justify-between gap-2 rounded-md text-sm font-semibold">
            <span id="brief-notes-label">{t("brief.notes")} <span className="ml-1 font-normal text-ink-3">{common("optional")}</span></span>
            <ChevronDown aria-hidden className="size-4 text-ink-3 transition-transform duration-150 group-open:rotate-180" />
          </summary>
          <TextArea
            id="brief-notes" name="notes" rows={3} maxLength={LIMITS.notes} placeholder={t("brief.notesPlaceholder")}
            aria-labelledby="brief-notes-label" aria-describedby="brief-notes-hint"
            value={draft.notes} onChange={(event) => changeBrief({ notes: event.currentTarget.value })}
          />
          <p id="brief-notes-hint" className="mt-1.5 text-xs text-ink-3">{t("brief.notesHint")}</p>
        </details>
      </div>
      <div className="grid gap-3 border-t px-4 py-4 sm:px-5">
        {failure ? (
          <Banner tone="error" role="alert" title={failure.code === "unreachable" ? t("unreachable") : errors(failure.code)}>
            {failure.traceId && failure.code === "unexpected" ? t("reference", { traceId: failure.traceId }) : null}
          </Banner>
        ) : null}
        <Button type="submit" variant="primary" size="lg" busy={pending} className="w-full">
          {pending ? t("brief.submitting") : t("brief.submit")}
        </Button>
      </div>
    </form>
  );
}
