import { AppShell } from "#components/shell/app-shell.tsx";
import { NotFoundNotice } from "#components/shell/not-found-notice.tsx";
import { requestTheme } from "#lib/server/i18n.ts";

export default async function NotFound() {
  return <AppShell theme={await requestTheme()}><NotFoundNotice /></AppShell>;
}
