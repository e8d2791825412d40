import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { controlClass } from "./field.tsx";
import { classNames } from "./class-names.ts";

/** The device's own list, in our clothes. */
export function Select({ className, children, ...rest }: ComponentProps<"select">) {
  return (
    <span className={classNames("relative block", className)}>
      <select {...rest} className={controlClass("appearance-none truncate pr-9")}>{children}</select>
      <ChevronDown aria-hidden className="pointer-events-none absolute right-3 top-1/2 size-4 -translate-y-1/2 text-ink-3" />
    </span>
  );
}
