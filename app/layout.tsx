import type { Metadata, Viewport } from "next";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { catalogue } from "#lib/i18n/messages.ts";
import { requestLocale, requestTheme } from "#lib/server/i18n.ts";
import { headers } from "next/headers";
import { Providers } from "#components/ui/providers.tsx";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const { brand, description } = catalogue(await requestLocale()).common;
  return { title: { default: brand, template: `%s · ${brand}` }, description, applicationName: brand };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#faf6ef" },
    { media: "(prefers-color-scheme: dark)", color: "#14100d" },
  ],
};

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
