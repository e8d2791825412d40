import type { ComponentProps, ReactNode } from "react";
import { LoaderCircle } from "lucide-react";
import { classNames } from "./class-names.ts";

const VARIANTS = {
  primary: "border-transparent bg-signal text-on-signal hover:bg-signal-hover shadow-card",
  secondary: "border-line-strong bg-surface text-ink hover:bg-sunken",
  quiet: "border-transparent bg-transparent text-ink-2 hover:bg-sunken hover:text-ink",
  danger: "border-fail bg-surface text-fail hover:bg-fail-wash",
} as const;
const SIZES = {
  sm: "min-h-11 px-3 text-sm md:min-h-9",
  md: "min-h-11 px-4 text-[0.9375rem]",
  lg: "min-h-13 px-6 text-base",
} as const;
export type ButtonVariant = keyof typeof VARIANTS;
export type ButtonSize = keyof typeof SIZES;

/** The look of a button, for links that act like one. */
export function buttonClass(variant: ButtonVariant = "secondary", size: ButtonSize = "md", extra?: string): string {
  return classNames(
    "inline-flex items-center justify-center gap-2 rounded-md border font-semibold leading-tight transition-colors duration-150",
    "disabled:opacity-60 aria-disabled:opacity-60",
    VARIANTS[variant], SIZES[size], extra,
  );
}

type Props = ComponentProps<"button"> & { variant?: ButtonVariant; size?: ButtonSize; busy?: boolean; icon?: ReactNode };

/** A busy button keeps its words, shows a spinner and ignores presses without losing focus. */
export function Button({ variant, size, busy = false, icon, className, children, onClick, type = "button", ...rest }: Props) {
  return (
    <button
      {...rest}
      type={type}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      className={buttonClass(variant, size, className)}
    >
      {busy ? <LoaderCircle aria-hidden className="size-4 shrink-0 animate-spin" /> : icon}
      {children}
    </button>
  );
}
