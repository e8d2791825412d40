import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { GenerationPage } from "#components/scripts/generation-page.tsx";
import { loadGeneration, loadWriters } from "#lib/scripts/loaders.ts";
import { loadScriptDesk } from "#lib/scripts/versions/loaders.ts";
import { translator } from "#lib/server/i18n.ts";

type Props = { params: Promise<{ id: string }> };

const load = cache(loadGeneration);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [loaded, t] = await Promise.all([load((await params).id), translator("scripts")]);
  return loaded ? { title: t("heading", { topic: loaded.generation.brief.topic }) } : {};
}

export default async function ScriptPage({ params }: Props) {
  const loaded = await load((await params).id);
  if (!loaded) notFound();
  const { id, brief, state, retryOf, kind, scriptId } = loaded.generation;
  const desk = scriptId ? await loadScriptDesk(scriptId) : null;
  // A rewrite has no page of its own: it is a version of its script.
  if (desk && kind !== "script" && kind !== "translation") redirect(`/scripts/${encodeURIComponent(desk.generationId)}`);
  // Another generation is another page: nothing of the one before may stay in its state.
  return <GenerationPage key={id} generation={{ id, brief, state, retryOf }} events={loaded.events} feedback={loaded.feedback} desk={desk} writers={loadWriters()} />;
}
