"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { type MediaStatus, mediaStatusSchema } from "#lib/deep-dive/vocabulary.ts";

const POLL_MS = 1_000;

export const isUnderWay = ({ state, stage }: MediaStatus) => stage !== null || state === "analysing";

async function ask(reelId: string): Promise<MediaStatus> {
  const response = await fetch(`/api/deep-dives/${encodeURIComponent(reelId)}`, { cache: "no-store" });
  if (!response.ok) throw new Error(`answer ${response.status}`);
  return mediaStatusSchema.parse(await response.json());
}

/**
 * How far a reel's media are: asked every second while they wait or are analysed, and the page is loaded anew when that
 * has ended. `take` is for what an action of this page brought about: what else the page shows follows. `connected` is false while the server does not answer.
 */
export function useMediaStatus(start: MediaStatus): { status: MediaStatus; connected: boolean; take: (next: MediaStatus) => void; refresh: () => void } {
  const router = useRouter();
  const [held, setHeld] = useState({ status: start, start });
  const [connected, setConnected] = useState(true);
  // The page was loaded anew: what it brought counts.
  if (held.start !== start) setHeld({ status: start, start });
  const { status } = held;
  const { reelId } = start;
  const underWay = isUnderWay(status);
  useEffect(() => {
    if (!underWay) return;
    const timer = setInterval(() => {
      ask(reelId).then(
        (next) => {
          setConnected(true);
          setHeld((before) => ({ ...before, status: next }));
          if (!isUnderWay(next)) router.refresh();
        },
        () => setConnected(false),
      );
    }, POLL_MS);
    return () => clearInterval(timer);
  }, [reelId, underWay, router]);
  const take = (next: MediaStatus) => {
    setHeld((before) => ({ ...before, status: next }));
    router.refresh();
  };
  return { status, connected, take, refresh: () => void ask(reelId).then(take, () => setConnected(false)) };
}
