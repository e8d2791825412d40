"use client";

import { Button } from "#components/ui/button.tsx";
import { catalogue } from "#lib/i18n/messages.ts";
import { LOCALES } from "#lib/i18n/locales.ts";
import "./globals.css";

/** The last net, below the root layout: no language is known here, so it speaks all of them. */
export default function GlobalError({ retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>{catalogue("en").common.error.title}</title>
        <main className="mx-auto grid max-w-xl gap-8 px-4 py-20">
          {LOCALES.map((locale, index) => {
            const { common, errors } = catalogue(locale);
            const Title = index === 0 ? "h1" : "h2";
            return (
              <section key={locale} lang={locale} className="grid justify-items-start gap-3">
                <Title className="display text-2xl font-semibold">{common.error.title}</Title>
                <p className="text-lg text-ink-2">{errors.unexpected}</p>
                <Button variant={index === 0 ? "primary" : "secondary"} onClick={() => retry()}>{common.tryAgain}</Button>
              </section>
            );
          })}
        </main>
      </body>
    </html>
  );
}
