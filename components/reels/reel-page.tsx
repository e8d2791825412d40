"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { Card } from "#components/ui/card.tsx";
import { FactsTable } from "./facts-table.tsx";
import { FramesGrid } from "./frames-grid.tsx";
import { toLanes } from "./lanes.ts";
import { MediaDesk } from "./media-desk.tsx";
import { PlayerProvider } from "./player-context.tsx";
import { ReelAbout } from "./reel-about.tsx";
import { ReelPlayer } from "./reel-player.tsx";
import type { ReelView } from "./reel-view.ts";
import { Timeline } from "./timeline.tsx";
import { TranscriptList } from "./transcript-list.tsx";

/** How facts that a person noted say they came about; written by the demo (lib/reels/demo/demo-media.ts). */
const BY_HAND = "annotated by hand";

function Section({ id, title, lead, children }: { id: string; title: string; lead?: string; children: ReactNode }) {
  return (
    <Card as="section" aria-labelledby={id} className="lg:p-6">
      <h2 id={id} className="mb-3 text-lg font-semibold">{title}</h2>
      {lead ? <p className="-mt-2 mb-4 text-sm text-ink-3">{lead}</p> : null}
      {children}
    </Card>
  );
}

/** What was found, and where: timeline, frames, transcript, facts. */
function Findings({ view }: { view: ReelView }) {
  const t = useTranslations("reels");
  const { document, facts } = view;
  if (!facts) return null;
  const { lanes, seconds } = toLanes({ document, facts, durationSeconds: view.reel.durationSeconds });
  const transcript = document?.parts.transcript;
  const hasFrames = (facts.frames?.length ?? 0) > 0;
  return (
    <>
      <Section id="timeline" title={t("timeline.title")}><Timeline lanes={lanes} seconds={seconds} partlySeconds={document?.analysedSeconds ?? null} /></Section>
      {view.frames.length > 0 || hasFrames ? (
        <Section id="frames" title={t("frames.title")}>{view.frames.length > 0 ? <FramesGrid frames={view.frames} lanes={lanes} facts={facts} /> : <p className="text-ink-2">{t("frames.notYours")}</p>}</Section>
      ) : null}
      {facts.transcript?.length ? <Section id="transcript" title={t("transcript.title")}><TranscriptList lines={facts.transcript} language={transcript?.state === "known" ? transcript.value.language : null} /></Section> : null}
      <Section id="facts" title={t("facts.title")} lead={document ? t("facts.lead") : undefined}>{document ? <FactsTable document={document} /> : <p className="text-ink-2">{facts.method === BY_HAND ? t("facts.noted") : t("facts.byHand", { method: facts.method })}</p>}</Section>
    </>
  );
}

/** One reel: its video and how far it is, what was found in it, what the import knows. */
export function ReelPage({ view, startSeconds }: { view: ReelView; startSeconds: number | null }) {
  const t = useTranslations("reels");
  const { reel, player, facts, document, attribution } = view;
  const spoken = document?.parts.transcript;
  const captions = facts?.transcript?.length ? { address: `/api/media/${encodeURIComponent(reel.reelId)}/captions`, language: (spoken?.state === "known" ? spoken.value.language : reel.language) ?? "en" } : null;
  return (
    <PlayerProvider key={startSeconds} startSeconds={startSeconds}>
      {/* What could not be decoded here would mostly not play either. */}
      <div className="grid items-start gap-6 lg:grid-cols-[22rem_minmax(0,1fr)]">
        <div className="grid min-w-0 gap-6">
          {player && view.status.state !== "failed" ? <ReelPlayer author={reel.authorHandle} source={player} captions={captions} startSeconds={startSeconds} /> : null}
          <Section id="media" title={t("media.title")}>
            <div className="grid gap-4">
              {facts && !player ? <p className="text-sm text-ink-3">{t("player.none")}</p> : null}
              <MediaDesk view={view} />
            </div>
          </Section>
        </div>
        <div className="grid min-w-0 gap-6">
          <Findings view={view} />
          <Section id="about" title={t("about.title")}><ReelAbout reel={reel} /></Section>
          {attribution ? <p className="text-sm text-ink-3 wrap-anywhere">{t("attribution")}: {attribution}</p> : null}
        </div>
      </div>
    </PlayerProvider>
  );
}
