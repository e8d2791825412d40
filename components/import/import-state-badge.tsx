"use client";

import { CircleAlert, CircleCheck, CircleDashed, CirclePause, LoaderCircle } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { Badge, type BadgeTone } from "#components/ui/badge.tsx";
import type { ImportStatus } from "#lib/reels/import/schema.ts";

const LOOK: Record<ImportStatus["state"], { tone: BadgeTone; Icon: typeof CircleCheck }> = {
  queued: { tone: "neutral", Icon: CircleDashed },
  running: { tone: "signal", Icon: LoaderCircle },
  done: { tone: "deep", Icon: CircleCheck },
  failed: { tone: "fail", Icon: CircleAlert },
  stopped: { tone: "neutral", Icon: CirclePause },
  interrupted: { tone: "warn", Icon: CircleDashed },
};

export function ImportStateBadge({ state }: { state: ImportStatus["state"] }) {
  const t = useTranslations("imports.state");
  const { tone, Icon } = LOOK[state];
  return <Badge tone={tone} icon={<Icon aria-hidden className={state === "running" ? "animate-spin" : undefined} />}>{t(state)}</Badge>;
}
