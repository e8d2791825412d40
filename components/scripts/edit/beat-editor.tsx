"use client";

import type { KeyboardEvent } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "#components/ui/button.tsx";
import { SHOT_ANGLES, SHOT_MOVEMENTS, SHOT_SIZES, TRANSITIONS } from "#lib/scripts/schema.ts";
import { type BeatEdit, EDIT_LIMITS } from "#lib/scripts/versions/schema.ts";
import { ChoiceField, LongField, ShortField } from "./edit-fields.tsx";
import type { Editing } from "./edit-context.tsx";
import { changeBeat } from "./edit-operations.ts";

type Props = { id: string; number: number; editing: Editing; language: string; onClose: () => void; onKeyDown: (event: KeyboardEvent) => void };

/** Every field of a beat. What is typed is in the script at once; there is nothing to submit. */
export function BeatEditor({ id, number, editing, language, onClose, onKeyDown }: Props) {
  const t = useTranslations("scripts");
  const words = useTranslations("edit");
  const beat = editing.edit.beats.find((one) => one.id === id);
  if (!beat) return null;
  const disabled = editing.frozen;
  const set = (patch: Partial<BeatEdit>) => editing.change((edit) => changeBeat(edit, id, patch));
  const shot = (patch: Partial<BeatEdit["shot"]>) => set({ shot: { ...beat.shot, ...patch } });
  return (
    <div role="group" aria-label={words("beat.group", { number })} onKeyDown={onKeyDown} className="grid gap-4">
      <LongField autoFocus label={words("field.voiceOver")} value={beat.voiceOver} max={EDIT_LIMITS.spoken} language={language} disabled={disabled} onChange={(voiceOver) => set({ voiceOver })} />
      <ShortField label={t("timeline.onScreen")} value={beat.onScreenText} max={EDIT_LIMITS.line} language={language} disabled={disabled} onChange={(onScreenText) => set({ onScreenText })} />
      <div className="grid gap-4 sm:grid-cols-3">
        <ChoiceField label={words("field.size")} value={beat.shot.size} disabled={disabled} options={SHOT_SIZES.map((value) => ({ value, label: t(`shot.size.${value}`) }))} onChange={(size) => shot({ size })} />
        <ChoiceField label={words("field.angle")} value={beat.shot.angle} disabled={disabled} options={SHOT_ANGLES.map((value) => ({ value, label: t(`shot.angle.${value}`) }))} onChange={(angle) => shot({ angle })} />
        <ChoiceField label={words("field.movement")} value={beat.shot.movement} disabled={disabled} options={SHOT_MOVEMENTS.map((value) => ({ value, label: t(`shot.movement.${value}`) }))} onChange={(movement) => shot({ movement })} />
      </div>
      <LongField label={words("field.description")} value={beat.shot.description} max={EDIT_LIMITS.line} language={language} disabled={disabled} onChange={(description) => shot({ description })} />
      <ShortField label={t("timeline.bRoll")} value={beat.bRoll} max={EDIT_LIMITS.line} language={language} disabled={disabled} onChange={(bRoll) => set({ bRoll })} />
      <ShortField label={t("timeline.audio")} value={beat.audio} max={EDIT_LIMITS.line} language={language} disabled={disabled} onChange={(audio) => set({ audio })} />
      <ChoiceField label={t("timeline.transition")} value={beat.transition} disabled={disabled} options={TRANSITIONS.map((value) => ({ value, label: t(`transition.${value}`) }))} onChange={(transition) => set({ transition })} />
      <div><Button size="sm" variant="primary" onClick={onClose}>{words("done")}</Button></div>
    </div>
  );
}
