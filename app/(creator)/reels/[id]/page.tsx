import { ArrowLeft } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { MediaBadge } from "#components/reels/media-badge.tsx";
import { ReelPage } from "#components/reels/reel-page.tsx";
import { reelIdFromParam, secondFromParam } from "#components/reels/reel-href.ts";
import { TierBadge } from "#components/trends/tier-badges.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { loadReel } from "#lib/deep-dive/loaders.ts";
import { translator } from "#lib/server/i18n.ts";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ t?: string | string[] }> };

async function load({ params }: Pick<Props, "params">) {
  const id = reelIdFromParam((await params).id);
  return id === null ? null : loadReel(id);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [view, t] = await Promise.all([load(props), translator("reels")]);
  return { title: view ? t("one", { author: view.reel.authorHandle }) : t("title") };
}

export default async function Page(props: Props) {
  const [view, t, common, { t: asked }] = await Promise.all([load(props), translator("reels"), translator("common"), props.searchParams]);
  if (!view) notFound();
  return (
    <>
      <PageHeader
        above={<Link href="/reels" className="-ml-1 inline-flex min-h-11 items-center gap-1.5 rounded-sm px-1 hover:text-ink"><ArrowLeft aria-hidden className="size-4" />{t("back")}</Link>}
        title={t("one", { author: view.reel.authorHandle })}
        lead={
          <span className="flex flex-wrap gap-1.5">
            <TierBadge tier={view.facts ? "deep_dive" : "metadata"} />
            <MediaBadge state={view.status.state} />
            {view.reel.demo ? <Badge tone="outline" title={common("demoHint")}>{common("demo")}</Badge> : null}
          </span>
        }
      />
      <ReelPage view={view} startSeconds={secondFromParam(asked)} />
    </>
  );
}
