"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import type { ImportRequest } from "#lib/reels/import/schema.ts";
import { type ImportProblem, readProblem } from "./import-problem.ts";
import { encodeRequest } from "./use-preview.ts";

/** Sends a file as the raw body and goes to the import's page. `sent` is 0..1 while sending; fetch cannot tell, so XMLHttpRequest. */
export function useUpload() {
  const router = useRouter();
  const [sent, setSent] = useState<number | null>(null);
  const [problem, setProblem] = useState<ImportProblem | null>(null);
  const current = useRef<XMLHttpRequest | null>(null);
  useEffect(() => () => current.current?.abort(), []);

  function fail(next: ImportProblem): void {
    setSent(null);
    setProblem(next);
  }

  function start(file: File, request: ImportRequest): void {
    const call = new XMLHttpRequest();
    current.current = call;
    setProblem(null);
    setSent(0);
    call.open("POST", "/api/imports");
    call.setRequestHeader("x-import-request", encodeRequest(request));
    call.setRequestHeader("x-file-bytes", String(file.size));
    call.setRequestHeader("content-type", "application/octet-stream");
    call.upload.onprogress = (event) => event.lengthComputable && setSent(event.loaded / event.total);
    call.onload = () => {
      if (call.status !== 202) return fail(readProblem(call.responseText));
      const { importId } = JSON.parse(call.responseText) as { importId: string };
      router.push(`/import/${encodeURIComponent(importId)}`);
    };
    call.onerror = () => fail({ code: "unreachable" });
    call.onabort = () => setSent(null);
    call.send(file);
  }
  return { start, stop: () => current.current?.abort(), sent, problem };
}
