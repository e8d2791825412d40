"use client";

import { CircleCheck, CircleX, ShieldCheck, TriangleAlert } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { Card } from "#components/ui/card.tsx";
import type { GenerationView } from "#lib/scripts/reduce-events.ts";
import { type Check, CHECK_IDS, type Script } from "#lib/scripts/schema.ts";
import { MendNotes } from "./mend-notes.tsx";
import { useCheckText } from "./use-check-text.ts";

const SEVERITY = { pass: 0, warn: 1, fail: 2 } as const;
const LOOK = {
  pass: { Icon: CircleCheck, tint: "text-deep" },
  warn: { Icon: TriangleAlert, tint: "text-warn" },
  fail: { Icon: CircleX, tint: "text-fail" },
} as const;

/** Claims on picture or sound whose reel has metadata only, and those with a deep dive behind them. */
function countGate(script: Script) {
  const citations = [...script.hooks, ...script.beats].flatMap((part) => part.citations).filter((citation) => citation.modality !== "metadata");
  const deep = citations.filter((citation) => citation.tier === "deep_dive").length;
  return { metadata: citations.length - deep, deep };
}

function Gate({ script }: { script: Script }) {
  const t = useTranslations("scripts.checks");
  const claims = countGate(script);
  const { evidenceByTier } = script.header;
  return (
    <div className="flex items-start gap-3 border-b bg-meta-wash/60 px-4 py-4 sm:px-5">
      <ShieldCheck aria-hidden className="mt-0.5 size-5 shrink-0 text-meta" />
      <div className="text-sm">
        <p className="font-semibold">{t("gate", { claims: claims.metadata, count: evidenceByTier.metadata })}</p>
        {evidenceByTier.deep_dive > 0 ? <p className="mt-0.5 text-ink-2">{t("gateDeep", { claims: claims.deep, count: evidenceByTier.deep_dive })}</p> : null}
      </div>
    </div>
  );
}

function CheckRow({ id, checks }: { id: Check["id"]; checks: readonly Check[] }) {
  const t = useTranslations("scripts.checks");
  const say = useCheckText();
  const worst = checks.reduce((one, other) => (SEVERITY[other.outcome] > SEVERITY[one.outcome] ? other : one));
  const notes = checks.filter((check) => check.outcome !== "pass");
  const { Icon, tint } = LOOK[worst.outcome];
  const here = [...new Set([worst, ...notes])].filter((check) => notes.length === 0 || check.at === "script");
  return (
    <li className="flex items-start gap-3 border-t px-4 py-3 first:border-t-0 sm:px-5">
      <Icon aria-hidden className={`mt-0.5 size-4.5 shrink-0 ${tint}`} />
      <div className="min-w-0 text-sm">
        <h3 className="font-semibold">{t(`name.${id}`)} <span className="sr-only">{t(`outcome.${worst.outcome}`)}</span></h3>
        {here.map((check, index) => <p key={index} className="text-ink-2 wrap-anywhere">{say(check)}</p>)}
        {here.length < notes.length ? <p className="text-ink-2">{t("inPlace", { count: notes.length - here.length })}</p> : null}
      </div>
    </li>
  );
}

/** What was checked and how it came out; first of all the modality gate. */
export function CheckSummary({ view }: { view: GenerationView }) {
  const t = useTranslations("scripts.checks");
  const script = view.result?.script;
  if (!script && view.state !== "running") return null;
  return (
    <section aria-labelledby="checks" className="grid gap-3">
      <h2 id="checks" className="text-xl font-semibold">{t("title")}</h2>
      {script ? (
        <Card padded={false} className="overflow-hidden">
          <Gate script={script} />
          <ul>
            {CHECK_IDS.map((id) => {
              const checks = script.checks.filter((check) => check.id === id);
              return checks.length > 0 ? <CheckRow key={id} id={id} checks={checks} /> : null;
            })}
          </ul>
          <MendNotes view={view} />
        </Card>
      ) : (
        <p className="text-sm text-ink-3">{t("waiting")}</p>
      )}
    </section>
  );
}
