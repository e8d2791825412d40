import { ArrowLeft } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { cache } from "react";
import { KindIcon } from "#components/trends/kind-icon.tsx";
import { StageBadge } from "#components/trends/stage-badge.tsx";
import { TrendChart } from "#components/trends/trend-chart.tsx";
import { TrendFacts } from "#components/trends/trend-facts.tsx";
import { UseTrendLink } from "#components/trends/trend-grid.tsx";
import { trendIdFromParam } from "#components/trends/trend-href.ts";
import { TrendReels } from "#components/trends/trend-reels.tsx";
import { Card } from "#components/ui/card.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { requestContext } from "#lib/server/context.ts";
import { translator } from "#lib/server/i18n.ts";
import { listTrendReels, readTrendCard } from "#lib/trends/data.ts";

const REELS = 12;
type Props = { params: Promise<{ id: string }> };

const loadTrend = cache(async (param: string) => {
  const id = trendIdFromParam(param);
  return id === null ? null : readTrendCard({ ctx: await requestContext(), input: { id } });
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const card = await loadTrend((await params).id);
  return card ? { title: card.label } : {};
}

export default async function TrendPage({ params }: Props) {
  const [card, t] = await Promise.all([loadTrend((await params).id), translator("trends")]);
  if (!card) notFound();
  const reels = await listTrendReels({ ctx: await requestContext(), input: { id: card.id, limit: REELS } });
  return (
    <>
      <PageHeader
        above={<Link href="/trends" className="-ml-1 inline-flex min-h-11 items-center gap-1.5 rounded-sm px-1 hover:text-ink"><ArrowLeft aria-hidden className="size-4" />{t("detail.back")}</Link>}
        title={card.label}
        lead={<span className="flex flex-wrap items-center gap-3 text-base"><span className="inline-flex items-center gap-1.5"><KindIcon kind={card.kind} />{t(`kindOne.${card.kind}`)}</span><StageBadge stage={card.stage} /><span className="text-sm text-ink-3">{t(`stageHint.${card.stage}`)}</span></span>}
        actions={<UseTrendLink id={card.id} label={card.label} large />}
      />
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_21rem] lg:gap-8">
        <Card as="section" aria-labelledby="chart" className="lg:p-7">
          <h2 id="chart" className="mb-4 text-lg font-semibold">{t("detail.chart")}</h2>
          <TrendChart points={card.sparkline} />
        </Card>
        <Card as="section" aria-labelledby="numbers" className="lg:p-7">
          <h2 id="numbers" className="mb-5 text-lg font-semibold">{t("momentum")}</h2>
          <TrendFacts card={card} />
        </Card>
      </div>
      <section aria-labelledby="reels" className="mt-10">
        <h2 id="reels" className="mb-4 text-xl font-semibold">{t("detail.reels")}</h2>
        <TrendReels reels={reels} />
      </section>
    </>
  );
}
