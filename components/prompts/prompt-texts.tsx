"use client";

import { useTranslations } from "use-intl/react";
import { classNames } from "#components/ui/class-names.ts";

type Change = { text: string; change: "same" | "added" | "removed" };
type Props = {
  texts: readonly { part: "instructions" | "prompt"; parts: readonly Change[] }[];
  language: "en" | "ru";
  version: string;
  /** The version compared with; null where the text stands by itself. */
  against: string | null;
};

/** A changed stretch is told by its element, its line and its colour, and to a listener by words around it. */
function Stretch({ text, change }: Change) {
  const t = useTranslations("prompts.diff");
  if (change === "same") return text;
  const Tag = change === "added" ? "ins" : "del";
  return (
    <Tag className={classNames("rounded-sm px-0.5", change === "added" ? "bg-deep-wash text-deep decoration-2 underline-offset-4" : "bg-fail-wash text-fail")}>
      <span className="sr-only">{t(`${change}From`)}</span>{text}<span className="sr-only">{t(`${change}To`)}</span>
    </Tag>
  );
}

/** A prompt's text in one language, with what changed against another version. */
export function PromptTexts({ texts, language, version, against }: Props) {
  const t = useTranslations("prompts");
  const changed = texts.some(({ parts }) => parts.some(({ change }) => change !== "same"));
  return (
    <div className="grid gap-8">
      <p className="text-sm text-ink-2" role="status">{against === null ? t("diff.alone", { version }) : changed ? t("diff.between", { from: against, to: version }) : t("diff.none", { from: against, to: version })}</p>
      {texts.map(({ part, parts }) => (
        <section key={part} aria-labelledby={`text-${part}`} className="grid min-w-0 gap-3">
          <h2 id={`text-${part}`} className="text-xl font-semibold">{t(`part.${part}`)}</h2>
          <pre lang={language} className="min-w-0 whitespace-pre-wrap rounded-lg border bg-surface p-4 font-mono text-[0.8125rem] leading-relaxed wrap-anywhere">
            {parts.map((stretch, index) => <Stretch key={index} {...stretch} />)}
          </pre>
        </section>
      ))}
    </div>
  );
}
