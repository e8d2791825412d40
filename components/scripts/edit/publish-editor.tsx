"use client";

import { PencilLine } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { EDIT_LIMITS, type PublishEdit } from "#lib/scripts/versions/schema.ts";
import { useEditing } from "./edit-context.tsx";
import { LongField, ShortField, TagsField } from "./edit-fields.tsx";
import { useEditor } from "./use-editor.ts";

/** The publish pack as it is read (`children`), and in its place the form when somebody edits it. */
export function EditablePublish({ language, children }: { language: string; children: ReactNode }) {
  const t = useTranslations("scripts.publish");
  const words = useTranslations("edit");
  const editing = useEditing();
  const { open, show, close, opener, onKeyDown } = useEditor();
  if (!editing) return children;
  const { publish } = editing.edit;
  const disabled = editing.frozen;
  const set = (patch: Partial<PublishEdit>) => editing.change((edit) => ({ ...edit, publish: { ...edit.publish, ...patch } }));
  if (!open) {
    return (
      <>
        {children}
        <div data-screen-only><Button ref={opener} size="sm" disabled={disabled} onClick={show} icon={<PencilLine aria-hidden className="size-4" />}>{words("publish.edit")}</Button></div>
      </>
    );
  }
  return (
    <Card>
      <div role="group" aria-label={words("publish.group")} onKeyDown={onKeyDown} className="grid gap-4">
        <LongField autoFocus label={t("caption")} value={publish.caption} max={EDIT_LIMITS.caption} language={language} disabled={disabled} onChange={(caption) => set({ caption })} />
        <TagsField label={t("hashtags")} value={publish.hashtags} max={EDIT_LIMITS.caption} disabled={disabled} onChange={(hashtags) => set({ hashtags: hashtags.slice(0, EDIT_LIMITS.hashtags) })} />
        <ShortField label={t("coverText")} value={publish.coverText} max={EDIT_LIMITS.line} language={language} disabled={disabled} onChange={(coverText) => set({ coverText })} />
        <ShortField label={t("callToAction")} value={publish.callToAction} max={EDIT_LIMITS.line} language={language} disabled={disabled} onChange={(callToAction) => set({ callToAction })} />
        <LongField label={t("altText")} value={publish.altText} max={EDIT_LIMITS.spoken} language={language} disabled={disabled} onChange={(altText) => set({ altText })} />
        <div><Button size="sm" variant="primary" onClick={close}>{words("done")}</Button></div>
      </div>
    </Card>
  );
}
