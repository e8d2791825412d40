"use client";

import { useSyncExternalStore } from "react";
import { useTranslations } from "use-intl/react";
import { Banner } from "#components/ui/banner.tsx";

function subscribe(onChange: () => void): () => void {
  window.addEventListener("online", onChange);
  window.addEventListener("offline", onChange);
  return () => {
    window.removeEventListener("online", onChange);
    window.removeEventListener("offline", onChange);
  };
}

/** Says so while the device has no network; nothing otherwise. */
export function OfflineBanner() {
  const t = useTranslations("common.offline");
  const online = useSyncExternalStore(subscribe, () => navigator.onLine, () => true);
  return (
    <div role="status" className="mx-auto max-w-[88rem] px-4 empty:hidden sm:px-6 lg:px-10">
      {online ? null : <Banner tone="warn" title={t("title")} className="mt-4">{t("text")}</Banner>}
    </div>
  );
}
