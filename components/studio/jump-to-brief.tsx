"use client";

import { PenLine } from "lucide-react";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";
import { buttonClass } from "#components/ui/button.tsx";
import { useBriefDraft } from "./brief-draft.ts";

/** On a phone the form is below the cards: one tap away, until it is on the screen. */
export function JumpToBrief() {
  const t = useTranslations("studio");
  const { trends } = useBriefDraft();
  const [away, setAway] = useState(false);
  useEffect(() => {
    const form = document.getElementById("brief");
    if (!form) return;
    const observer = new IntersectionObserver(([entry]) => setAway(!(entry?.isIntersecting ?? true)), { rootMargin: "0px 0px -120px 0px" });
    observer.observe(form);
    return () => observer.disconnect();
  }, []);
  if (!away) return null;
  return (
    <div className="pointer-events-none fixed inset-x-0 bottom-[calc(var(--tabbar-height)+env(safe-area-inset-bottom)+0.75rem)] z-20 flex justify-center px-4 md:bottom-6 lg:hidden">
      <a href="#brief" className={buttonClass("primary", "lg", "pointer-events-auto animate-arrive rounded-full! shadow-lift")}>
        <PenLine aria-hidden className="size-4" />
        {t("jump")}
        {trends.length > 0 ? <span className="font-normal">· {t("jumpCount", { count: trends.length })}</span> : null}
      </a>
    </div>
  );
}
