import { useTranslations } from "use-intl/react";
import { useFormats } from "#components/ui/use-formats.ts";
import type { DeepDive, DeepDivePart } from "#lib/deep-dive/schema.ts";

type Known<P extends DeepDivePart> = Extract<DeepDive["parts"][P], { state: "known" }>["value"];

const round = (value: number, places: number) => Math.round(value * 10 ** places) / 10 ** places;

/** What each part of an analysis holds, in lines. */
export function useFactText(): <P extends DeepDivePart>(name: P, value: Known<P>) => string[] {
  const t = useTranslations("reels.facts");
  const { percent, seconds } = useFormats();
  const timesOf = (list: readonly number[]) => list.map((at) => seconds(round(at, 1))).join("; ");
  const say: { [P in DeepDivePart]: (value: Known<P>) => string[] } = {
    probe: ({ container, durationSeconds, width, height, framesPerSecond, videoCodec, audioCodec }) => [
      t("probe", { container, seconds: round(durationSeconds, 2) }),
      width && height ? t("size", { width, height, rate: round(framesPerSecond ?? 0, 2) }) : t("noSize"),
      [videoCodec, audioCodec].filter(Boolean).join(", "),
    ],
    cuts: ({ cutsSeconds, cutsPerMinute }) => [t("cuts", { count: cutsSeconds.length, times: timesOf(cutsSeconds) }), t("rate", { rate: round(cutsPerMinute, 1) })],
    onScreenText: (texts) => [t("onScreenText", { count: texts.length })],
    speech: ({ spans, share }) => [t("speech", { share: percent(share), count: spans.length })],
    transcript: ({ segments }) => [t("transcript", { count: segments.length })],
    music: ({ spans, tempoBpm }) => [t("music", { count: spans.length }), ...(tempoBpm === null ? [] : [t("tempo", { bpm: round(tempoBpm, 1) })])],
    loudness: ({ integratedLufs, rangeLu, truePeakDbfs }) => [t("loudness", { lufs: round(integratedLufs, 1), range: round(rangeLu, 1), peak: round(truePeakDbfs, 1) })],
    silence: ({ share }) => [t("silence", { share: percent(share) })],
    look: ({ brightness, motion }) => [t("look", { brightness: percent(brightness), motion: percent(motion) })],
    frames: (frames) => [t("frames", { count: frames.length })],
  };
  // The key says which part the value is of.
  return (name, value) => say[name](value as never).filter((line) => line !== "");
}
