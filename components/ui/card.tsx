import type { ComponentProps } from "react";
import { classNames } from "./class-names.ts";

type Props = ComponentProps<"div"> & { as?: "div" | "section" | "article" | "aside" | "li"; padded?: boolean };

/** A sheet of paper on the desk. */
export function Card({ as: Tag = "div", padded = true, className, ...rest }: Props) {
  const Element = Tag as "div";
  return <Element {...rest} className={classNames("min-w-0 rounded-lg border bg-surface shadow-card", padded && "p-4 sm:p-5", className)} />;
}
