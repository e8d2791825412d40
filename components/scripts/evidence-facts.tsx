"use client";

import { useTranslations } from "use-intl/react";
import type { DeepDiveFacts, Evidence } from "#lib/retrieval/schema.ts";
import { formatTimecode } from "./format-timecode.ts";

function Spans({ title, spans }: { title: string; spans: NonNullable<DeepDiveFacts["transcript"]> }) {
  return (
    <div>
      <h4 className="text-sm text-ink-3">{title}</h4>
      <ol className="mt-1 grid gap-1">
        {spans.map((span, index) => (
          <li key={index} className="grid grid-cols-[3rem_minmax(0,1fr)] gap-2">
            <span className="text-ink-3 tabular">{formatTimecode(span.startSeconds)}</span>
            <span className="wrap-anywhere">{span.text}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}

function Cuts({ cuts, durationSeconds }: { cuts: readonly number[]; durationSeconds: number }) {
  const t = useTranslations("scripts.evidence");
  return (
    <div>
      <p className="text-sm text-ink-3">{t("cuts", { count: cuts.length })}: <span className="tabular">{cuts.map(formatTimecode).join(", ")}</span></p>
      <span aria-hidden className="relative mt-1.5 block h-5 rounded-sm bg-deep-wash">
        {cuts.map((cut) => <span key={cut} className="absolute inset-y-0 w-0.5 bg-deep" style={{ left: `${(cut / durationSeconds) * 100}%` }} />)}
      </span>
    </div>
  );
}

/** What is known of a reel's video and sound; with metadata only, that it is nothing. */
export function EvidenceFacts({ reel }: { reel: Evidence }) {
  const t = useTranslations("scripts.evidence");
  const { facts } = reel;
  return (
    <section className="grid gap-3">
      <h3 className="text-sm font-semibold">{t("mediaTitle")}</h3>
      <p className="text-sm text-ink-2">{t(`media.${reel.mediaState}`)}</p>
      {facts ? (
        <div className="grid gap-4 text-[0.9375rem]">
          <p className="text-sm text-ink-3">{t("method", { method: facts.method })}</p>
          {facts.cutsSeconds && facts.cutsSeconds.length > 0 ? (
            <Cuts cuts={facts.cutsSeconds} durationSeconds={Math.max(reel.durationSeconds ?? 0, ...facts.cutsSeconds.map((cut) => cut * 1.05))} />
          ) : null}
          {facts.transcript && facts.transcript.length > 0 ? <Spans title={t("transcript")} spans={facts.transcript} /> : null}
          {facts.onScreenText && facts.onScreenText.length > 0 ? <Spans title={t("shown")} spans={facts.onScreenText} /> : null}
          {facts.music?.tempoBpm ? <p className="text-sm">{t("tempo", { bpm: Math.round(facts.music.tempoBpm) })}</p> : null}
        </div>
      ) : null}
    </section>
  );
}
