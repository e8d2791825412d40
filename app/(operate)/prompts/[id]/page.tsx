import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { PromptFacts } from "#components/prompts/prompt-facts.tsx";
import { PromptPurpose } from "#components/prompts/prompt-purpose.tsx";
import { PromptTexts } from "#components/prompts/prompt-texts.tsx";
import { PromptUses } from "#components/prompts/prompt-uses.tsx";
import { findVersion, readPick } from "#components/prompts/read-pick.ts";
import { VersionList } from "#components/prompts/version-list.tsx";
import { VersionPicker } from "#components/prompts/version-picker.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { diffWords } from "#lib/prompts/diff-words.ts";
import { loadPrompt } from "#lib/prompts/loaders.ts";
import { requestLocale, translator } from "#lib/server/i18n.ts";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ id }, t] = await Promise.all([params, translator("prompts")]);
  return { title: t("one", { id }) };
}

export default async function PromptPage({ params, searchParams }: Props) {
  const [{ id }, asked, locale, t] = await Promise.all([params, searchParams, requestLocale(), translator("prompts")]);
  const { language, shown, against } = readPick(asked, locale);
  const loaded = await loadPrompt(id, language);
  if (!loaded) notFound();
  const { prompt, versions, uses } = loaded;
  const version = findVersion(shown, versions) ?? versions[0]!;
  const other = findVersion(against, versions) ?? null;
  const texts = (["instructions", "prompt"] as const).map((part) => ({ part, parts: diffWords(other ? other[part] : version[part], version[part]) }));
  return (
    <>
      <PageHeader title={id} lead={<PromptPurpose id={id} purpose={prompt.purpose} />} above={<Link href="/prompts" className="inline-flex min-h-11 items-center underline underline-offset-4 hover:text-ink md:min-h-8">{t("all")}</Link>} />
      <div className="grid gap-12 xl:grid-cols-[minmax(0,1fr)_23rem] xl:gap-10">
        <div className="grid min-w-0 content-start gap-8">
          <VersionPicker id={id} versions={versions} language={language} shown={version} against={other} />
          <PromptTexts texts={texts} language={language} version={version.version} against={other?.version ?? null} />
        </div>
        <div className="grid min-w-0 content-start gap-10">
          <VersionList versions={versions} />
          <PromptFacts prompt={prompt} hash={version.hash} />
          <PromptUses uses={uses} />
        </div>
      </div>
    </>
  );
}
