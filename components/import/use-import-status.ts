"use client";

import { useEffect, useState } from "react";
import { type ImportResult, importResultSchema } from "#lib/reels/import/schema.ts";

const POLL_MS = 1000;

export const isUnderWay = ({ state }: Pick<ImportResult, "state">) => state === "queued" || state === "running";

/** Follows an import by asking every second until it has ended; `connected` is false while the server does not answer. */
export function useImportStatus(start: ImportResult): { status: ImportResult; connected: boolean } {
  const [status, setStatus] = useState(start);
  const [connected, setConnected] = useState(true);
  const underWay = isUnderWay(status);
  const { id } = start;
  useEffect(() => {
    if (!underWay) return;
    const ask = async () => {
      try {
        const response = await fetch(`/api/imports/${encodeURIComponent(id)}`, { cache: "no-store" });
        if (!response.ok) throw new Error(`answer ${response.status}`);
        setStatus(importResultSchema.parse(await response.json()));
        setConnected(true);
      } catch {
        setConnected(false);
      }
    };
    const timer = setInterval(() => void ask(), POLL_MS);
    return () => clearInterval(timer);
  }, [id, underWay]);
  return { status, connected };
}
