import type { ReactNode } from "react";
import { AppShell } from "#components/shell/app-shell.tsx";
import { requestTheme } from "#lib/server/i18n.ts";

export default async function OperateLayout({ children }: { children: ReactNode }) {
  return <AppShell theme={await requestTheme()}>{children}</AppShell>;
}
