"use client";

import { RotateCcw, Square } from "lucide-react";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Banner } from "#components/ui/banner.tsx";
import { Button } from "#components/ui/button.tsx";
import type { AppErrorCode } from "#lib/errors.ts";
import { stopGeneration } from "#lib/scripts/actions.ts";
import type { GenerationEvent } from "#lib/scripts/events.schema.ts";
import type { OpenRevision } from "#lib/scripts/versions/schema.ts";
import { useGeneration } from "../use-generation.ts";
import { WriterLine } from "../writer-line.tsx";
import { type Editing, type RevisionAsked, useEditing } from "./edit-context.tsx";

const NO_EVENTS: GenerationEvent[] = [];

/** What was asked for may have been far down the page; why it did not come is said where one looks. */
const bringIntoView = (element: HTMLElement | null) => element?.scrollIntoView({ block: "nearest" });

function useNameRevision() {
  const t = useTranslations("edit.revision");
  return (revision: OpenRevision["revision"], editing: Editing): string => {
    switch (revision.kind) {
      case "beat": return t("beat", { number: editing.script.beats.findIndex(({ id }) => id === revision.beatId) + 1 });
      case "hooks": return t("hooks");
      case "change": return t("change", { instruction: revision.instruction });
      case "refit": return t("refit", { seconds: revision.targetSeconds });
      case "translation": return t("translation");
    }
  };
}

/** A rewrite that runs: what, who writes, and Stop. */
function Running({ open, editing, onFailed }: { open: OpenRevision; editing: Editing; onFailed: (code: AppErrorCode | null) => void }) {
  const t = useTranslations("scripts.actions");
  const words = useTranslations("edit.revision");
  const nameOf = useNameRevision();
  const { view, connected } = useGeneration({ id: open.generationId, state: "running", events: NO_EVENTS });
  const [stopping, setStopping] = useState(false);
  const { endRevision } = editing;
  const { state, errorCode } = view;
  useEffect(() => {
    if (state === "running") return;
    onFailed(errorCode);
    void endRevision(state);
  }, [state, errorCode, endRevision, onFailed]);
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
        {connected ? words(editing.frozen ? "frozen" : "running") : words("connecting")}
      </Banner>
      <WriterLine view={view} />
    </div>
  );
}

/** The rewrite under way, or why there is none of it; told to screen readers as it begins and ends. */
export function RevisionProgress() {
  const t = useTranslations("edit.revision");
  const errors = useTranslations("errors");
  const common = useTranslations("common");
  const actions = useTranslations("scripts.actions");
  const nameOf = useNameRevision();
  const editing = useEditing();
  const [failed, setFailed] = useState<AppErrorCode | null>(null);
  const [last, setLast] = useState<string | null>(null);
  const revision = editing?.revision ?? null;
  const open = editing && revision && revision.revision.kind !== "translation" ? revision : null;
  if (open && last !== open.generationId) setLast(open.generationId);
  const isDone = !open && last !== null && failed === null;
  const told = !editing ? "" : open?.state === "running" ? nameOf(open.revision, editing) : isDone ? t("done", { version: editing.saved.version }) : "";
  async function again(asked: RevisionAsked) {
    const failure = await editing?.revise(asked);
    if (failure && failure !== "unreachable") setFailed(failure);
  }
  return (
    <>
      <p role="status" className="sr-only">{told}</p>
      {editing && open?.state === "running" ? <Running key={open.generationId} open={open} editing={editing} onFailed={setFailed} /> : null}
      {editing && open && open.state !== "running" ? (
        <div ref={bringIntoView} className="scroll-mt-24">
          <Banner
            tone={open.state === "failed" ? "error" : "warn"} role="alert" title={nameOf(open.revision, editing)}
            actions={(
              <>
                <Button size="sm" variant="primary" onClick={() => void again(open.revision)} icon={<RotateCcw aria-hidden className="size-4" />}>{actions("tryAgain")}</Button>
                <Button size="sm" variant="quiet" onClick={editing.dismissRevision}>{common("close")}</Button>
              </>
            )}
          >
            {failed && failed !== "stopped" && failed !== "interrupted" ? errors(failed) : t(open.state)}
          </Banner>
        </div>
      ) : null}
    </>
  );
}
