"use client";

import { useEffect, useRef, useState } from "react";
import type { Upload } from "tus-js-client";
import { APP_ERROR_CODES, type AppErrorCode } from "#lib/errors.ts";

/** In pieces, so that what arrived before a lost connection or a pause is not sent again. */
const PIECE_BYTES = 4 * 1024 ** 2;
const RETRY_MS = [500, 2_000, 5_000, 10_000];

export type UploadState = { phase: "idle" } | { phase: "sending" | "paused"; sent: number } | { phase: "failed"; code: AppErrorCode | "unreachable"; sent: number };

/** Our problem document inside tus's error; no answer at all is the server out of reach. */
function codeOf(error: unknown): AppErrorCode | "unreachable" {
  const response = (error as { originalResponse?: { getBody: () => string } | null }).originalResponse;
  if (!response) return "unreachable";
  try {
    const { code } = JSON.parse(response.getBody()) as { code?: unknown };
    return APP_ERROR_CODES.find((known) => known === code) ?? "unexpected";
  } catch {
    return "unexpected";
  }
}

/** Sends a reel's file by the tus protocol. Paused, lost or begun on an earlier visit, it goes on where it stopped. */
export function useMediaUpload({ reelId, onDone }: { reelId: string; onDone: () => void }) {
  const [state, setState] = useState<UploadState>({ phase: "idle" });
  const current = useRef<Upload | null>(null);
  useEffect(() => () => void current.current?.abort(), []);

  async function start(file: File, rightsNote: string): Promise<void> {
    setState({ phase: "sending", sent: 0 });
    const tus = await import("tus-js-client");
    const upload = new tus.Upload(file, {
      endpoint: "/api/media/uploads",
      metadata: { reelId, rightsNote, fileName: file.name },
      chunkSize: PIECE_BYTES,
      retryDelays: RETRY_MS,
      removeFingerprintOnSuccess: true,
      fingerprint: async () => ["reelwright", reelId, file.name, file.size, file.lastModified].join("|"),
      onProgress: (sent, total) => setState((before) => (before.phase === "sending" ? { phase: "sending", sent: total > 0 ? sent / total : 0 } : before)),
      onSuccess: () => {
        setState({ phase: "idle" });
        onDone();
      },
      onError: (error) => setState((before) => ({ phase: "failed", code: codeOf(error), sent: "sent" in before ? before.sent : 0 })),
    });
    current.current = upload;
    const [begun] = await upload.findPreviousUploads();
    if (begun) upload.resumeFromPreviousUpload(begun);
    upload.start();
  }

  return {
    state,
    start,
    pause: () => {
      void current.current?.abort();
      setState((before) => ({ phase: "paused", sent: "sent" in before ? before.sent : 0 }));
    },
    resume: () => {
      setState((before) => ({ phase: "sending", sent: "sent" in before ? before.sent : 0 }));
      current.current?.start();
    },
    /** What arrived is thrown away on the server too. */
    cancel: () => {
      void current.current?.abort(true).catch(() => {});
      current.current = null;
      setState({ phase: "idle" });
    },
  };
}
