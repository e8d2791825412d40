import Link from "next/link";
import { Suspense } from "react";
import { AddTrendOnArrival } from "#components/studio/add-trend-on-arrival.tsx";
import { BoardErrorBoundary } from "#components/studio/board-error-boundary.tsx";
import { BriefForm } from "#components/studio/brief-form.tsx";
import { JumpToBrief } from "#components/studio/jump-to-brief.tsx";
import { StudioBoard, StudioBoardSkeleton } from "#components/studio/studio-board.tsx";
import { toCardFacts } from "#components/trends/card-facts.ts";
import { EngineDown } from "#components/trends/engine-notice.tsx";
import { KindFilter } from "#components/trends/kind-filter.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { nameTrend } from "#lib/i18n/name-trend.ts";
import { loadWriters } from "#lib/scripts/loaders.ts";
import { translator } from "#lib/server/i18n.ts";
import { loadTrend, loadTrends } from "#lib/trends/loaders.ts";
import { type TrendKind, trendKindSchema } from "#lib/trends/schema.ts";
import { askEngine } from "./ask-engine.ts";

const KIND_HREFS = { all: "/", hashtag: "/?kind=hashtag", audio: "/?kind=audio", topic: "/?kind=topic", format: "/?kind=format", combination: "/?kind=combination" };
const CARDS = 12;

async function Board({ kind }: { kind: TrendKind | undefined }) {
  const answer = await askEngine(() => loadTrends({ limit: CARDS, ...(kind && { kind }) }));
  if (!answer) return <EngineDown href="/" />;
  return <StudioBoard cards={answer.value.trends.map(toCardFacts)} filtered={kind !== undefined} freshness={answer.freshness} />;
}

async function ChosenTrend({ id }: { id: string }) {
  const [answer, t] = await Promise.all([askEngine(() => loadTrend(id)), translator("trends")]);
  const card = answer?.value;
  return card ? <AddTrendOnArrival trend={{ id: card.id, label: nameTrend(card, t) }} /> : null;
}

export default async function StudioPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const [params, t] = await Promise.all([searchParams, translator("studio")]);
  const kind = trendKindSchema.safeParse(params.kind).data;
  return (
    <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_26rem] lg:gap-10 xl:grid-cols-[minmax(0,1fr)_28rem] xl:gap-14">
      <div className="min-w-0">
        <PageHeader title={t("title")} lead={t("lead")} />
        <section aria-labelledby="rising">
          <div className="mb-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
            <h2 id="rising" className="text-xl font-semibold">{t("rising")}</h2>
            <Link href="/trends" className="inline-flex min-h-11 items-center text-sm font-medium text-ink-2 underline decoration-line-strong underline-offset-4 hover:text-ink md:order-last">
              {t("allTrends")}
            </Link>
            <KindFilter current={kind ?? null} hrefs={KIND_HREFS} />
          </div>
          <BoardErrorBoundary>
            <Suspense key={kind ?? "all"} fallback={<StudioBoardSkeleton />}>
              <Board kind={kind} />
            </Suspense>
          </BoardErrorBoundary>
        </section>
      </div>
      <div id="brief" className="pt-10 lg:sticky lg:top-(--header-height) lg:self-start lg:pt-6">
        <BriefForm writers={loadWriters()} />
      </div>
      <JumpToBrief />
      {typeof params.trend === "string" ? <Suspense><ChosenTrend id={params.trend} /></Suspense> : null}
    </div>
  );
}
