import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

const TONES = {
  neutral: "bg-chip text-ink-2",
  outline: "bg-transparent text-ink-2 ring-1 ring-inset ring-line-strong/60",
  signal: "bg-signal-wash text-signal-ink",
  meta: "bg-meta-wash text-meta",
  deep: "bg-deep-wash text-deep",
  warn: "bg-warn-wash text-warn",
  fail: "bg-fail-wash text-fail",
} as const;
export type BadgeTone = keyof typeof TONES;

type Props = { tone?: BadgeTone; icon?: ReactNode; children: ReactNode; className?: string; title?: string };

export function Badge({ tone = "neutral", icon, children, className, title }: Props) {
  return (
    <span
      data-edge
      title={title}
      className={classNames("inline-flex items-center gap-1 rounded-sm px-1.5 py-0.5 text-xs font-medium leading-5 tabular [&_svg]:size-3.5 [&_svg]:shrink-0", TONES[tone], className)}
    >
      {icon}
      {children}
    </span>
  );
}
