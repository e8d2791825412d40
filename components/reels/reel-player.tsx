"use client";

import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl/react";
import { usePlayer } from "./player-context.tsx";

type Props = {
  author: string;
  source: { address: string; mimeType: string };
  /** Address of the captions and their language; null where nothing said is known. */
  captions: { address: string; language: string } | null;
  startSeconds: number | null;
};

/** The video itself; the device's own controls. */
export function ReelPlayer({ author, source, captions, startSeconds }: Props) {
  const t = useTranslations("reels.player");
  const { attach, follow } = usePlayer();
  const element = useRef<HTMLVideoElement | null>(null);
  useEffect(() => {
    const video = element.current;
    attach(video);
    if (!video || startSeconds === null) return () => attach(null);
    const start = () => {
      video.currentTime = startSeconds;
    };
    // Before the length is known a video can't be moved; it may be known before this runs.
    if (video.readyState >= 1) start();
    else video.addEventListener("loadedmetadata", start, { once: true });
    return () => {
      video.removeEventListener("loadedmetadata", start);
      attach(null);
    };
    // The player is attached once for each address it starts at.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [startSeconds, source.address]);
  return (
    <video
      ref={element} controls playsInline preload="metadata" aria-label={t("label", { author })}
      onTimeUpdate={(event) => follow(event.currentTarget.currentTime)}
      onSeeked={(event) => follow(event.currentTarget.currentTime)}
      className="max-h-[min(70dvh,38rem)] w-full rounded-lg border bg-film object-contain"
    >
      <source src={source.address} type={source.mimeType} />
      {captions ? <track kind="captions" src={captions.address} srcLang={captions.language} label={t("captions")} /> : null}
    </video>
  );
}
