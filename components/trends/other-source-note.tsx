"use client";

import { useTranslations } from "use-intl/react";
import { Banner } from "#components/ui/banner.tsx";
import type { TrendCard } from "#lib/trends/schema.ts";

type Source = Pick<TrendCard, "demo" | "platform">;
const sourceOf = ({ demo, platform }: Source): "demo" | Source["platform"] => (demo ? "demo" : platform);

/** A share is of all plays of one source: between two of them it says little. */
export function OtherSourceNote({ a, b }: { a: Source; b: Source }) {
  const t = useTranslations("trends.compare");
  const first = sourceOf(a);
  const second = sourceOf(b);
  if (first === second) return null;
  return <Banner tone="warn" className="mb-6">{t("otherStream", { a: t(`source.${first}`), b: t(`source.${second}`) })}</Banner>;
}
