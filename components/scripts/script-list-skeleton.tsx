"use client";

import { useTranslations } from "use-intl/react";
import { Card } from "#components/ui/card.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";

export function ScriptListSkeleton() {
  const t = useTranslations("common");
  return (
    <div role="status" aria-busy="true" aria-label={t("loading")}>
      <Card className="grid gap-6">
        {Array.from({ length: 5 }, (_, index) => <div key={index} className="flex justify-between gap-8"><Skeleton className="h-6 w-1/2" /><Skeleton className="h-6 w-40" /></div>)}
      </Card>
    </div>
  );
}
