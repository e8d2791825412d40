import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ImportResult } from "#components/import/import-result.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { loadImport } from "#lib/reels/loaders.ts";
import { translator } from "#lib/server/i18n.ts";

type Props = { params: Promise<{ id: string }> };

const load = cache(loadImport);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await load((await params).id);
  return found ? { title: found.fileName } : {};
}

export default async function ImportResultPage({ params }: Props) {
  const [found, t] = await Promise.all([load((await params).id), translator("imports")]);
  if (!found) notFound();
  return (
    <>
      <PageHeader title={found.fileName} above={<Link href="/import" className="underline">{t("title")}</Link>} />
      <ImportResult key={found.id} start={found} />
    </>
  );
}
