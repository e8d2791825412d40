import { ArrowLeft, GitCompareArrows } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { Suspense } from "react";
import { TrendAdvice } from "#components/reels/advice-list.tsx";
import { EngineDown, EngineNotice } from "#components/trends/engine-notice.tsx";
import { explorerHref, NO_FILTERS } from "#components/trends/explorer-filters.ts";
import { StageOdds } from "#components/trends/stage-odds.tsx";
import { TrendChart } from "#components/trends/trend-chart.tsx";
import { trendHref, trendIdFromParam } from "#components/trends/trend-href.ts";
import { TrendLead } from "#components/trends/trend-lead.tsx";
import { TrendNumbers } from "#components/trends/trend-numbers.tsx";
import { TrendReels } from "#components/trends/trend-reels.tsx";
import { UnknownsList } from "#components/trends/unknowns-list.tsx";
import { UseTrendLink } from "#components/trends/use-trend-link.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { loadAdvice } from "#lib/deep-dive/loaders.ts";
import { nameTrend } from "#lib/i18n/name-trend.ts";
import { translator } from "#lib/server/i18n.ts";
import { loadTrend } from "#lib/trends/loaders.ts";
import { askEngine } from "../../ask-engine.ts";

const REELS = 12;
type Props = { params: Promise<{ id: string }> };

async function ask(id: string) {
  return askEngine(() => loadTrend(id));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [id, t] = [trendIdFromParam((await params).id), await translator("trends")];
  const card = id === null ? null : (await ask(id))?.value;
  return { title: card ? nameTrend(card, t) : t("title") };
}

/** Which of the trend's reels a look into pays for. Comes after the rest of the page: it is a question of its own. */
async function Advice({ id }: { id: string }) {
  const [advised, t] = await Promise.all([loadAdvice(), translator("reels")]);
  const found = advised.find(({ trend }) => trend.id === id);
  if (!found) return null;
  return (
    <Card as="section" aria-labelledby="advice" className="mt-10 lg:p-7">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="advice" className="text-lg font-semibold">{t("advice.title")}</h2>
        <Link href="/reels" className="inline-flex min-h-11 items-center text-sm text-ink-2 underline hover:text-ink">{t("advice.all")}</Link>
      </div>
      <TrendAdvice advised={found} />
    </Card>
  );
}

export default async function TrendPage({ params }: Props) {
  const [id, t] = [trendIdFromParam((await params).id), await translator("trends")];
  if (id === null) notFound();
  const answer = await ask(id);
  if (!answer) return <><PageHeader title={t("title")} /><EngineDown href={trendHref(id)} /></>;
  const card = answer.value;
  if (!card) notFound();
  return (
    <>
      <PageHeader
        above={<Link href="/trends" className="-ml-1 inline-flex min-h-11 items-center gap-1.5 rounded-sm px-1 hover:text-ink"><ArrowLeft aria-hidden className="size-4" />{t("detail.back")}</Link>}
        // A dot between two words of a topic stays with the first.
        title={nameTrend(card, t).replaceAll(" · ", "\u00a0· ")}
        lead={<TrendLead card={card} />}
        actions={
          <>
            <UseTrendLink trend={card} large />
            <Link href={explorerHref({ ...NO_FILTERS, compare: [card.id] })} className={buttonClass("secondary", "lg")}><GitCompareArrows aria-hidden className="size-4" />{t("compare.with")}</Link>
          </>
        }
      />
      <EngineNotice freshness={answer.freshness} />
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <Card as="section" aria-labelledby="chart" className="lg:p-7">
          <h2 id="chart" className="mb-3 text-lg font-semibold">{card.gaps.byPublication ? t("detail.chartPublished") : t("detail.chart")}</h2>
          <TrendChart card={card} />
        </Card>
        <Card as="section" aria-labelledby="stage" className="lg:p-7">
          <h2 id="stage" className="mb-4 text-lg font-semibold">{t("detail.stage")}</h2>
          <StageOdds card={card} />
        </Card>
        <Card as="section" aria-labelledby="numbers" className="lg:p-7">
          <h2 id="numbers" className="mb-5 text-lg font-semibold">{t("detail.numbers")}</h2>
          <TrendNumbers card={card} />
        </Card>
        <Card as="section" aria-labelledby="unknown" className="self-start bg-sunken! shadow-none! lg:p-7">
          <h2 id="unknown" className="mb-4 text-lg font-semibold">{t("detail.unknown")}</h2>
          <UnknownsList card={card} />
        </Card>
      </div>
      <section aria-labelledby="reels" className="mt-10">
        <h2 id="reels" className="mb-4 text-xl font-semibold">{t("detail.reels")}</h2>
        <TrendReels reels={card.reels.slice(0, REELS)} />
      </section>
      <Suspense fallback={null}><Advice id={card.id} /></Suspense>
    </>
  );
}
