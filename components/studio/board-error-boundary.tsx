"use client";

import { catchError, type ErrorInfo } from "next/error";
import { useTranslations } from "use-intl/react";
import { Banner } from "#components/ui/banner.tsx";
import { Button } from "#components/ui/button.tsx";

function BoardFailed(_props: object, { retry }: ErrorInfo) {
  const t = useTranslations();
  return (
    <Banner tone="error" role="alert" title={t("studio.boardError.title")} actions={<Button size="sm" onClick={() => retry()}>{t("common.tryAgain")}</Button>}>
      {t("studio.boardError.text")}
    </Banner>
  );
}

/** A broken trend board leaves the brief beside it alone. */
export const BoardErrorBoundary = catchError(BoardFailed);
