"use client";

import { useTranslations } from "use-intl/react";
import { classNames } from "#components/ui/class-names.ts";
import { useFormats } from "#components/ui/use-formats.ts";
import { formatTimecode } from "./format-timecode.ts";
import type { ShownBeat } from "./shown-script.ts";

/** A share of the strip too narrow for a timecode on a phone. */
const NARROW = 0.1;

/** So many frames, each wide enough for a finger, fit a phone of 320 px. */
const MOST_TOUCHABLE = 10;

/** The whole video at a glance: one frame a beat, as wide as it is long. Each frame leads to its beat. */
export function FilmStrip({ beats, running }: { beats: readonly ShownBeat[]; running: boolean }) {
  const t = useTranslations("scripts");
  const { seconds } = useFormats();
  const total = beats.at(-1)?.endSeconds ?? 0;
  if (total <= 0) return null;
  return (
    <nav aria-label={t("timeline.strip", { count: beats.length, seconds: Math.round(total) })} className="rounded-md bg-film py-2.5">
      <span aria-hidden className="block h-1.5 perforated-x" />
      <ol className="my-1.5 flex gap-px px-1.5">
        {beats.map((beat, index) => {
          const length = beat.endSeconds - beat.startSeconds;
          return (
            <li key={index} style={{ flexGrow: length, flexBasis: 0 }} className={beats.length > MOST_TOUCHABLE ? "min-w-0" : "min-w-6"}>
              <a
                data-edge
                href={`#beat-${index + 1}`}
                className={classNames(
                  "flex h-14 flex-col justify-between overflow-hidden rounded-[3px] px-1 py-1.5 sm:px-1.5 leading-none transition-colors duration-150 outline-offset-[-3px] focus-visible:outline-film-ink",
                  beat.state === "planned" ? "bg-film-ink/12 text-film-ink/80" : beat.state === "arriving" && running ? "bg-signal text-on-signal" : "bg-film-ink/90 text-[#1d1612] hover:bg-film-ink",
                )}
              >
                <span aria-hidden className="truncate text-[0.6875rem] font-semibold max-sm:hidden">{t(`role.${beat.role}`)}</span>
                <span aria-hidden className={classNames("mt-auto overflow-clip whitespace-nowrap text-[0.6875rem] tabular", length < total * NARROW && "max-sm:hidden")}>{formatTimecode(beat.startSeconds)}</span>
                <span className="sr-only">{t("timeline.segment", { role: t(`role.${beat.role}`), seconds: seconds(length) })}</span>
              </a>
            </li>
          );
        })}
      </ol>
      <span aria-hidden className="block h-1.5 perforated-x" />
    </nav>
  );
}
