"use client";

import { useFormatter, useTranslations } from "use-intl/react";
import { Badge } from "#components/ui/badge.tsx";
import type { Evidence } from "#lib/retrieval/schema.ts";

const KNOWN_PARTS = ["vector", "text", "exact", "trend", "neighbour", "freshness", "lift", "language"] as const;

/** Which searches found a reel, where and how well each by itself, and what its score is made of. */
export function EvidencePicked({ reel }: { reel: Evidence }) {
  const t = useTranslations("scripts.evidence");
  const format = useFormatter();
  const score = (value: number) => format.number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const parts = Object.entries(reel.score.parts).filter(([, part]) => Math.abs(part) > 0.0005).sort(([, a], [, b]) => b - a);
  const most = Math.max(0.001, ...parts.map(([, part]) => Math.abs(part)));
  const nameOf = (part: string) => {
    const known = KNOWN_PARTS.find((entry) => entry === part);
    return known ? t(`part.${known}`) : part;
  };
  return (
    <section className="grid gap-3">
      <h3 className="text-sm font-semibold">{t("picked")}</h3>
      <ul className="flex flex-wrap gap-1.5">
        {reel.found.map(({ arm, rank, score: own }) => <li key={arm}><Badge>{t("found", { arm: t(`arm.${arm}`), rank, score: score(own) })}</Badge></li>)}
      </ul>
      {parts.length > 0 ? (
        <div>
          <h4 className="mb-1.5 text-sm text-ink-3">{t("parts")}</h4>
          <dl className="grid gap-1.5">
            {parts.map(([name, part]) => (
              <div key={name} className="grid grid-cols-[6.5rem_minmax(0,1fr)_3rem] items-center gap-2 text-sm">
                <dt className="truncate text-ink-2">{nameOf(name)}</dt>
                <dd className="contents">
                  <span aria-hidden data-edge className="h-1.5 overflow-hidden rounded-full bg-line"><span data-fill className="block h-full rounded-full bg-ink-2" style={{ width: `${(Math.abs(part) / most) * 100}%` }} /></span>
                  <span className="text-right text-xs text-ink-3 tabular">{score(part)}</span>
                </dd>
              </div>
            ))}
            <div className="flex items-baseline justify-between gap-2 border-t pt-1.5 text-sm">
              <dt className="font-medium">{t("total")}</dt>
              <dd className="text-xs font-medium tabular">{score(reel.score.total)}</dd>
            </div>
          </dl>
        </div>
      ) : null}
    </section>
  );
}
