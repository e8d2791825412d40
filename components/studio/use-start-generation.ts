"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import type { AppErrorCode } from "#lib/errors.ts";
import { startGeneration } from "#lib/scripts/actions.ts";
import { type Brief, briefSchema, type Writer } from "#lib/scripts/schema.ts";
import { type BriefDraft, clearTyped } from "./brief-draft.ts";

export type FieldName = keyof Brief;
/** Why nothing was started: a code of the server's, or no answer at all. */
export type StartFailure = { code: AppErrorCode | "unreachable"; traceId: string | null; fields: FieldName[] };

function toBrief(draft: BriefDraft, interfaceLanguage: Brief["language"]): unknown {
  const { trends, ...rest } = draft;
  return { ...rest, language: draft.language ?? interfaceLanguage, trendIds: trends.map((trend) => trend.id) };
}

function fieldsOf(names: PropertyKey[]): FieldName[] {
  return (Object.keys(briefSchema.shape) as FieldName[]).filter((field) => names.includes(field));
}

/** Checks the brief here, starts it there, and goes to the script's page. The draft is cleared only once it has started. */
export function useStartGeneration(onInvalid: (first: FieldName) => void) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const [failure, setFailure] = useState<StartFailure | null>(null);

  function fail(next: StartFailure) {
    setFailure(next);
    const first = next.fields[0];
    if (first) onInvalid(first);
  }

  function start(draft: BriefDraft, interfaceLanguage: Brief["language"], writer: Writer | undefined) {
    const parsed = briefSchema.safeParse(toBrief(draft, interfaceLanguage));
    if (!parsed.success) {
      return fail({ code: "bad_input", traceId: null, fields: fieldsOf(parsed.error.issues.map((issue) => issue.path[0] ?? "")) });
    }
    setFailure(null);
    startTransition(async () => {
      try {
        const answer = await startGeneration(parsed.data, writer);
        if (!answer.ok) return fail({ code: answer.code, traceId: answer.traceId, fields: fieldsOf(Object.keys(answer.fields ?? {})) });
        clearTyped();
        router.push(`/scripts/${encodeURIComponent(answer.value.generationId)}`);
      } catch {
        // The call itself failed: no network, or the server is gone. The draft is still there.
        fail({ code: "unreachable", traceId: null, fields: [] });
      }
    });
  }
  return { start, pending, failure };
}
