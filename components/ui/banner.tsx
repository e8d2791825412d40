import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

const TONES = {
  info: { look: "border-line bg-sunken text-ink", Icon: Info, icon: "text-meta" },
  success: { look: "border-deep/30 bg-deep-wash text-ink", Icon: CircleCheck, icon: "text-deep" },
  warn: { look: "border-warn/30 bg-warn-wash text-ink", Icon: TriangleAlert, icon: "text-warn" },
  error: { look: "border-fail/40 bg-fail-wash text-ink", Icon: CircleAlert, icon: "text-fail" },
} as const;

type Props = {
  tone?: keyof typeof TONES;
  title?: ReactNode;
  children?: ReactNode;
  /** Buttons or links, at the end. */
  actions?: ReactNode;
  /** `alert` only for what must interrupt. */
  role?: "alert" | "status";
  className?: string;
};

export function Banner({ tone = "info", title, children, actions, role, className }: Props) {
  const { look, Icon, icon } = TONES[tone];
  return (
    <div role={role} className={classNames("flex flex-wrap items-center gap-x-4 gap-y-3 rounded-lg border p-3.5 sm:px-4", look, className)}>
      <div className="flex min-w-0 flex-1 basis-56 items-start gap-3">
        <Icon aria-hidden className={classNames("mt-0.5 size-5 shrink-0", icon)} />
        <div className="min-w-0 text-[0.9375rem]">
          {title ? <p className="font-semibold">{title}</p> : null}
          {children ? <div className="text-ink-2 wrap-anywhere">{children}</div> : null}
        </div>
      </div>
      {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
    </div>
  );
}
