"use client";

import { RotateCcw, Square, Trash2 } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Banner } from "#components/ui/banner.tsx";
import { Button } from "#components/ui/button.tsx";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { Progress } from "#components/ui/progress.tsx";
import { useFormats } from "#components/ui/use-formats.ts";
import { cancelAnalysis, deleteMedia, dropMedia, retryAnalysis } from "#lib/deep-dive/actions.ts";
import type { MediaStatus } from "#lib/deep-dive/vocabulary.ts";
import type { AppErrorCode } from "#lib/errors.ts";
import { GiveMedia } from "./give-media.tsx";
import type { ReelView } from "./reel-view.ts";
import { isUnderWay, useMediaStatus } from "./use-media-status.ts";

const ACTIONS = { cancel: cancelAnalysis, retry: retryAnalysis, drop: dropMedia, remove: deleteMedia } as const;
type ActionName = keyof typeof ACTIONS;

/** One thing at a time is done about the media; what failed is said in words. */
function useMediaAction(reelId: string, take: (status: MediaStatus) => void) {
  const [doing, setDoing] = useState<ActionName | null>(null);
  const [failure, setFailure] = useState<AppErrorCode | null>(null);
  async function run(name: ActionName): Promise<void> {
    setDoing(name);
    setFailure(null);
    const answer = await ACTIONS[name](reelId).catch(() => null);
    setDoing(null);
    if (answer?.ok) take(answer.value);
    else setFailure(answer?.code ?? "unexpected");
  }
  return { doing, failure, run };
}

function Running({ status, connected }: { status: MediaStatus; connected: boolean }) {
  const t = useTranslations();
  const { percent } = useFormats();
  const text = t("reels.media.waiting", { stage: t(`deepDives.stage.${status.stage ?? "queued"}`), share: percent(status.progress) });
  return (
    <div className="grid gap-2">
      <Progress label={text} value={status.stage === "queued" ? null : status.progress} />
      <p role="status" className="text-sm text-ink-2 tabular">{text}{status.attempts > 1 ? ` · ${t("reels.media.attempts", { count: status.attempts })}` : ""}</p>
      {connected ? null : <p className="text-sm text-warn">{t("reels.media.lost")}</p>}
    </div>
  );
}

/** Where the file came from and by what right it is here; only for who may watch it. */
function Source({ view }: { view: ReelView }) {
  const t = useTranslations();
  const { day } = useFormats();
  const { source } = view;
  if (!source) return view.player ? <p className="text-sm text-ink-3">{t("reels.media.shipped")}</p> : null;
  return (
    <div className="grid gap-1 text-sm text-ink-3 wrap-anywhere">
      <p className="first-letter:uppercase">{t("reels.media.from", { source: t(`deepDives.source.${source.kind}`), date: day(source.givenAt), name: source.name || "none" })}</p>
      {source.rightsNote ? <p>{t("reels.media.rights", { note: source.rightsNote })}</p> : null}
      {view.mayWatch ? null : <p>{t("reels.media.notYours")}</p>}
    </div>
  );
}

/** How far the media of a reel are, and what may be done about them. */
export function MediaDesk({ view }: { view: ReelView }) {
  const t = useTranslations("reels");
  const failures = useTranslations("deepDives.failure");
  const errors = useTranslations("errors");
  const { status, connected, take, refresh } = useMediaStatus(view.status);
  const { doing, failure, run } = useMediaAction(view.reel.reelId, take);
  const [asking, setAsking] = useState(false);
  const { rights, source, limits } = view;
  const running = isUnderWay(status);
  const isGiven = source !== null && status.state !== "gone";
  const give = <GiveMedia reelId={view.reel.reelId} limits={limits} onGiven={refresh} onStatus={take} />;
  return (
    <div className="grid gap-4">
      <p role="status">{t(`stateText.${status.state}`)}</p>
      {status.state === "failed" && status.reason ? <Banner tone="error">{failures(status.reason)}</Banner> : null}
      {running ? <Running status={status} connected={connected} /> : null}
      {failure ? <Banner tone="error" role="alert">{errors(failure)}</Banner> : null}
      <Source view={view} />
      {isGiven && !status.hasFile && status.state === "analysed" ? <p className="text-sm text-ink-3">{t("media.dropped")}</p> : null}
      {rights.manage && isGiven ? (
        <div className="flex flex-wrap gap-2">
          {running ? <Button size="sm" busy={doing === "cancel"} icon={<Square aria-hidden className="size-4" />} onClick={() => void run("cancel")}>{t("media.stop")}</Button> : null}
          {!running && status.hasFile ? <Button size="sm" busy={doing === "retry"} icon={<RotateCcw aria-hidden className="size-4" />} onClick={() => void run("retry")}>{t(status.state === "media_given" ? "media.start" : "media.retry")}</Button> : null}
          {!running && status.hasFile && status.state === "analysed" ? <Button size="sm" busy={doing === "drop"} onClick={() => void run("drop")}>{t("media.drop")}</Button> : null}
          <Button size="sm" variant="danger" icon={<Trash2 aria-hidden className="size-4" />} onClick={() => setAsking(true)}>{t("media.remove")}</Button>
        </div>
      ) : null}
      {running ? null : !rights.give ? <p className="text-sm text-ink-2">{t("give.notAllowed")}</p> : !rights.manage ? null : status.state === "analysed" || isGiven ? (
        <details>
          <summary className="inline-flex min-h-11 items-center text-sm font-medium text-ink-2 underline hover:text-ink">{t("give.replace")}</summary>
          <div className="mt-2">{give}</div>
        </details>
      ) : give}
      <ConfirmDialog
        open={asking} onOpenChange={setAsking} title={t("media.removeTitle")} text={t("media.removeText")} cancelLabel={t("media.cancel")} confirmLabel={t("media.removeConfirm")} busy={doing === "remove"}
        onConfirm={() => void run("remove").then(() => setAsking(false))}
      />
    </div>
  );
}
