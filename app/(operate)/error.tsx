"use client";

import { ErrorNotice } from "#components/shell/error-notice.tsx";

export default function PageError({ error, retry }: { error: unknown; retry: () => void }) {
  return <ErrorNotice error={error} retry={retry} />;
}
