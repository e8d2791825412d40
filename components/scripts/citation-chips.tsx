"use client";

import { Microscope, Tags } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { classNames } from "#components/ui/class-names.ts";
import { useEvidence } from "./evidence-context.tsx";
import { formatTimecode } from "./format-timecode.ts";
import type { ShownCitation } from "./shown-script.ts";

const LOOK = {
  metadata: { tint: "bg-meta-wash text-meta hover:ring-meta", Icon: Tags },
  deep_dive: { tint: "bg-deep-wash text-deep hover:ring-deep", Icon: Microscope },
} as const;

/** What a line rests on; each chip opens its evidence. */
export function CitationChips({ citations }: { citations: readonly ShownCitation[] }) {
  const t = useTranslations("scripts");
  const { showOne } = useEvidence();
  if (citations.length === 0) return null;
  return (
    <ul aria-label={t("evidence.citations")} className="flex flex-wrap gap-1.5">
      {citations.map((citation, index) => {
        const { tint, Icon } = LOOK[citation.tier];
        const field = t(`field.${citation.field}`);
        return (
          <li key={index}>
            <button
              type="button" data-edge title={citation.statement} onClick={() => showOne(citation.evidenceId, citation.statement, citation.atSeconds)}
              className={classNames("inline-flex min-h-11 items-center gap-1.5 rounded-md px-2.5 text-xs font-medium ring-1 ring-transparent ring-inset transition-shadow duration-150 tabular md:min-h-7 md:px-2", tint)}
            >
              <Icon aria-hidden className="size-3.5 shrink-0" />
              {citation.atSeconds === null
                ? t("evidence.cite", { id: citation.evidenceId, field })
                : t("evidence.citeAt", { id: citation.evidenceId, field, time: formatTimecode(citation.atSeconds) })}
              {citation.support === "weak" ? <span className="font-normal">· {t("evidence.weak")}</span> : null}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
