import { useTranslations } from "use-intl/react";
import type { Lane, LaneName, Segment } from "./lanes.ts";

const round = (seconds: number) => Math.round(seconds * 100) / 100;

/** A segment in words: what it is, from when to when, and the text it holds. */
export function useSegmentText() {
  const t = useTranslations("reels.timeline");
  const whatOf = (name: LaneName, index: number, count: number) => (name === "shots" ? t("shot", { place: index + 1, count }) : t(`lane.${name}`));
  return {
    /** Shot 2 of 5; of other lanes their name, or what is said or shown. */
    what: ({ name, segments }: Lane, segment: Segment, index: number) => segment.text || whatOf(name, index, segments?.length ?? 0),
    label: ({ name, segments }: Lane, { startSeconds, endSeconds, text }: Segment, index: number) => {
      const values = { what: whatOf(name, index, segments?.length ?? 0), from: round(startSeconds), to: round(endSeconds) };
      return text ? t("spoken", { ...values, text }) : t("segment", values);
    },
    second: (at: number) => t("second", { at: round(at) }),
    playFrom: (at: number) => t("playFrom", { at: round(at) }),
  };
}
