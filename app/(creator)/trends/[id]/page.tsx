import { ArrowLeft, GitCompareArrows } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
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
    </>
  );
}
