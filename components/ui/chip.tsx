"use client";

import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { FieldError } from "./field.tsx";

type Option<T extends string> = { value: T; label: ReactNode; icon?: ReactNode };
type Base<T extends string> = {
  name: string;
  legend: ReactNode;
  hint?: ReactNode;
  options: readonly Option<T>[];
  error?: string;
  className?: string;
  /** More controls at the end of the row of chips. */
  children?: ReactNode;
};
type One<T extends string> = Base<T> & { multiple?: false; value: T | null; onChange: (value: T) => void };
type Many<T extends string> = Base<T> & { multiple: true; value: readonly T[]; onChange: (value: T[]) => void };

/** Radio buttons (or check boxes with `multiple`) as chips. Native inputs, so arrows and forms work as everywhere. */
export function ChipGroup<T extends string>(props: One<T> | Many<T>) {
  const { name, legend, hint, options, error, className, children } = props;
  const isOn = (value: T) => (props.multiple ? props.value.includes(value) : props.value === value);
  function toggle(value: T, on: boolean) {
    if (!props.multiple) return props.onChange(value);
    props.onChange(on ? [...props.value, value] : props.value.filter((entry) => entry !== value));
  }
  return (
    <fieldset className={classNames("min-w-0", className)} aria-describedby={error ? `${name}-error` : undefined}>
      <legend className="mb-1.5 text-sm font-semibold text-ink">
        {legend}
        {hint ? <span className="ml-2 font-normal text-ink-3">{hint}</span> : null}
      </legend>
      <div className="flex flex-wrap items-center gap-1.5">
        {options.map((option) => (
          <label key={option.value} data-chip className={CHIP}>
            <input
              type={props.multiple ? "checkbox" : "radio"}
              name={name}
              value={option.value}
              checked={isOn(option.value)}
              onChange={(event) => toggle(option.value, event.currentTarget.checked)}
              className="absolute inset-0 size-full cursor-pointer opacity-0"
            />
            {option.icon}
            {option.label}
          </label>
        ))}
        {children}
      </div>
      <div className="mt-1.5 empty:hidden"><FieldError id={name} error={error} /></div>
    </fieldset>
  );
}

const CHIP = classNames(
  "relative inline-flex min-h-11 select-none items-center gap-1.5 rounded-md border border-line-strong/70 bg-surface px-3 text-sm font-medium text-ink-2 transition-colors duration-150 md:min-h-9",
  "hover:border-ink-2 hover:text-ink [&_svg]:size-4",
  "has-checked:border-ink has-checked:bg-ink has-checked:text-paper",
  "has-focus-visible:outline-[2.5px] has-focus-visible:outline-offset-2 has-focus-visible:outline-signal-ink",
);
