"use client";

import { useRef, useState } from "react";
import { type FilePreview, filePreviewSchema, type ImportRequest } from "#lib/reels/import/schema.ts";
import { type ImportProblem, readProblem } from "./import-problem.ts";

const PREFIX_BYTES = 1_000_000;

const wireSchema = filePreviewSchema.omit({ observations: true });
/** The preview with its moments as ISO text, as it comes over the wire. */
export type ShownPreview = Omit<FilePreview, "observations"> & {
  observations: (Omit<FilePreview["observations"][number], "publishedAt" | "observedAt"> & { publishedAt: string | null; observedAt: string })[];
};

export type PreviewChoice = Pick<ImportRequest, "profile" | "mapping" | "zone">;

export function encodeRequest(request: ImportRequest): string {
  return encodeURIComponent(JSON.stringify(request));
}

async function fetchPreview(file: File, choice: PreviewChoice): Promise<{ preview: ShownPreview } | { problem: ImportProblem }> {
  try {
    const response = await fetch("/api/imports/preview", {
      method: "POST",
      body: file.slice(0, PREFIX_BYTES),
      headers: { "x-import-request": encodeRequest({ fileName: file.name, ...choice }), "x-file-whole": String(file.size <= PREFIX_BYTES), "content-type": "application/octet-stream" },
    });
    const text = await response.text();
    if (!response.ok) return { problem: readProblem(text) };
    const body = JSON.parse(text) as ShownPreview;
    return { preview: { ...wireSchema.parse(body), observations: body.observations } };
  } catch {
    return { problem: { code: "unreachable" } };
  }
}

/** Sends a file's beginning and keeps what the server understood of it; only the latest asking counts. */
export function usePreview() {
  const [preview, setPreview] = useState<ShownPreview | null>(null);
  const [problem, setProblem] = useState<ImportProblem | null>(null);
  const [busy, setBusy] = useState(false);
  const asked = useRef(0);

  async function read(file: File, choice: PreviewChoice): Promise<void> {
    const mine = ++asked.current;
    setBusy(true);
    setProblem(null);
    const answer = await fetchPreview(file, choice);
    if (mine !== asked.current) return;
    setBusy(false);
    if ("preview" in answer) setPreview(answer.preview);
    else setProblem(answer.problem);
  }

  function forget(): void {
    asked.current++;
    setPreview(null);
    setProblem(null);
    setBusy(false);
  }
  return { preview, problem, busy, read, forget };
}
