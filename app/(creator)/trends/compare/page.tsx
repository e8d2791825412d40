import { ArrowLeft } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { CompareChart } from "#components/trends/compare-chart.tsx";
import { compareHref, type CompareScale } from "#components/trends/compare-href.ts";
import { CompareTable } from "#components/trends/compare-table.tsx";
import { EngineDown, EngineNotice } from "#components/trends/engine-notice.tsx";
import { explorerHref, NO_FILTERS } from "#components/trends/explorer-filters.ts";
import { OtherSourceNote } from "#components/trends/other-source-note.tsx";
import { ScaleSwitch } from "#components/trends/scale-switch.tsx";
import { Banner } from "#components/ui/banner.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { EmptyNote } from "#components/ui/empty-note.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { UseTrendLink } from "#components/trends/use-trend-link.tsx";
import { translator } from "#lib/server/i18n.ts";
import { loadTrend } from "#lib/trends/loaders.ts";
import { askEngine } from "../../ask-engine.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator("trends"))("compare.title") };
}

const text = (value: string | string[] | undefined) => (typeof value === "string" ? value.slice(0, 700) : "");

export default async function ComparePage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const [params, t] = await Promise.all([searchParams, translator("trends")]);
  const ids = [...new Set([text(params.a), text(params.b)].filter(Boolean))];
  const scale: CompareScale = params.scale === "own" ? "own" : "shared";
  const answers = await askEngine(() => Promise.all(ids.map((id) => loadTrend(id))));
  const found = (answers ?? []).flatMap(({ value }) => value ?? []);
  const [a, b] = found;
  const stale = answers?.map(({ freshness }) => freshness).find(({ source }) => source === "last_good");
  const back = explorerHref({ ...NO_FILTERS, compare: found.map(({ id }) => id) });
  const header = (
    <PageHeader
      above={<Link href={back} className="-ml-1 inline-flex min-h-11 items-center gap-1.5 rounded-sm px-1 hover:text-ink"><ArrowLeft aria-hidden className="size-4" />{t("detail.back")}</Link>}
      title={t("compare.title")} lead={t("compare.lead")}
    />
  );
  if (!answers) return <>{header}<EngineDown href={compareHref(ids[0] ?? "", ids[1] ?? "", scale)} /></>;
  if (!a || !b) {
    return (
      <>
        {header}
        {found.length < ids.length ? <Banner tone="warn" className="mb-6">{t("compare.gone", { count: ids.length - found.length })}</Banner> : null}
        <EmptyNote title={t("compare.pick.title")} text={t("compare.pick.text")} actions={<Link href={back} className={buttonClass("primary")}>{t("compare.pick.action")}</Link>} />
      </>
    );
  }
  return (
    <>
      {header}
      {stale ? <EngineNotice freshness={stale} several /> : null}
      <OtherSourceNote a={a} b={b} />
      <Card as="section" aria-labelledby="chart" className="lg:p-7">
        <div className="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
          <h2 id="chart" className="text-lg font-semibold">{t("compare.chart")}</h2>
          <ScaleSwitch current={scale} hrefs={{ shared: compareHref(a.id, b.id), own: compareHref(a.id, b.id, "own") }} />
        </div>
        <CompareChart a={a} b={b} scale={scale} />
      </Card>
      <Card as="section" aria-labelledby="side-by-side" className="mt-6 lg:p-7">
        <h2 id="side-by-side" className="mb-3 text-lg font-semibold">{t("compare.numbers")}</h2>
        <CompareTable a={a} b={b} />
        <div className="mt-5 flex flex-wrap gap-3 border-t pt-5">{[a, b].map((card) => <UseTrendLink key={card.id} trend={card} named />)}</div>
      </Card>
    </>
  );
}
