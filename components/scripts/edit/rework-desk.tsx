"use client";

import { Languages, WandSparkles } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";
import { WriterChoice } from "#components/studio/writer-choice.tsx";
import { Button } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { Field, TextInput } from "#components/ui/field.tsx";
import type { AppErrorCode } from "#lib/errors.ts";
import { type RevisionAsked, useEditing } from "./edit-context.tsx";
import { VersionsSheet } from "./versions-sheet.tsx";

const LENGTHS = [15, 30, 60] as const;

/** Change the whole script: by a sentence, to another length, into the other language; and its versions. */
export function ReworkDesk() {
  const t = useTranslations("edit.rework");
  const common = useTranslations("common.language");
  const errors = useTranslations("errors");
  const unreachable = useTranslations("edit.reroll");
  const router = useRouter();
  const editing = useEditing();
  const [sentence, setSentence] = useState("");
  const [busy, setBusy] = useState<string | null>(null);
  const [failure, setFailure] = useState<AppErrorCode | "unreachable" | null>(null);
  const revision = editing?.revision;
  const goTo = revision?.revision.kind === "translation" ? revision.generationId : null;
  useEffect(() => {
    // A translation is a script of its own, and is watched there.
    if (goTo) router.push(`/scripts/${encodeURIComponent(goTo)}`);
  }, [goTo, router]);
  const isChanging = revision?.state === "running" && revision.revision.kind === "change";
  const [wasChanging, setWasChanging] = useState(isChanging);
  if (wasChanging !== isChanging) {
    setWasChanging(isChanging);
    // A wish that failed or was stopped stays in its field, to be put in other words.
    if (!isChanging && !revision) setSentence("");
  }
  if (!editing) return null;
  const { header } = editing.script;
  const other = header.language === "ru" ? "en" : "ru";
  const isRunning = revision?.state === "running";
  const { revise } = editing;
  async function start(name: string, asked: RevisionAsked) {
    setBusy(name);
    const failed = await revise(asked);
    setBusy(null);
    setFailure(failed);
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    const instruction = sentence.trim();
    if (instruction.length >= 3 && !isRunning && !busy) void start("change", { kind: "change", instruction });
  }
  return (
    <section aria-labelledby="rework" className="grid gap-3" data-screen-only>
      <h2 id="rework" className="text-xl font-semibold">{t("title")}</h2>
      <Card className="grid gap-4">
        <form onSubmit={submit} className="grid items-end gap-2 sm:grid-cols-[minmax(0,1fr)_auto]">
          <Field id="rework-sentence" label={t("sentence")} hint={t("hint")}>
            <TextInput id="rework-sentence" maxLength={300} placeholder={t("placeholder")} value={sentence} onChange={(event) => setSentence(event.currentTarget.value)} aria-describedby="rework-sentence-hint" />
          </Field>
          <Button type="submit" busy={busy === "change"} disabled={isRunning || sentence.trim().length < 3} icon={<WandSparkles aria-hidden className="size-4" />} className="sm:mb-[1.375rem]">{t("change")}</Button>
        </form>
        <div className="flex flex-wrap items-center gap-2">
          <span id="rework-length" className="text-sm font-semibold">{t("length")}</span>
          <div role="group" aria-labelledby="rework-length" className="flex flex-wrap gap-1.5">
            {LENGTHS.map((targetSeconds) => (
              <Button
                key={targetSeconds} size="sm" busy={busy === `refit-${targetSeconds}`} disabled={isRunning || header.targetSeconds === targetSeconds}
                onClick={() => void start(`refit-${targetSeconds}`, { kind: "refit", targetSeconds })}
              >
                {t("seconds", { seconds: targetSeconds })}
              </Button>
            ))}
          </div>
        </div>
        <div className="flex flex-wrap gap-2">
          <Button size="sm" busy={busy === "translation"} disabled={isRunning} onClick={() => void start("translation", { kind: "translation", language: other })} icon={<Languages aria-hidden className="size-4" />}>
            {t("translate", { language: common(other) })}
          </Button>
          <VersionsSheet />
        </div>
        {editing.writers.length > 1 ? <div className="border-t pt-4"><div className="max-w-md"><WriterChoice id="rework-writer" writers={editing.writers} value={editing.provider} onChange={editing.chooseWriter} /></div></div> : null}
        {editing.linked.length > 0 ? (
          <ul className="grid gap-1 text-sm">
            {editing.linked.map(({ generationId, title, language, direction }) => (
              <li key={generationId} className="flex flex-wrap items-center gap-x-1.5">
                <span className="text-ink-3">{t(direction)}</span>
                <Link href={`/scripts/${encodeURIComponent(generationId)}`} lang={language} className="inline-flex min-h-11 items-center underline underline-offset-4 wrap-anywhere md:min-h-8">{title}</Link>
              </li>
            ))}
          </ul>
        ) : null}
        {failure ? <p role="alert" className="text-sm font-medium text-fail">{failure === "unreachable" ? unreachable("unreachable") : errors(failure)}</p> : null}
      </Card>
    </section>
  );
}
