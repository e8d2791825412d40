"use client";

import { FileVideo } from "lucide-react";
import { useId, useRef, useState } from "react";
import { useFormatter, useTranslations } from "use-intl/react";
import { Banner } from "#components/ui/banner.tsx";
import { Button, buttonClass } from "#components/ui/button.tsx";
import { classNames } from "#components/ui/class-names.ts";
import { describedBy, Field, TextArea, TextInput } from "#components/ui/field.tsx";
import { Progress } from "#components/ui/progress.tsx";
import { useFormats } from "#components/ui/use-formats.ts";
import { giveMediaUrl } from "#lib/deep-dive/actions.ts";
import { type MediaStatus, rightsNoteSchema } from "#lib/deep-dive/vocabulary.ts";
import type { AppErrorCode } from "#lib/errors.ts";
import { useMediaUpload } from "./use-media-upload.ts";

type Props = { reelId: string; limits: { maxBytes: number; urlHosts: readonly string[] }; onGiven: () => void; onStatus: (status: MediaStatus) => void };

function Sending({ upload }: { upload: ReturnType<typeof useMediaUpload> }) {
  const t = useTranslations("reels.give");
  const { percent } = useFormats();
  const { state } = upload;
  if (state.phase === "idle") return null;
  const text = t(state.phase === "sending" ? "sending" : "paused", { share: percent(state.sent) });
  return (
    <div className="grid gap-3">
      <Progress label={text} value={state.sent} />
      <p role="status" className="text-sm text-ink-2 tabular">{text}</p>
      <div className="flex flex-wrap gap-2">
        {state.phase === "sending" ? <Button size="sm" onClick={upload.pause}>{t("pause")}</Button> : <Button size="sm" variant="primary" onClick={upload.resume}>{t("resume")}</Button>}
        <Button size="sm" variant="quiet" onClick={upload.cancel}>{t("cancel")}</Button>
      </div>
    </div>
  );
}

/** A file for a reel, sent from this device or fetched from an address the settings allow, with the right to use it. */
export function GiveMedia({ reelId, limits, onGiven, onStatus }: Props) {
  const t = useTranslations();
  const format = useFormatter();
  const id = useId();
  const upload = useMediaUpload({ reelId, onDone: onGiven });
  // Read when they are needed: what was typed before the page came alive counts.
  const rights = useRef<HTMLTextAreaElement>(null);
  const url = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<{ rights?: string; file?: string; code?: AppErrorCode }>({});
  const [fetching, setFetching] = useState(false);
  const size = format.number(limits.maxBytes / 1024 ** 2, { style: "unit", unit: "megabyte", maximumFractionDigits: 0 });

  /** What was said of the right to use it; null where that is missing, and then the page says so. */
  function readRights(): string | null {
    const read = rightsNoteSchema.safeParse(rights.current?.value);
    setProblem(read.success ? {} : { rights: t("reels.give.rightsMissing") });
    if (!read.success) rights.current?.focus();
    return read.data ?? null;
  }
  function send(file: File): void {
    const note = readRights();
    if (note === null) return;
    if (file.size > limits.maxBytes) return setProblem({ file: t("reels.give.tooLarge", { size }) });
    void upload.start(file, note);
  }
  async function fetchIt(): Promise<void> {
    const note = readRights();
    const address = url.current?.value.trim() ?? "";
    if (note === null || address === "") return;
    setFetching(true);
    const answer = await giveMediaUrl(reelId, address, note).catch(() => null);
    setFetching(false);
    if (answer?.ok) onStatus(answer.value);
    else setProblem({ code: answer?.code ?? "unexpected" });
  }

  const { state } = upload;
  const failure = problem.code ?? (state.phase === "failed" ? state.code : null);
  // A file that was refused is followed by another; a lost connection by the rest of the same.
  const choosing = state.phase === "idle" || (state.phase === "failed" && state.code !== "unreachable");
  const busy = state.phase === "sending" || state.phase === "paused" || fetching;
  return (
    <div className="grid gap-4">
      <Field id={`${id}-rights`} label={t("reels.give.rights")} hint={t("reels.give.rightsHint")} error={problem.rights}>
        <TextArea id={`${id}-rights`} rows={2} maxLength={1_000} required ref={rights} disabled={busy} aria-invalid={problem.rights ? true : undefined} aria-describedby={describedBy(`${id}-rights`, { hint: true, error: Boolean(problem.rights) })} />
      </Field>
      <p className="text-sm text-ink-2">{t("reels.give.consent")}</p>
      {failure ? <Banner tone="error" role="alert">{failure === "unreachable" ? t("reels.give.unreachable") : t(`errors.${failure}`)}</Banner> : null}
      {problem.file ? <Banner tone="error" role="alert">{problem.file}</Banner> : null}
      {choosing ? (
        <div className="grid justify-items-start gap-2">
          <label className={buttonClass("primary", "md", classNames("relative has-focus-visible:outline-[2.5px] has-focus-visible:outline-offset-2 has-focus-visible:outline-signal-ink", fetching && "opacity-60"))}>
            <FileVideo aria-hidden className="size-4" />{t("reels.give.choose")}
            <input
              type="file" aria-label={t("reels.give.chooseLabel")} aria-describedby={`${id}-formats`} disabled={fetching} className="absolute inset-0 size-full cursor-pointer opacity-0"
              accept="video/*,.mp4,.m4v,.mov,.webm,.mkv"
              onChange={(event) => {
                const file = event.currentTarget.files?.[0];
                // The same file chosen again must count as a change.
                event.currentTarget.value = "";
                if (file) send(file);
              }}
            />
          </label>
          <p id={`${id}-formats`} className="text-sm text-ink-3">{t("reels.give.formats", { size })}</p>
        </div>
      ) : <Sending upload={upload} />}
      {limits.urlHosts.length > 0 && choosing ? (
        <Field id={`${id}-url`} label={t("reels.give.url")} hint={t("reels.give.urlHint", { hosts: format.list([...limits.urlHosts]) })}>
          <div className="flex flex-wrap gap-2">
            <TextInput id={`${id}-url`} type="url" inputMode="url" placeholder="https://" maxLength={2_000} ref={url} aria-describedby={`${id}-url-hint`} className="flex-1 basis-48" />
            <Button busy={fetching} onClick={() => void fetchIt()}>{t("reels.give.fetch")}</Button>
          </div>
        </Field>
      ) : null}
    </div>
  );
}
