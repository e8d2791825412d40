"use client";

import { useTranslations } from "use-intl/react";
import type { TracedVote } from "#lib/scripts/trace/schema.ts";
import { Section } from "./section.tsx";
import { useTraceFormats } from "./use-trace-formats.ts";

/** The creator's votes, with reasons and words. */
export function VotesPart({ votes }: { votes: readonly TracedVote[] }) {
  const t = useTranslations("trace.votes");
  const checks = useTranslations("trace.checks");
  const reasons = useTranslations("feedback.reason");
  const { moment } = useTraceFormats();
  const name = (reason: string) => (reasons.has(reason as "hook_works") ? reasons(reason as "hook_works") : reason);
  return (
    <Section id="votes" title={t("title")}>
      {votes.length === 0 ? <p className="text-ink-2">{t("none")}</p> : (
        <ul className="grid gap-3">
          {votes.map((vote) => (
            <li key={`${vote.scriptVersion} ${vote.subject}`} className="grid gap-0.5 text-sm">
              <p className="text-[0.9375rem]">
                <strong className="font-semibold">{t(vote.vote === 1 ? "up" : "down")}</strong> · {t("on", { subject: vote.subject, beat: checks("beat", { number: vote.subject.slice(1) }), version: vote.scriptVersion })}
              </p>
              {vote.reasons.length > 0 ? <p className="text-ink-2">{vote.reasons.map(name).join(", ")}</p> : null}
              {vote.comment ? <p className="text-ink-2 whitespace-pre-line wrap-anywhere">{vote.comment}</p> : null}
              <p className="text-ink-3 tabular">{moment(vote.updatedAt)} UTC</p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
