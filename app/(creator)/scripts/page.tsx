import { Plus } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { Suspense } from "react";
import { ScriptList } from "#components/scripts/script-list.tsx";
import { ScriptListSkeleton } from "#components/scripts/script-list-skeleton.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { loadGenerations } from "#lib/scripts/loaders.ts";
import { translator } from "#lib/server/i18n.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator("scripts"))("list.title") };
}

async function Generations() {
  return <ScriptList generations={await loadGenerations()} />;
}

export default async function ScriptsPage() {
  const t = await translator("scripts");
  return (
    <>
      <PageHeader
        title={t("list.title")} lead={t("list.lead")}
        actions={<Link href="/" className={buttonClass("primary")}><Plus aria-hidden className="size-4" />{t("list.new")}</Link>}
      />
      <Suspense fallback={<ScriptListSkeleton />}><Generations /></Suspense>
    </>
  );
}
