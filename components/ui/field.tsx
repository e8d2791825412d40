import { CircleAlert } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names.ts";

const CONTROL =
  "w-full rounded-md border border-line-strong bg-surface px-3 text-base text-ink transition-colors duration-150 hover:border-ink-2 aria-invalid:border-fail md:text-[0.9375rem]";

/** The look of a text control, for inputs of other shapes. */
export function controlClass(extra?: string): string {
  return classNames(CONTROL, "min-h-11", extra);
}

type FieldProps = {
  /** Id of the control; the hint and the error are `<id>-hint` and `<id>-error`. */
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  /** Shown after the label, for example "optional". */
  aside?: ReactNode;
  children: ReactNode;
  className?: string;
};

/** Label, hint, control and error of one control. */
export function Field({ id, label, hint, error, aside, children, className }: FieldProps) {
  return (
    <div className={classNames("grid gap-1.5", className)}>
      <div className="flex items-baseline justify-between gap-3">
        <label htmlFor={id} className="text-sm font-semibold text-ink">{label}</label>
        {aside ? <span className="text-xs text-ink-3 tabular">{aside}</span> : null}
      </div>
      {children}
      {hint ? <p id={`${id}-hint`} className="text-xs text-ink-3">{hint}</p> : null}
      <FieldError id={id} error={error} />
    </div>
  );
}

export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  if (!error) return null;
  return (
    <p id={`${id}-error`} className="flex items-start gap-1.5 text-sm font-medium text-fail">
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      {error}
    </p>
  );
}

/** `aria-describedby` for a control inside Field. */
export function describedBy(id: string, parts: { hint?: boolean; error?: boolean }): string | undefined {
  return classNames(parts.hint && `${id}-hint`, parts.error && `${id}-error`) || undefined;
}

export function TextInput({ className, ...rest }: ComponentProps<"input">) {
  return <input {...rest} className={controlClass(className)} />;
}

/** Grows with its text where the browser can size by content; scrolls elsewhere. */
export function TextArea({ className, ...rest }: ComponentProps<"textarea">) {
  return <textarea {...rest} className={controlClass(classNames("field-sizing-content max-h-72 resize-none py-2.5 leading-snug", className))} />;
}
