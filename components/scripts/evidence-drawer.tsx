"use client";

import { ArrowLeft } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { Sheet } from "#components/ui/dialog.tsx";
import { useEvidence } from "./evidence-context.tsx";
import { EvidenceDetail } from "./evidence-detail.tsx";
import { EvidenceList } from "./evidence-list.tsx";

/** The evidence beside the script: the list, or one item of it. */
export function EvidenceDrawer() {
  const t = useTranslations();
  const { evidence, place, showList, close } = useEvidence();
  const reel = place.open ? evidence.find((entry) => entry.id === place.evidenceId) : undefined;
  return (
    <Sheet
      open={place.open}
      onOpenChange={(open) => (open ? showList() : close())}
      closeLabel={t("common.close")}
      title={reel ? t("scripts.evidence.one", { id: reel.id }) : t("scripts.evidence.title")}
      description={reel ? undefined : t("scripts.evidence.count", { count: evidence.length })}
      leading={reel ? (
        <button type="button" onClick={showList} aria-label={t("scripts.evidence.backToList")} className="-ml-2 grid size-11 shrink-0 place-items-center rounded-md text-ink-2 hover:bg-sunken hover:text-ink">
          <ArrowLeft aria-hidden className="size-5" />
        </button>
      ) : null}
    >
      {reel && place.open ? <EvidenceDetail reel={reel} statement={place.statement} atSeconds={place.atSeconds} /> : <EvidenceList />}
    </Sheet>
  );
}
