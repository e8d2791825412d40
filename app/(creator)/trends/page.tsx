import type { Metadata } from "next";
import { toCardFacts } from "#components/trends/card-facts.ts";
import { CompareTray } from "#components/trends/compare-tray.tsx";
import { EngineDown, EngineNotice } from "#components/trends/engine-notice.tsx";
import { changeFilters, type ExplorerFilters, explorerHref, readFilters, toTrendQuery } from "#components/trends/explorer-filters.ts";
import { KindFilter } from "#components/trends/kind-filter.tsx";
import { ResultStatus } from "#components/trends/result-status.tsx";
import { TrendFilters } from "#components/trends/trend-filters.tsx";
import { TrendGrid } from "#components/trends/trend-grid.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { translator } from "#lib/server/i18n.ts";
import { loadTrend, loadTrends } from "#lib/trends/loaders.ts";
import type { TrendCard, TrendKind } from "#lib/trends/schema.ts";
import { askEngine } from "../ask-engine.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator("trends"))("title") };
}

/** The picked trends that are still on the board; those of this page need not be asked for again. */
async function loadPicked(ids: readonly string[], shown: readonly TrendCard[]): Promise<TrendCard[]> {
  const picked = await Promise.all(ids.map(async (id) => shown.find((card) => card.id === id) ?? (await askEngine(() => loadTrend(id)))?.value));
  return picked.filter((card) => card !== null && card !== undefined);
}

function kindHrefs(filters: ExplorerFilters): Record<TrendKind | "all", string> {
  const of = (kind: ExplorerFilters["kind"]) => explorerHref(changeFilters(filters, { kind }));
  return { all: of(""), hashtag: of("hashtag"), audio: of("audio"), topic: of("topic"), format: of("format"), combination: of("combination") };
}

/** Awaited as a whole, without Suspense: a streamed page shows nothing to a browser without scripts. */
export default async function TrendsPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const [params, t] = await Promise.all([searchParams, translator("trends")]);
  const asked = readFilters(params);
  const answer = await askEngine(() => loadTrends(toTrendQuery(asked)));
  if (!answer) return <><PageHeader title={t("title")} lead={t("lead")} /><EngineDown href={explorerHref(asked)} /></>;
  const { trends, total, languages, countries, asOf } = answer.value;
  const picked = await loadPicked(asked.compare, trends);
  const filters = { ...asked, compare: picked.map(({ id }) => id) };
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <EngineNotice freshness={answer.freshness} several />
      <div className="mb-5 grid gap-4 border-b pb-6">
        <TrendFilters filters={filters} languages={languages} countries={countries} />
        <KindFilter current={filters.kind || null} hrefs={kindHrefs(filters)} />
      </div>
      <ResultStatus shown={trends.length} total={total} asOf={asOf} filters={filters} />
      <TrendGrid cards={trends.map(toCardFacts)} total={total} filters={filters} />
      <CompareTray picked={picked.map(({ id, kind, key, label, parts }) => ({ id, kind, key, label, parts }))} filters={filters} />
    </>
  );
}
