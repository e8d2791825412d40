"use client";

import { ScanSearch } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { Vote } from "#components/feedback/vote.tsx";
import { Banner } from "#components/ui/banner.tsx";
import { Button, buttonClass } from "#components/ui/button.tsx";
import type { StoredFeedback } from "#lib/feedback/schema.ts";
import type { GenerationEvent, GenerationState } from "#lib/scripts/events.schema.ts";
import type { GenerationView } from "#lib/scripts/reduce-events.ts";
import type { Brief, Writer } from "#lib/scripts/schema.ts";
import type { ScriptDesk } from "#lib/scripts/versions/schema.ts";
import { BeatTimeline } from "./beat-timeline.tsx";
import { BriefSummary } from "./brief-summary.tsx";
import { CheckNotes } from "./check-notes.tsx";
import { CheckSummary } from "./check-summary.tsx";
import { ConflictNotice } from "./edit/conflict-notice.tsx";
import { EditingProvider } from "./edit/edit-context.tsx";
import { ReworkDesk } from "./edit/rework-desk.tsx";
import { RevisionProgress } from "./edit/revision-progress.tsx";
import { SaveStatus } from "./edit/save-status.tsx";
import { TitleEditor } from "./edit/title-editor.tsx";
import { EvidenceProvider, useEvidence } from "./evidence-context.tsx";
import { EvidenceDrawer } from "./evidence-drawer.tsx";
import { GenerationActions } from "./generation-actions.tsx";
import { HooksList } from "./hooks-list.tsx";
import { Milestones } from "./milestones.tsx";
import { PlanFlipsProvider } from "./plan-flips-context.tsx";
import { ProgressSteps } from "./progress-steps.tsx";
import { PublishPack } from "./publish-pack.tsx";
import { RawDrafts } from "./raw-drafts.tsx";
import { Rationale } from "./rationale.tsx";
import { ScriptNotes } from "./script-notes.tsx";
import { useGeneration } from "./use-generation.ts";
import { TraceLink } from "./trace/trace-link.tsx";
import { WriterLine } from "./writer-line.tsx";

type Props = {
  generation: { id: string; brief: Brief; state: GenerationState; retryOf: string | null };
  events: GenerationEvent[];
  feedback: StoredFeedback[];
  /** The finished script as it stands now; null before there is one. */
  desk: ScriptDesk | null;
  /** Who can be asked to write, the preferred one first. */
  writers: Writer[];
};

/** Why it ended without a script, in words. */
function EndNote({ view }: { view: GenerationView }) {
  const errors = useTranslations("errors");
  const common = useTranslations("common");
  if (view.state === "running" || view.state === "done") return null;
  const code = view.errorCode ?? (view.state === "failed" ? "unexpected" : view.state);
  const toImport = code === "no_evidence" ? <Link href="/import" className={buttonClass("primary", "sm")}>{common("importReels")}</Link> : null;
  return <Banner tone={view.state === "failed" ? "error" : "warn"} actions={toImport}>{errors(code)}</Banner>;
}

function EvidenceButton() {
  const t = useTranslations("scripts.evidence");
  const { evidence, showList } = useEvidence();
  if (evidence.length === 0) return null;
  const topic = evidence.filter((reel) => reel.scope === "topic").length;
  return (
    <Button onClick={showList} icon={<ScanSearch aria-hidden className="size-4" />} className="w-full flex-wrap justify-start gap-y-0 py-2 text-left">
      <span className="flex-1 whitespace-nowrap">{t("open")}</span>
      <span className="font-normal text-ink-3 tabular">{t("scopes", { topic, comparison: evidence.length - topic })}</span>
    </Button>
  );
}

/** A generation from its first event to the finished script, followed live, then worked on. */
export function GenerationPage({ generation, events, feedback, desk, writers }: Props) {
  const { id, state } = generation;
  const { view, connected } = useGeneration({ id, state, events });
  return (
    <EvidenceProvider evidence={view.evidence}>
      <PlanFlipsProvider generationId={id} plan={view.plan}>
        <EditingProvider view={view} desk={desk} writers={writers}>
          {(shown) => <GenerationBody generation={generation} view={shown} connected={connected} feedback={feedback} />}
        </EditingProvider>
      </PlanFlipsProvider>
    </EvidenceProvider>
  );
}

type BodyProps = Pick<Props, "generation" | "feedback"> & { view: GenerationView; connected: boolean };

function GenerationBody({ generation, view, connected, feedback }: BodyProps) {
  const t = useTranslations("scripts");
  const feedbackWords = useTranslations("feedback");
  const { id, retryOf } = generation;
  const script = view.result?.script;
  // A rewrite may have taken another length or tone.
  const brief = script ? { ...generation.brief, targetSeconds: script.header.targetSeconds, tone: script.header.tone } : generation.brief;
  const { language } = brief;
  const heading = script?.header.title ?? (view.title || brief.topic);
  return (
    <>
      <Milestones view={view} />
      <header className="grid gap-5 pb-8 pt-6 sm:pt-10">
        <div className="grid gap-3">
          <p className="flex flex-wrap items-center gap-x-3 text-sm text-ink-3">
            <span>{view.state === "running" ? t("writing") : t(`state.${view.state}`)}</span>
            {retryOf ? <Link href={`/scripts/${encodeURIComponent(retryOf)}`} className="inline-flex min-h-11 items-center underline underline-offset-4 hover:text-ink md:min-h-8">{t("retryOf")}</Link> : null}
          </p>
          <h1 lang={language} className="display max-w-4xl first-letter:uppercase text-[clamp(1.375rem,1rem+1.8vw,2.25rem)] font-semibold leading-[1.18] wrap-anywhere">{heading}</h1>
          <TitleEditor language={language} />
          {heading === brief.topic ? null : <p className="max-w-3xl text-ink-2 wrap-anywhere" lang={language}>{brief.topic}</p>}
          <BriefSummary brief={brief} />
        </div>
        <ProgressSteps view={view} />
        <EndNote view={view} />
        {connected ? null : <Banner tone="info" role="status">{t("connection")}</Banner>}
        <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-4">
          <GenerationActions id={id} view={view} heading={heading} />
          <WriterLine view={view} />
        </div>
      </header>
      <div className="grid gap-12 xl:grid-cols-[minmax(0,1fr)_23rem] xl:gap-10">
        <div className="grid min-w-0 content-start gap-12">
          <ConflictNotice language={language} />
          <RevisionProgress />
          <ReworkDesk />
          <HooksList view={view} language={language} />
          <BeatTimeline view={view} language={language} feedback={feedback} />
          {script ? <CheckNotes checks={script.checks} at="script" /> : null}
          <PublishPack view={view} language={language} />
          <RawDrafts drafts={view.rawDrafts} />
          {view.result ? (
            <section aria-labelledby="verdict" className="grid gap-2 rounded-lg border bg-surface px-4 py-4 sm:px-5">
              <h2 id="verdict" className="text-lg font-semibold">{feedbackWords("script")}</h2>
              <Vote scriptId={view.result.scriptId} scriptVersion={view.result.version} subject="script" initial={feedback.find((entry) => entry.subject === "script")} />
            </section>
          ) : null}
        </div>
        <div className="grid min-w-0 content-start gap-10">
          <EvidenceButton />
          <CheckSummary view={view} />
          <Rationale view={view} />
          {script ? <ScriptNotes script={script} /> : null}
          {view.state === "running" ? null : <TraceLink id={id} />}
        </div>
      </div>
      <EvidenceDrawer />
      <SaveStatus />
    </>
  );
}
