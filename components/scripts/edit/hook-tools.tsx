"use client";

import { PencilLine, RefreshCw } from "lucide-react";
import { useId, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "#components/ui/button.tsx";
import { Select } from "#components/ui/select.tsx";
import type { AppErrorCode } from "#lib/errors.ts";
import { EDIT_LIMITS } from "#lib/scripts/versions/schema.ts";
import { ChosenWriter } from "./chosen-writer.tsx";
import { useEditing } from "./edit-context.tsx";
import { LongField, ShortField } from "./edit-fields.tsx";
import { changeHook, chooseHook } from "./edit-operations.ts";
import { useEditor } from "./use-editor.ts";

const COUNTS = [3, 4, 5] as const;

/** Edit a hook, or open the video with it. */
export function HookTools({ id, language }: { id: string | null; language: string }) {
  const t = useTranslations("edit");
  const scripts = useTranslations("scripts.hooks");
  const editing = useEditing();
  const { open, show, close, opener, onKeyDown } = useEditor();
  const hook = editing?.edit.hooks.find((one) => one.id === id);
  if (!editing || !hook) return null;
  const isRewritten = editing.arriving?.rewritten.hooks === "slate" || (hook.chosen && editing.arriving?.rewritten.hooks === "opening");
  const disabled = editing.frozen || isRewritten;
  const set = (patch: Parameters<typeof changeHook>[2]) => editing.change((edit) => changeHook(edit, hook.id, patch));
  if (open && !isRewritten) {
    return (
      <div role="group" aria-label={t("hook.group")} onKeyDown={onKeyDown} className="grid gap-4">
        <LongField autoFocus label={t("field.spoken")} value={hook.spoken} max={EDIT_LIMITS.spoken} language={language} disabled={disabled} onChange={(spoken) => set({ spoken })} />
        <ShortField label={scripts("onScreen")} value={hook.onScreenText} max={EDIT_LIMITS.line} language={language} disabled={disabled} onChange={(onScreenText) => set({ onScreenText })} />
        <LongField label={scripts("visual")} value={hook.visual} max={EDIT_LIMITS.line} language={language} disabled={disabled} onChange={(visual) => set({ visual })} />
        <div><Button size="sm" variant="primary" onClick={close}>{t("done")}</Button></div>
      </div>
    );
  }
  const number = editing.edit.hooks.indexOf(hook) + 1;
  return (
    <div className="flex flex-wrap gap-1" data-screen-only>
      {hook.chosen ? null : <Button size="sm" disabled={disabled} aria-label={t("hook.useLabel", { number })} onClick={() => editing.change((edit) => chooseHook(edit, hook.id))}>{t("hook.use")}</Button>}
      <Button ref={opener} size="sm" variant="quiet" disabled={disabled} aria-label={t("hook.editLabel", { number })} onClick={show} icon={<PencilLine aria-hidden className="size-4" />}>{t("beat.edit")}</Button>
    </div>
  );
}

/** A new slate of hooks, each built in another way. */
export function NewHooks() {
  const t = useTranslations("edit.hooks");
  const errors = useTranslations("errors");
  const unreachable = useTranslations("edit.reroll");
  const id = useId();
  const editing = useEditing();
  const [count, setCount] = useState<number>(4);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<AppErrorCode | "unreachable" | null>(null);
  if (!editing) return null;
  async function start() {
    setBusy(true);
    setFailure((await editing?.revise({ kind: "hooks", count })) ?? null);
    setBusy(false);
  }
  return (
    <div className="grid gap-2" data-screen-only>
      <div className="flex flex-wrap items-center gap-2">
        <label htmlFor={id} className="text-sm font-semibold">{t("count")}</label>
        <Select id={id} value={count} onChange={(event) => setCount(Number(event.currentTarget.value))} className="w-20">
          {COUNTS.map((value) => <option key={value} value={value}>{value}</option>)}
        </Select>
        <Button size="sm" busy={busy} disabled={editing.revision?.state === "running"} onClick={() => void start()} icon={<RefreshCw aria-hidden className="size-4" />}>{t("start")}</Button>
      </div>
      <ChosenWriter />
      {editing.edit.beats[0]?.locked ? <p className="text-xs text-ink-3">{t("openingLocked")}</p> : null}
      {failure ? <p role="alert" className="text-sm font-medium text-fail">{failure === "unreachable" ? unreachable("unreachable") : errors(failure)}</p> : null}
    </div>
  );
}
