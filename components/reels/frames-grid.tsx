"use client";

import { useTranslations } from "use-intl/react";
import type { DeepDiveFacts } from "#lib/retrieval/schema.ts";
import { holds, type Lane } from "./lanes.ts";
import { usePlayer } from "./player-context.tsx";
import { useSegmentText } from "./use-segment-text.ts";

export type ShownFrame = { atSeconds: number; width: number; height: number; address: string };

/** What is known of a moment, as one sentence: nobody looked at the picture to describe it. */
function useFrameAlt(lanes: readonly Lane[], facts: DeepDiveFacts | null): (atSeconds: number) => string {
  const t = useTranslations("reels.frames");
  const shots = lanes.find(({ name }) => name === "shots")?.segments ?? [];
  return (atSeconds) => {
    const shot = shots.findIndex((segment) => holds(segment, atSeconds));
    const shown = facts?.onScreenText?.filter((span) => holds(span, atSeconds)).map(({ text }) => text).join(" / ");
    const said = facts?.transcript?.find((span) => holds(span, atSeconds))?.text;
    return [
      t("at", { at: Math.round(atSeconds * 100) / 100 }),
      ...(shot < 0 ? [] : [t("shot", { place: shot + 1, count: shots.length })]),
      ...(shown ? [t("shown", { text: shown })] : []),
      ...(said ? [t("said", { text: said })] : []),
    ].join(", ");
  };
}

/** Representative frames; each plays from its moment. */
export function FramesGrid({ frames, lanes, facts }: { frames: readonly ShownFrame[]; lanes: readonly Lane[]; facts: DeepDiveFacts | null }) {
  const { seek } = usePlayer();
  const { second } = useSegmentText();
  const altOf = useFrameAlt(lanes, facts);
  return (
    <ul className="grid grid-cols-3 gap-3 sm:grid-cols-4 xl:grid-cols-6">
      {frames.map(({ atSeconds, width, height, address }) => (
        <li key={address}>
          <button type="button" onClick={() => seek(atSeconds, { show: true })} className="grid w-full gap-1 rounded-md text-left text-xs text-ink-3 tabular hover:text-ink">
            {/* Behind a route that asks who looks: the image optimiser has no session. */}
            {/* eslint-disable-next-line @next/next/no-img-element */}
            <img src={address} alt={altOf(atSeconds)} width={width} height={height} loading="lazy" className="aspect-[9/16] w-full rounded-md border bg-film object-contain" />
            {second(atSeconds)}
          </button>
        </li>
      ))}
    </ul>
  );
}
