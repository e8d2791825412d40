"use client";

import { useTranslations } from "use-intl/react";
import { Vote } from "#components/feedback/vote.tsx";
import type { StoredFeedback } from "#lib/feedback/schema.ts";
import type { GenerationView } from "#lib/scripts/reduce-events.ts";
import { BeatCard } from "./beat-card.tsx";
import { useEditing } from "./edit/edit-context.tsx";
import { FilmStrip } from "./film-strip.tsx";
import { toShownBeats } from "./shown-script.ts";

type Props = { view: GenerationView; language: string; feedback: readonly StoredFeedback[] };

/** The script itself, from the first second to the last. */
export function BeatTimeline({ view, language, feedback }: Props) {
  const t = useTranslations("scripts.timeline");
  const arriving = useEditing()?.arriving ?? null;
  const beats = toShownBeats(view, arriving);
  const running = view.state === "running" || arriving !== null;
  const longestSeconds = Math.max(0.1, ...beats.map((beat) => beat.endSeconds - beat.startSeconds));
  const { result } = view;
  return (
    <section aria-labelledby="timeline" className="grid gap-4">
      <h2 id="timeline" className="text-xl font-semibold">{t("title")}</h2>
      {beats.length === 0 ? (
        <p className="text-sm text-ink-3">{t("waiting")}</p>
      ) : (
        <>
          <FilmStrip beats={beats} running={running} />
          <ol className="overflow-hidden rounded-lg border shadow-card">
            {beats.map((beat, index) => (
              <BeatCard
                key={index} beat={beat} number={index + 1} longestSeconds={longestSeconds} language={language}
                checks={result?.script.checks ?? []} running={running}
                vote={result && beat.id ? (
                  <Vote
                    scriptId={result.scriptId} scriptVersion={result.version} subject={beat.id} number={index + 1}
                    initial={feedback.find((entry) => entry.subject === beat.id)}
                  />
                ) : null}
              />
            ))}
          </ol>
        </>
      )}
    </section>
  );
}
