"use client";

import { useTranslations } from "use-intl/react";
import type { Replay, TracePart } from "#lib/scripts/trace/schema.ts";
import { Fold, Section, Verbatim } from "./section.tsx";

/** How the file is checked, and what its hashes are. */
export function HashesPart({ hashes, fileName }: { hashes: Replay["hashes"]; fileName: string }) {
  const t = useTranslations("trace");
  const row = (name: string, hash: string) => (
    <div key={name} className="grid gap-x-4 sm:grid-cols-[10rem_minmax(0,1fr)]">
      <dt className="text-sm text-ink-3">{name}</dt>
      <dd className="font-mono text-xs leading-6 wrap-anywhere">{hash}</dd>
    </div>
  );
  return (
    <Section id="hashes" title={t("hashes.title")} lead={t("hashes.lead")}>
      <p className="text-sm text-ink-2">{t("verify")}</p>
      <Verbatim>{`npx reelwright replay ${fileName}`}</Verbatim>
      <Fold summary={<>{t("hashes.all")}: <span className="font-mono text-xs font-normal">{hashes.all.slice(0, 16)}…</span></>}>
        <dl className="grid gap-2">
          {(Object.keys(hashes.parts) as TracePart[]).map((part) => row(t(`part.${part}`), hashes.parts[part]))}
          {row(t("hashes.all"), hashes.all)}
        </dl>
      </Fold>
    </Section>
  );
}
