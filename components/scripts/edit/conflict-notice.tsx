"use client";

import { useTranslations } from "use-intl/react";
import { Banner } from "#components/ui/banner.tsx";
import { Button } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { toScriptEdit } from "#lib/scripts/versions/schema.ts";
import { useEditing } from "./edit-context.tsx";
import { Differences } from "./differences.tsx";

/** Another tab or device saved a newer text while there is an unsaved one here: both are shown, the person chooses. */
export function ConflictNotice({ language }: { language: string }) {
  const t = useTranslations("edit.conflict");
  const editing = useEditing();
  if (!editing?.theirs) return null;
  const { theirs, edit, store } = editing;
  return (
    <section id="edit-conflict" aria-labelledby="edit-conflict-title" className="grid scroll-mt-20 gap-3">
      <Banner
        tone="warn" role="alert" title={<span id="edit-conflict-title">{t("title")}</span>}
        actions={(
          <>
            <Button size="sm" variant="primary" onClick={() => void store.choose("mine")}>{t("mine")}</Button>
            <Button size="sm" onClick={() => void store.choose("theirs")}>{t("theirs")}</Button>
          </>
        )}
      >
        {t("text", { version: theirs.version })}
      </Banner>
      <Card>
        <h2 className="mb-3 text-sm font-semibold">{t("both")}</h2>
        <div className="max-h-96 overflow-y-auto" tabIndex={0} role="group" aria-label={t("both")}><Differences before={toScriptEdit(theirs.script)} after={edit} language={language} /></div>
      </Card>
    </section>
  );
}
