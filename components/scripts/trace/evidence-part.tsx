"use client";

import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl/react";
import type { Evidence } from "#lib/retrieval/schema.ts";
import { EvidenceDetail } from "../evidence-detail.tsx";
import { Fold, Section } from "./section.tsx";

/** Drawn when it is first opened: there may be hundreds. */
function ReelFold({ reel, score }: { reel: Evidence; score: string }) {
  const [opened, setOpened] = useState(false);
  const summary = <><strong className="font-semibold tabular">{reel.id}</strong> @{reel.authorHandle} <span className="font-normal text-ink-3">· {score}</span></>;
  return <Fold summary={summary} onOpen={() => setOpened(true)}>{opened ? <div className="pb-4 pt-1"><EvidenceDetail reel={reel} statement="" /></div> : null}</Fold>;
}

/** Every reel as it was shown: arms, ranks, parts of its score. Strangers' words stay text. */
export function EvidencePart({ evidence }: { evidence: readonly Evidence[] }) {
  const t = useTranslations("trace.evidence");
  const format = useFormatter();
  const score = (value: number) => format.number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return (
    <Section id="evidence" title={t("title")} lead={t("lead", { count: evidence.length })}>
      {evidence.length === 0 ? null : (
        <ol className="divide-y">
          {evidence.map((reel) => (
            <li key={reel.id} className="py-1">
              <ReelFold reel={reel} score={t("score", { score: score(reel.score.total) })} />
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
