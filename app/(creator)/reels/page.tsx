import type { Metadata } from "next";
import { AdviceList } from "#components/reels/advice-list.tsx";
import { EmptyNote } from "#components/ui/empty-note.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { loadAdvice } from "#lib/deep-dive/loaders.ts";
import { translator } from "#lib/server/i18n.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator("reels"))("title") };
}

export default async function ReelsPage() {
  const [advised, t, advice] = await Promise.all([loadAdvice(), translator("reels"), translator("deepDives")]);
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      {advised.length === 0 ? <EmptyNote title={advice("advice.empty")} /> : <AdviceList advised={advised} />}
    </>
  );
}
