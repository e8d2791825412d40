import type { Metadata } from "next";
import { Suspense } from "react";
import { KindFilter } from "#components/trends/kind-filter.tsx";
import { TrendGrid, TrendGridSkeleton } from "#components/trends/trend-grid.tsx";
import { TrendSearch } from "#components/trends/trend-search.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { requestContext } from "#lib/server/context.ts";
import { translator } from "#lib/server/i18n.ts";
import { listTrendCards, type TrendFilter } from "#lib/trends/data.ts";
import { type TrendKind, trendKindSchema } from "#lib/trends/schema.ts";

const CARDS = 60;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator("trends"))("title") };
}

async function Cards({ filter }: { filter: TrendFilter }) {
  const cards = await listTrendCards({ ctx: await requestContext(), input: { ...filter, limit: CARDS } });
  return <TrendGrid cards={cards} filtered={Object.values(filter).some(Boolean)} />;
}

function hrefOf(kind: TrendKind | null, language: string, query: string): string {
  const params = new URLSearchParams({ ...(kind && { kind }), ...(language && { language }), ...(query && { q: query }) });
  return params.size > 0 ? `/trends?${params}` : "/trends";
}

const text = (value: string | string[] | undefined) => (typeof value === "string" ? value.trim().slice(0, 100) : "");

export default async function TrendsPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const [params, t] = await Promise.all([searchParams, translator("trends")]);
  const kind = trendKindSchema.safeParse(params.kind).data ?? null;
  const [language, query] = [text(params.language), text(params.q)];
  const hrefs = {
    all: hrefOf(null, language, query), hashtag: hrefOf("hashtag", language, query),
    audio: hrefOf("audio", language, query), topic: hrefOf("topic", language, query),
  };
  const filter = { kind: kind ?? undefined, language: language || undefined, query: query || undefined };
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="mb-6 flex flex-wrap items-end justify-between gap-x-8 gap-y-4 border-b pb-6">
        <TrendSearch key={`${language}:${query}`} kind={kind} language={language} query={query} />
        <KindFilter current={kind} hrefs={hrefs} />
      </div>
      <Suspense key={hrefs[kind ?? "all"]} fallback={<TrendGridSkeleton />}>
        <Cards filter={filter} />
      </Suspense>
    </>
  );
}
