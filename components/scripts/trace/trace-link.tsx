"use client";

import { ScrollText } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "use-intl/react";

/** From a script to all that it was made of. */
export function TraceLink({ id }: { id: string }) {
  const t = useTranslations("trace");
  return (
    <p>
      <Link href={`/scripts/${encodeURIComponent(id)}/trace`} className="inline-flex min-h-11 items-center gap-2 text-sm text-ink-2 underline underline-offset-4 hover:text-ink md:min-h-8">
        <ScrollText aria-hidden className="size-4 shrink-0" />{t("link")}
      </Link>
    </p>
  );
}
