"use client";

import { useTranslations } from "use-intl/react";
import { changeBrief } from "./brief-draft.ts";

const EXAMPLES = ["coffee", "running", "wardrobe", "plants"] as const;

/** One tap fills the topic. Gone as soon as there is a topic. */
export function ExampleTopics() {
  const t = useTranslations("studio");
  function take(topic: string) {
    changeBrief({ topic });
    document.getElementById("brief-topic")?.focus();
  }
  return (
    <div className="-mt-3" role="group" aria-label={t("brief.examples")}>
      <p aria-hidden className="mb-1 text-xs text-ink-3">{t("brief.examples")}</p>
      <ul className="flex flex-wrap gap-x-4 gap-y-0.5">
        {EXAMPLES.map((example) => (
          <li key={example}>
            <button
              type="button" onClick={() => take(t(`examples.${example}`))}
              className="min-h-11 rounded-sm text-left text-sm text-ink-2 underline decoration-line-strong decoration-dotted underline-offset-4 hover:text-signal-ink md:min-h-8"
            >
              {t(`examples.${example}`)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
