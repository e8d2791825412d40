import type { Metadata } from "next";
import { ImportDesk } from "#components/import/import-desk.tsx";
import { ImportList } from "#components/import/import-list.tsx";
import { Banner } from "#components/ui/banner.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { loadImportPage } from "#lib/reels/loaders.ts";
import { translator } from "#lib/server/i18n.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator("imports"))("title") };
}

export default async function ImportPage() {
  const [{ corpus, allowed, imports }, t] = await Promise.all([loadImportPage(), translator("imports")]);
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <p className="mb-6 text-ink-2">
        {t("corpus", { reels: corpus.reels, snapshots: corpus.snapshots })} {corpus.demoReels > 0 ? t("corpusDemo", { demo: corpus.demoReels }) : null}
      </p>
      {allowed ? <ImportDesk hasDemo={corpus.demoReels > 0} /> : <Banner tone="warn" title={t("notAllowed.title")}>{t("notAllowed.text")}</Banner>}
      <ImportList imports={imports} />
    </>
  );
}
