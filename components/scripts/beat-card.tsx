"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { useFormats } from "#components/ui/use-formats.ts";
import type { Check } from "#lib/scripts/schema.ts";
import { BeatDirections } from "./beat-directions.tsx";
import { CheckNotes } from "./check-notes.tsx";
import { CitationChips } from "./citation-chips.tsx";
import { useEditing } from "./edit/edit-context.tsx";
import { EditableBeat } from "./edit/editable-beat.tsx";
import { Rewriting } from "./edit/rewriting.tsx";
import { formatTimecode } from "./format-timecode.ts";
import type { ShownBeat } from "./shown-script.ts";

type Props = { beat: ShownBeat; number: number; longestSeconds: number; language: string; checks: readonly Check[]; vote: ReactNode; running: boolean };

/** The strip at the left: where in the video it is, and how long, drawn to scale. */
function Rail({ beat, longestSeconds }: Pick<Props, "beat" | "longestSeconds">) {
  const length = beat.endSeconds - beat.startSeconds;
  return (
    <div aria-hidden className="relative flex w-14 shrink-0 flex-col items-center bg-film py-4 text-film-ink sm:w-16">
      <span className="absolute inset-y-0 left-1 w-1.5 perforated" />
      <span className="absolute inset-y-0 right-1 w-1.5 perforated" />
      <span className="text-xs font-semibold leading-none tabular sm:text-sm">{formatTimecode(beat.startSeconds)}</span>
      <span className="my-2 flex w-2 flex-1 flex-col rounded-full">
        <span
          data-fill style={{ height: `${Math.max(8, (length / longestSeconds) * 100)}%` }}
          className={beat.state === "planned" ? "w-2 rounded-full bg-film-ink/30" : "w-2 rounded-full bg-signal"}
        />
      </span>
    </div>
  );
}

/** Where the words go on, or where they broke off. */
function Caret({ running }: { running: boolean }) {
  return running ? <span aria-hidden className="ml-1 inline-block h-5 w-0.5 animate-breathe bg-signal align-middle" /> : " …";
}

function Words({ beat, language, running }: Pick<Props, "beat" | "language" | "running">) {
  const t = useTranslations("scripts.timeline");
  const { text, state } = beat;
  const speaking = state === "arriving" && text.onScreenText === undefined;
  if (state === "planned") {
    return running ? (
      <div className="grid gap-2.5 py-1"><Skeleton className="h-5 w-11/12" /><Skeleton className="h-5 w-2/3" /></div>
    ) : (
      <p className="text-ink-3">{t("planned")}</p>
    );
  }
  return (
    <div className="grid gap-3">
      {text.voiceOver ? <p data-testid="voice-over" lang={language} className="text-lg leading-relaxed wrap-anywhere sm:text-[1.1875rem]">{text.voiceOver}{speaking ? <Caret running={running} /> : null}</p> : null}
      {text.onScreenText ? (
        <p className="justify-self-start rounded-sm bg-film px-2.5 py-1.5 text-sm font-semibold text-film-ink wrap-anywhere">
          <span className="sr-only">{t("onScreen")}: </span><span lang={language}>{text.onScreenText}</span>
        </p>
      ) : null}
    </div>
  );
}

/** One beat: when, what is said and shown, how it is shot, and beside it why. */
export function BeatCard({ beat, number, longestSeconds, language, checks, vote, running }: Props) {
  const t = useTranslations("scripts");
  const { seconds } = useFormats();
  const length = beat.endSeconds - beat.startSeconds;
  const { why, decisionId } = beat.text;
  const ownWords = useTranslations("edit")("ownChoice");
  const decision = useEditing()?.script.rationale.decisions.find(({ id }) => id === decisionId);
  const ownChoice = decision?.id === "hook_pattern" && decision.basis === "brief";
  const hasReason = Boolean(why) || beat.state === "written";
  return (
    <li id={`beat-${number}`} data-beat={beat.state} className="flex scroll-mt-20 border-b bg-surface last:border-b-0" aria-labelledby={`beat-${number}-role`}>
      <Rail beat={beat} longestSeconds={longestSeconds} />
      <div className="grid min-w-0 flex-1 gap-x-8 gap-y-4 px-4 py-4 sm:px-6 sm:py-5 lg:grid-cols-[minmax(0,1fr)_15rem]">
        <div className="grid min-w-0 content-start gap-3">
          <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <h3 id={`beat-${number}-role`} className="text-sm font-semibold text-signal-ink">{t(`role.${beat.role}`)}</h3>
            <p className="text-xs text-ink-3 tabular">
              <span className="sr-only">{formatTimecode(beat.startSeconds)}–{formatTimecode(beat.endSeconds)}, </span>
              {t("timeline.seconds", { seconds: seconds(length) })}
              {beat.wordBudget === null || beat.state === "written" ? null : <> · {t("timeline.words", { count: beat.wordBudget })}</>}
            </p>
          </div>
          {beat.rewriting ? <Rewriting /> : null}
          <EditableBeat id={beat.id} number={number} language={language}>
            <Words beat={beat} language={language} running={running} />
            <BeatDirections text={beat.text} />
          </EditableBeat>
          {beat.id && !beat.rewriting ? <CheckNotes checks={checks} at={`beat:${beat.id}`} /> : null}
        </div>
        {!hasReason && beat.citations.length === 0 ? null : (
          <div className="grid min-w-0 content-start gap-3 border-l-2 border-line pl-4 text-sm lg:pl-5">
            <h4 className="-mb-2 text-xs font-medium text-ink-3">{t("timeline.why")}</h4>
            {hasReason ? <p className="text-ink-2 wrap-anywhere" lang={why ? language : undefined}>{why || (ownChoice ? ownWords : t("timeline.noWhy"))}</p> : null}
            <CitationChips citations={beat.citations} />
            {vote}
          </div>
        )}
      </div>
    </li>
  );
}
