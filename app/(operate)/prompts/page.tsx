import type { Metadata } from "next";
import { PromptList } from "#components/prompts/prompt-list.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { loadPrompts } from "#lib/prompts/loaders.ts";
import { translator } from "#lib/server/i18n.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator("prompts"))("title") };
}

export default async function PromptsPage() {
  const [t, prompts] = await Promise.all([translator("prompts"), loadPrompts()]);
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <PromptList prompts={prompts} />
    </>
  );
}
