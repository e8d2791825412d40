import type { ReactNode } from "react";

type Props = { title: ReactNode; lead?: ReactNode; above?: ReactNode; actions?: ReactNode };

/** The page's one h1, with what leads into the page and what can be done with it. */
export function PageHeader({ title, lead, above, actions }: Props) {
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4 pb-6 pt-6 sm:pb-8 sm:pt-10">
      <div className="min-w-0 max-w-3xl flex-1 basis-72">
        {above ? <div className="mb-3 text-sm text-ink-3">{above}</div> : null}
        <h1 className="display text-[clamp(1.5rem,1.1rem+2vw,2.5rem)] font-semibold leading-[1.14] wrap-anywhere">{title}</h1>
        {lead ? <div className="mt-3 max-w-2xl text-base text-ink-2 sm:text-lg">{lead}</div> : null}
      </div>
      {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
    </div>
  );
}
