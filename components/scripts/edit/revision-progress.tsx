"use client";

import { RotateCcw, Square } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Banner } from "#components/ui/banner.tsx";
import { Button } from "#components/ui/button.tsx";
import type { AppErrorCode } from "#lib/errors.ts";
import { stopGeneration } from "#lib/scripts/actions.ts";
import type { OpenRevision } from "#lib/scripts/versions/schema.ts";
import { MendNotes } from "../mend-notes.tsx";
import { RawDrafts } from "../raw-drafts.tsx";
import { TraceLink } from "../trace/trace-link.tsx";
import { WriterLine } from "../writer-line.tsx";
import { type Editing, type Progress, type RevisionAsked, useEditing } from "./edit-context.tsx";

/** What was asked for may have been far down the page; why it did not come is said where one looks. */
const bringIntoView = (element: HTMLElement | null) => element?.scrollIntoView({ block: "nearest" });

function useNameRevision() {
  const t = useTranslations("edit.revision");
  const structures = useTranslations("scripts.rationale.structure");
  return (revision: OpenRevision["revision"], editing: Editing): string => {
    switch (revision.kind) {
      case "beat": return t("beat", { number: editing.script.beats.findIndex(({ id }) => id === revision.beatId) + 1 });
      case "hooks": return t("hooks");
      case "change": return t("change", { instruction: revision.instruction });
      case "refit": return revision.structure ? t("restructure", { structure: structures(revision.structure) }) : t("refit", { seconds: revision.targetSeconds });
      case "translation": return t("translation");
    }
  };
}

/** A rewrite that runs: what, who writes, and Stop. */
function Running({ open, editing }: { open: OpenRevision; editing: Editing }) {
  const t = useTranslations("scripts.actions");
  const words = useTranslations("edit.revision");
  const nameOf = useNameRevision();
  const [stopping, setStopping] = useState(false);
  const { progress } = editing;
  async function stop() {
    setStopping(true);
    const answer = await stopGeneration(open.generationId).catch(() => null);
    if (!answer?.ok) setStopping(false);
  }
  return (
    <div className="grid gap-2">
      <Banner
        tone="info" title={nameOf(open.revision, editing)}
        actions={<Button size="sm" variant="danger" busy={stopping} onClick={() => void stop()} icon={<Square aria-hidden className="size-4 fill-current" />}>{stopping ? t("stopping") : t("stop")}</Button>}
      >
        {progress?.connected === false ? words("connecting") : words(editing.frozen ? "frozen" : "running")}
      </Banner>
      {progress ? <WriterLine view={progress.view} /> : null}
    </div>
  );
}

/** Why there is nothing of a rewrite, and the way to try again. What writers sent for it is not lost. */
function Ended({ open, editing }: { open: OpenRevision; editing: Editing }) {
  const t = useTranslations("edit.revision");
  const errors = useTranslations("errors");
  const common = useTranslations("common");
  const actions = useTranslations("scripts.actions");
  const nameOf = useNameRevision();
  const [refused, setRefused] = useState<AppErrorCode | null>(null);
  const view = editing.progress?.generationId === open.generationId ? editing.progress.view : null;
  const code = refused ?? view?.errorCode ?? null;
  async function again(asked: RevisionAsked) {
    const failure = await editing.revise(asked);
    if (failure && failure !== "unreachable") setRefused(failure);
  }
  return (
    <div ref={bringIntoView} className="grid scroll-mt-24 gap-2">
      <Banner
        tone={open.state === "failed" ? "error" : "warn"} role="alert" title={nameOf(open.revision, editing)}
        actions={(
          <>
            <Button size="sm" variant="primary" onClick={() => void again(open.revision)} icon={<RotateCcw aria-hidden className="size-4" />}>{actions("tryAgain")}</Button>
            <Button size="sm" variant="quiet" onClick={editing.dismissRevision}>{common("close")}</Button>
          </>
        )}
      >
        {code && code !== "stopped" && code !== "interrupted" ? errors(code) : t(open.state)}
      </Banner>
      {view && view.failed.length > 0 ? <WriterLine view={view} /> : null}
      <RawDrafts drafts={view?.rawDrafts ?? []} />
      <TraceLink id={open.generationId} />
    </div>
  );
}

/** Who wrote the new version, where there is more to tell than that the composer did: who failed, what was mended, what it cost. */
function Done({ progress, editing }: { progress: Progress; editing: Editing }) {
  const t = useTranslations("edit.revision");
  const common = useTranslations("common");
  const { view } = progress;
  const hasNews = view.failed.length > 0 || view.mended.length > 0 || view.writer?.provider !== "composer";
  if (!view.result || !hasNews) return null;
  return (
    <div className="grid gap-2">
      <Banner tone="success" title={t("done", { version: view.result.version })} actions={<Button size="sm" variant="quiet" onClick={editing.dismissRevision}>{common("close")}</Button>}>
        <WriterLine view={view} />
      </Banner>
      {view.mended.length > 0 ? <div className="overflow-hidden rounded-lg border bg-surface *:border-t-0"><MendNotes view={view} /></div> : null}
      <RawDrafts drafts={view.rawDrafts} />
    </div>
  );
}

/** The rewrite under way, what came of the last one, or why nothing did; told to screen readers as it begins and ends. */
export function RevisionProgress() {
  const t = useTranslations("edit.revision");
  const nameOf = useNameRevision();
  const editing = useEditing();
  if (!editing) return null;
  const { revision, progress } = editing;
  const open = revision && revision.revision.kind !== "translation" ? revision : null;
  const done = !open && progress?.view.state === "done" ? progress : null;
  const told = open?.state === "running" ? nameOf(open.revision, editing) : done ? t("done", { version: editing.saved.version }) : "";
  return (
    <>
      <p role="status" className="sr-only">{told}</p>
      {open?.state === "running" ? <Running key={open.generationId} open={open} editing={editing} /> : null}
      {open && open.state !== "running" ? <Ended key={open.generationId} open={open} editing={editing} /> : null}
      {done ? <Done progress={done} editing={editing} /> : null}
    </>
  );
}
