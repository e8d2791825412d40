"use client";

import Link from "next/link";
import { useTranslations } from "use-intl/react";
import type { Evidence } from "#lib/retrieval/schema.ts";
import { reelHref } from "./reel-href.ts";

/** Which reels of the evidence were looked into for a decision that no metadata can settle. */
export function LookedInto({ reelIds, evidence }: { reelIds: readonly string[]; evidence: readonly Evidence[] }) {
  const t = useTranslations("scripts.rationale");
  const looked = evidence.filter(({ reelId }) => reelIds.includes(reelId));
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-sm text-ink-2">
      {t("lookedInto", { looked: reelIds.length, of: evidence.length })}
      {looked.map(({ id, reelId, authorHandle }) => (
        <Link key={reelId} href={reelHref(reelId)} aria-label={t("lookedReel", { id, author: authorHandle })} className="inline-flex min-h-11 min-w-6 items-center justify-center text-deep underline md:min-h-6">{id}</Link>
      ))}
    </p>
  );
}
