import type { ReactNode } from "react";

type Props = { title: ReactNode; text?: ReactNode; actions?: ReactNode };

/** A place where something would stand, with the way to get it there. */
export function EmptyNote({ title, text, actions }: Props) {
  return (
    <div className="grid justify-items-start gap-3 rounded-lg border border-dashed border-line-strong/70 p-6 sm:p-8">
      <p className="text-lg font-semibold">{title}</p>
      {text ? <p className="max-w-prose text-ink-2">{text}</p> : null}
      {actions ? <div className="mt-1 flex flex-wrap gap-2">{actions}</div> : null}
    </div>
  );
}
