"use client";

import { PenLine } from "lucide-react";
import { useTranslations } from "use-intl/react";

/** Beside a part that is being written anew. The words that come are no live region: the page's status tells of them. */
export function Rewriting() {
  const t = useTranslations("edit");
  return <p className="mt-1 flex items-center gap-1.5 text-xs font-medium text-signal-ink"><PenLine aria-hidden className="size-3.5 shrink-0 animate-breathe" />{t("arriving")}</p>;
}
