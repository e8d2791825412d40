import { useTranslations } from "use-intl/react";
import { APP_ERROR_CODES } from "#lib/errors.ts";

const PROBLEMS = ["unsupported_format", "empty_file", "no_rows", "bad_zone", "unreachable", "too_many_requests", "interrupted"] as const;

/** A failure of an import route: what is wrong with the file, or else the error's code. */
export type ImportProblem = { code: string; problem?: string };

/** Reads a problem document; an answer that is none counts as the server being out of reach. */
export function readProblem(text: string): ImportProblem {
  try {
    const { code, problem } = JSON.parse(text) as { code?: unknown; problem?: unknown };
    if (typeof code === "string") return { code, ...(typeof problem === "string" ? { problem } : {}) };
  } catch {
    // Not JSON: a proxy's page, or nothing.
  }
  return { code: "unreachable" };
}

/** The sentence for a failure. */
export function useProblemText(): (failure: ImportProblem) => string {
  const t = useTranslations();
  return ({ code, problem }) => {
    const own = PROBLEMS.find((name) => name === problem) ?? PROBLEMS.find((name) => name === code);
    if (own) return t(`imports.problems.${own}`);
    const known = APP_ERROR_CODES.find((name) => name === code) ?? "unexpected";
    return t(`errors.${known}`);
  };
}
