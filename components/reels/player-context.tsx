"use client";

import { createContext, type ReactNode, useContext, useMemo, useRef, useState } from "react";

type Value = {
  /** Where the video is, or would be if there were one. */
  atSeconds: number;
  /** `show` brings the player into view, for what stands far below it. */
  seek: (seconds: number, options?: { show?: boolean }) => void;
  /** What the player tells while it plays. */
  follow: (seconds: number) => void;
  attach: (video: HTMLVideoElement | null) => void;
};

const PlayerContext = createContext<Value | null>(null);

/** One place in the video that player, timeline, frames and transcript share. */
export function PlayerProvider({ startSeconds, children }: { startSeconds: number | null; children: ReactNode }) {
  const [atSeconds, setAtSeconds] = useState(startSeconds ?? 0);
  const video = useRef<HTMLVideoElement | null>(null);
  const value = useMemo<Value>(() => ({
    atSeconds,
    seek: (seconds, { show = false } = {}) => {
      setAtSeconds(seconds);
      if (!video.current) return;
      video.current.currentTime = seconds;
      if (show) video.current.scrollIntoView({ block: "nearest" });
    },
    follow: setAtSeconds,
    attach: (element) => {
      video.current = element;
    },
  }), [atSeconds]);
  return <PlayerContext value={value}>{children}</PlayerContext>;
}

export function usePlayer(): Value {
  const value = useContext(PlayerContext);
  if (!value) throw new Error("usePlayer stands outside of PlayerProvider");
  return value;
}
