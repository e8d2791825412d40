import type { Metadata, Viewport } from "next";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { catalogue } from "#lib/i18n/messages.ts";
import { requestLocale, requestTheme } from "#lib/server/i18n.ts";
import { headers } from "next/headers";
import { Providers } from "#components/ui/providers.tsx";
import "./globals.css";

export const metadata: Metadata = { title: { default: "Reelwright", template: "%s · Reelwright" } };
export const viewport: Viewport = { width: "device-width", initialScale: 1 };

export default async function RootLayout({ children }: { children: ReactNode }) {
  await connection();
  const [locale, theme, incoming] = await Promise.all([requestLocale(), requestTheme(), headers()]);
  return (
    <html lang={locale} data-theme={theme === "system" ? undefined : theme}>
      <body>
        <Providers locale={locale} messages={catalogue(locale)} nonce={incoming.get("x-nonce") ?? ""}>
          {children}
        </Providers>
      </body>
    </html>
  );
}
