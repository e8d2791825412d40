import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { TracePage } from "#components/scripts/trace/trace-page.tsx";
import { loadTrace } from "#lib/scripts/trace/loaders.ts";
import { translator } from "#lib/server/i18n.ts";

type Props = { params: Promise<{ id: string }> };

const load = cache(loadTrace);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [trace, t] = await Promise.all([load((await params).id), translator("trace")]);
  return trace ? { title: t("heading", { title: trace.versions.at(-1)?.title ?? trace.brief.topic }) } : {};
}

export default async function ScriptTracePage({ params }: Props) {
  const trace = await load((await params).id);
  if (!trace) notFound();
  return <TracePage trace={trace} />;
}
