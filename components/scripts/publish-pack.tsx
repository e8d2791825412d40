"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { Card } from "#components/ui/card.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { useFormats } from "#components/ui/use-formats.ts";
import type { GenerationView } from "#lib/scripts/reduce-events.ts";
import { CheckNotes } from "./check-notes.tsx";
import { EditablePublish } from "./edit/publish-editor.tsx";
import { toShownPublish } from "./shown-script.ts";

function Row({ name, action, children }: { name: string; action?: ReactNode; children: ReactNode }) {
  return (
    <div className="grid gap-x-6 gap-y-1.5 border-t px-4 py-3.5 first:border-t-0 sm:grid-cols-[9rem_minmax(0,1fr)_auto] sm:px-5">
      <dt className="text-sm text-ink-3 sm:pt-0.5">{name}</dt>
      <dd className="min-w-0 wrap-anywhere">{children}</dd>
      {action ? <dd className="sm:-my-1.5">{action}</dd> : null}
    </div>
  );
}

/** What goes up with the video. */
export function PublishPack({ view, language }: { view: GenerationView; language: string }) {
  const t = useTranslations();
  const { weekday } = useFormats();
  const publish = toShownPublish(view);
  const copy = (label: string, text: string) => (
    <CopyButton variant="quiet" text={() => text} copiedLabel={t("common.copied")} failedLabel={t("common.copyFailed")}>{label}</CopyButton>
  );
  if (!publish && view.state !== "running") return null;
  const text = publish?.text ?? {};
  const hashtags = (text.hashtags ?? []).filter(Boolean).map((tag) => `#${tag}`).join(" ");
  const window = view.plan?.postingWindow;
  return (
    <section aria-labelledby="publish" className="grid gap-4">
      <h2 id="publish" className="text-xl font-semibold">{t("scripts.publish.title")}</h2>
      {!publish ? <p className="text-sm text-ink-3">{t("scripts.publish.waiting")}</p> : (
        <EditablePublish language={language}>
        <Card padded={false}>
          <dl>
            {text.caption ? <Row name={t("scripts.publish.caption")} action={publish.complete ? copy(t("scripts.publish.copyCaption"), text.caption) : null}><span lang={language} className="whitespace-pre-line">{text.caption}</span></Row> : null}
            {hashtags ? <Row name={t("scripts.publish.hashtags")} action={publish.complete ? copy(t("scripts.publish.copyHashtags"), hashtags) : null}><span className="font-medium text-meta">{hashtags}</span></Row> : null}
            {text.coverText ? <Row name={t("scripts.publish.coverText")}><span lang={language} className="font-semibold">{text.coverText}</span></Row> : null}
            {text.callToAction ? <Row name={t("scripts.publish.callToAction")}><span lang={language}>{text.callToAction}</span></Row> : null}
            {text.altText ? <Row name={t("scripts.publish.altText")} action={publish.complete ? copy(t("scripts.publish.copyAltText"), text.altText) : null}><span lang={language}>{text.altText}</span></Row> : null}
            {publish.rest ? (
              <Row name={t("scripts.publish.audio")}>
                {publish.rest.audio.title ?? t("scripts.publish.originalAudio")}
                {publish.rest.audio.licenceNote ? <span className="mt-0.5 block text-sm text-ink-3">{t("scripts.publish.licenceNote")}</span> : null}
              </Row>
            ) : null}
            {view.plan ? (
              <Row name={t("scripts.publish.postingWindow")}>
                <span className="tabular">{window ? t("scripts.publish.window", { weekday: weekday(window.weekday), from: String(window.fromHour), to: String(window.toHour) }) : t("scripts.publish.noWindow")}</span>
              </Row>
            ) : null}
          </dl>
        </Card>
        </EditablePublish>
      )}
      <CheckNotes checks={view.result?.script.checks ?? []} at="publish" />
    </section>
  );
}
