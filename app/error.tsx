"use client";

import { ErrorNotice } from "#components/shell/error-notice.tsx";

export default function PageError({ error, retry }: { error: unknown; retry: () => void }) {
  return <main className="px-4 sm:px-6"><ErrorNotice error={error} retry={retry} /></main>;
}
