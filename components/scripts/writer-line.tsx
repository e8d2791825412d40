"use client";

import { Feather } from "lucide-react";
import { useFormatter, useTranslations } from "use-intl/react";
import type { Attempt } from "#lib/scripts/attempt.schema.ts";
import type { GenerationView } from "#lib/scripts/reduce-events.ts";
import type { Writer } from "#lib/scripts/schema.ts";

/** A writer's name for the values `model` and `provider` of a message. */
export function useWriterName(): (writer: Writer) => { model: string; provider: string } {
  const t = useTranslations("scripts.writer.provider");
  return ({ modelId, provider }) => ({ model: modelId, provider: t(provider) });
}

/** What all calls of this script took. Nothing is said before the first has ended. */
function Spent({ attempts }: { attempts: Attempt[] }) {
  const t = useTranslations("writers.spent");
  const format = useFormatter();
  if (attempts.length === 0) return null;
  const sum = (count: (attempt: Attempt) => number) => attempts.reduce((total, attempt) => total + count(attempt), 0);
  const seconds = format.number(sum(({ durationMs }) => durationMs) / 1000, { maximumFractionDigits: 1 });
  if (attempts.every(({ writer }) => writer.provider === "composer")) return <span className="block text-xs text-ink-3 tabular">{t("composer", { seconds })}</span>;
  const usd = sum(({ costMicroUsd }) => costMicroUsd ?? 0) / 1e6;
  const known = format.number(usd, { style: "currency", currency: "USD", maximumFractionDigits: usd < 0.1 ? 4 : 2 });
  const unknown = attempts.some(({ costMicroUsd }) => costMicroUsd === null);
  const cost = unknown ? (usd > 0 ? t("upTo", { cost: known }) : t("unknown")) : usd > 0 ? known : t("free");
  const estimated = attempts.some(({ parameters }) => parameters.tokens === "estimated") ? "yes" : "no";
  const tokens = { input: sum(({ inputTokens }) => inputTokens), output: sum(({ outputTokens }) => outputTokens) };
  return <span className="block text-xs text-ink-3 tabular">{t("model", { ...tokens, cost, seconds, estimated })}</span>;
}

/** Who words the plan, who was to and why they did not, and what it took. */
export function WriterLine({ view }: { view: GenerationView }) {
  const t = useTranslations();
  const nameOf = useWriterName();
  const { writer, failed, repairing, attempts } = view;
  if (!writer) return null;
  const writing = view.state === "running" && !view.result;
  // Whoever was asked last failed as well: nobody wrote.
  const nobodyWrote = view.state === "failed" && !view.result && failed.length > 0;
  const line = () => {
    if (writer.provider === "composer") return t(writing ? "scripts.writer.composerNow" : "scripts.writer.composer");
    if (writing && repairing) return t("writers.line.mending", nameOf(writer));
    return t(writing ? "scripts.writer.modelNow" : "scripts.writer.model", nameOf(writer));
  };
  return (
    <div className="flex items-start gap-2 text-sm text-ink-2">
      <Feather aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-3" />
      <div className="grid min-w-0 gap-1 wrap-anywhere">
        {nobodyWrote ? null : <p>{line()}</p>}
        {failed.length > 0 ? (
          <ul aria-label={t("writers.line.failedLabel")} className="grid gap-0.5 text-ink-3">
            {failed.map(({ writer: other, errorCode }) => (
              <li key={`${other.provider}:${other.modelId}`}>{t("writers.line.failed", { ...nameOf(other), code: errorCode ?? "other" })}</li>
            ))}
          </ul>
        ) : null}
        <Spent attempts={attempts} />
      </div>
    </div>
  );
}
