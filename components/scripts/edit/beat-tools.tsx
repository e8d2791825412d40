"use client";

import { Lock, LockOpen, PencilLine, RefreshCw } from "lucide-react";
import type { RefObject } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "#components/ui/button.tsx";
import type { Editing } from "./edit-context.tsx";
import { changeBeat } from "./edit-operations.ts";

type Props = {
  id: string; number: number; editing: Editing; opener: RefObject<HTMLButtonElement | null>;
  onEdit: () => void; rerolling: boolean; onReroll: () => void;
};

/** Edit a beat, have it worded anew, or lock it against that. */
export function BeatTools({ id, number, editing, opener, onEdit, rerolling, onReroll }: Props) {
  const t = useTranslations("edit.beat");
  const locked = editing.edit.beats.find((beat) => beat.id === id)?.locked ?? false;
  const isBusy = editing.revision?.state === "running";
  const isRewritten = editing.arriving?.rewritten.beats.has(id) === true;
  const Icon = locked ? Lock : LockOpen;
  return (
    <div className="-ml-3 flex flex-wrap gap-x-1" data-screen-only>
      <Button ref={opener} size="sm" variant="quiet" disabled={editing.frozen || isRewritten} onClick={onEdit} aria-label={t("editLabel", { number })} icon={<PencilLine aria-hidden className="size-4" />}>{t("edit")}</Button>
      <Button size="sm" variant="quiet" disabled={locked || isBusy} aria-expanded={rerolling} onClick={onReroll} aria-label={t("rerollLabel", { number })} icon={<RefreshCw aria-hidden className="size-4" />}>{t("reroll")}</Button>
      <Button
        size="sm" variant="quiet" aria-pressed={locked} disabled={editing.frozen || isRewritten} aria-label={t("lockLabel", { number })} title={t("lockHint")}
        onClick={() => editing.change((edit) => changeBeat(edit, id, { locked: !locked }))} icon={<Icon aria-hidden className="size-4" />}
        className={locked ? "text-signal-ink!" : undefined}
      >
        {t("lock")}
      </Button>
    </div>
  );
}
