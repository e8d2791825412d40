import { Clapperboard, FileText, TrendingUp, Upload } from "lucide-react";

/** The pages of the main menu, in order. */
export const NAV_ITEMS = [
  { key: "studio", href: "/", Icon: Clapperboard },
  { key: "trends", href: "/trends", Icon: TrendingUp },
  { key: "scripts", href: "/scripts", Icon: FileText },
  { key: "import", href: "/import", Icon: Upload },
] as const;

/** Pages for those who operate an installation, at the foot of every page. */
export const OPERATE_ITEMS = [{ key: "prompts", href: "/prompts" }] as const;

export function isCurrent(pathname: string, href: string): boolean {
  return href === "/" ? pathname === "/" : pathname === href || pathname.startsWith(`${href}/`);
}
