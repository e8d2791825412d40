import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { Card } from "#components/ui/card.tsx";

type SectionProps = { id: string; title: ReactNode; lead?: ReactNode; children: ReactNode };

/** One part of a trace under its heading. */
export function Section({ id, title, lead, children }: SectionProps) {
  return (
    <section aria-labelledby={`trace-${id}`} className="grid min-w-0 gap-3">
      <div>
        <h2 id={`trace-${id}`} className="text-xl font-semibold">{title}</h2>
        {lead ? <p className="max-w-prose text-sm text-ink-3">{lead}</p> : null}
      </div>
      <Card className="grid gap-4">{children}</Card>
    </section>
  );
}

/** Something long, shut until it is asked for. */
export function Fold({ summary, onOpen, children }: { summary: ReactNode; onOpen?: () => void; children: ReactNode }) {
  return (
    <details className="group min-w-0" onToggle={onOpen ? ({ currentTarget }) => currentTarget.open && onOpen() : undefined}>
      <summary className="-mx-1 flex min-h-11 min-w-0 cursor-pointer list-none items-center gap-1.5 rounded-sm px-1 text-sm font-medium text-ink-2 hover:text-ink md:min-h-8 [&::-webkit-details-marker]:hidden">
        <ChevronDown aria-hidden className="size-4 shrink-0 transition-transform duration-150 group-open:rotate-180" />
        <span className="min-w-0 wrap-anywhere">{summary}</span>
      </summary>
      <div className="mt-2 min-w-0">{children}</div>
    </details>
  );
}

/** Text exactly as it is: never markup, never cut. */
export function Verbatim({ children, lang }: { children: string; lang?: string }) {
  return <pre lang={lang} className="min-w-0 whitespace-pre-wrap rounded-md bg-sunken p-3.5 font-mono text-xs leading-relaxed text-ink-2 wrap-anywhere">{children}</pre>;
}

/** A name and its value. */
export function Fact({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-sm text-ink-3">{name}</dt>
      <dd className="text-[0.9375rem] tabular wrap-anywhere">{children}</dd>
    </div>
  );
}
