"use client";

import { CircleAlert, CircleSlash, FileVideo, LoaderCircle, Microscope, Tags } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { Badge, type BadgeTone } from "#components/ui/badge.tsx";
import type { MediaState } from "#lib/reels/schema.ts";

const LOOK: Record<MediaState, { tone: BadgeTone; Icon: typeof Tags }> = {
  metadata_only: { tone: "meta", Icon: Tags },
  media_given: { tone: "signal", Icon: FileVideo },
  analysing: { tone: "signal", Icon: LoaderCircle },
  analysed: { tone: "deep", Icon: Microscope },
  failed: { tone: "fail", Icon: CircleAlert },
  gone: { tone: "neutral", Icon: CircleSlash },
};

/** How far a reel's video and sound are. */
export function MediaBadge({ state }: { state: MediaState }) {
  const t = useTranslations("reels");
  const { tone, Icon } = LOOK[state];
  return <Badge tone={tone} icon={<Icon aria-hidden />} title={t(`stateText.${state}`)}>{t(`state.${state}`)}</Badge>;
}
