"use client";

import { Plus, RotateCcw, Square } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { useTranslations } from "use-intl/react";
import { Banner } from "#components/ui/banner.tsx";
import { Button, buttonClass } from "#components/ui/button.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import type { AppErrorCode } from "#lib/errors.ts";
import { retryGeneration, stopGeneration } from "#lib/scripts/actions.ts";
import type { GenerationView } from "#lib/scripts/reduce-events.ts";
import { useScriptAsText } from "./use-script-as-text.ts";

type Props = { id: string; view: GenerationView; heading: string };

/** Stop while it runs; go on, copy or start anew afterwards. */
export function GenerationActions({ id, view, heading }: Props) {
  const t = useTranslations();
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const [stopping, setStopping] = useState(false);
  const [failure, setFailure] = useState<AppErrorCode | "unreachable" | null>(null);
  const asText = useScriptAsText(view, heading);
  const running = view.state === "running";
  const hasText = view.beats.length > 0 || view.result !== null;

  function stop() {
    setFailure(null);
    setStopping(true);
    startTransition(async () => {
      const answer = await stopGeneration(id).catch(() => null);
      // A stop that worked is seen by the end of the stream; the button waits for that.
      if (answer?.ok) return;
      setStopping(false);
      setFailure(answer?.code ?? "unreachable");
    });
  }
  function retry() {
    setFailure(null);
    startTransition(async () => {
      const answer = await retryGeneration(id).catch(() => null);
      if (answer?.ok) router.push(`/scripts/${encodeURIComponent(answer.value.generationId)}`);
      else setFailure(answer?.code ?? "unreachable");
    });
  }
  return (
    <div className="grid gap-3" data-screen-only>
      <div className="flex flex-wrap gap-2">
        {running ? (
          <Button variant="danger" busy={stopping} onClick={stop} icon={<Square aria-hidden className="size-4 fill-current" />}>
            {stopping ? t("scripts.actions.stopping") : t("scripts.actions.stop")}
          </Button>
        ) : null}
        {!running && view.state !== "done" ? (
          <Button variant="primary" busy={pending} onClick={retry} icon={<RotateCcw aria-hidden className="size-4" />}>
            {view.state === "failed" ? t("scripts.actions.tryAgain") : t("scripts.actions.continue")}
          </Button>
        ) : null}
        {hasText ? (
          <CopyButton size="md" variant={view.state === "done" ? "primary" : "secondary"} text={asText} copiedLabel={t("common.copied")} failedLabel={t("common.copyFailed")}>
            {t("scripts.actions.copy")}
          </CopyButton>
        ) : null}
        {running ? null : <Link href="/" className={buttonClass()}><Plus aria-hidden className="size-4" />{t("scripts.actions.newBrief")}</Link>}
      </div>
      {failure ? (
        <Banner tone="error" role="alert">
          {failure === "unreachable" ? t("scripts.actions.unreachable") : t("scripts.actions.failed", { reason: t(`errors.${failure}`) })}
        </Banner>
      ) : null}
    </div>
  );
}
