"use client";

import { PencilLine } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { Button } from "#components/ui/button.tsx";
import { EDIT_LIMITS } from "#lib/scripts/versions/schema.ts";
import { useEditing } from "./edit-context.tsx";
import { ShortField } from "./edit-fields.tsx";
import { useEditor } from "./use-editor.ts";

/** Under the heading: another title. */
export function TitleEditor({ language }: { language: string }) {
  const t = useTranslations("edit");
  const editing = useEditing();
  const { open, show, close, opener, onKeyDown } = useEditor();
  if (!editing) return null;
  if (!open) {
    return <div className="-ml-3" data-screen-only><Button ref={opener} size="sm" variant="quiet" disabled={editing.frozen} onClick={show} icon={<PencilLine aria-hidden className="size-4" />}>{t("title.edit")}</Button></div>;
  }
  return (
    <div role="group" aria-label={t("title.label")} onKeyDown={onKeyDown} className="grid max-w-2xl gap-3">
      <ShortField
        autoFocus label={t("title.label")} value={editing.edit.title} max={EDIT_LIMITS.title} language={language} disabled={editing.frozen}
        onChange={(title) => editing.change((edit) => ({ ...edit, title }))}
      />
      <div><Button size="sm" variant="primary" onClick={close}>{t("done")}</Button></div>
    </div>
  );
}
