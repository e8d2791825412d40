"use client";

import { setNonce } from "get-nonce";
import { type ReactNode, useState } from "react";
import type { Locale } from "use-intl";
import { IntlProvider } from "use-intl/react";

type Props = { locale: Locale; messages: Record<string, unknown>; nonce: string; children: ReactNode };

/** Language for client components, and the page's nonce for the style tag that Radix adds. */
export function Providers({ locale, messages, nonce, children }: Props) {
  // A later answer (a language switch) carries a nonce of its own, but the document's policy knows the first one only.
  useState(() => setNonce(nonce));
  return (
    <IntlProvider locale={locale} messages={messages as never} timeZone="UTC">
      {children}
    </IntlProvider>
  );
}
