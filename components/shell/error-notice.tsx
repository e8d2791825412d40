"use client";

import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { Button, buttonClass } from "#components/ui/button.tsx";
import { NoticePage } from "./notice-page.tsx";

function digestOf(error: unknown): string | null {
  return error instanceof Error && "digest" in error && typeof error.digest === "string" ? error.digest : null;
}

/** A fixed sentence and a way on; by the digest the error is found in the server's log. */
export function ErrorNotice({ error, retry }: { error: unknown; retry: () => void }) {
  const t = useTranslations();
  const digest = digestOf(error);
  return (
    <NoticePage
      title={t("common.error.title")}
      text={t("errors.unexpected")}
      detail={digest ? t("common.error.digest", { digest }) : undefined}
      actions={
        <>
          <Button variant="primary" onClick={() => retry()}>{t("common.tryAgain")}</Button>
          <Link href="/" className={buttonClass()}>{t("common.toStudio")}</Link>
        </>
      }
    />
  );
}
