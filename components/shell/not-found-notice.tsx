"use client";

import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { buttonClass } from "#components/ui/button.tsx";
import { NoticePage } from "./notice-page.tsx";

export function NotFoundNotice() {
  const t = useTranslations("common");
  return (
    <NoticePage
      title={t("notFound.title")} text={t("notFound.text")}
      actions={<Link href="/" className={buttonClass("primary")}>{t("toStudio")}</Link>}
    />
  );
}
