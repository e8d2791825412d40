import type { ReactNode } from "react";

type Props = { title: ReactNode; text: ReactNode; detail?: ReactNode; actions: ReactNode };

/** A page that has only something to say: not found, broken, empty. */
export function NoticePage({ title, text, detail, actions }: Props) {
  return (
    <div className="mx-auto grid max-w-xl gap-4 py-16 sm:py-28">
      <span aria-hidden className="mb-2 h-3 w-28 rounded-sm bg-film perforated-x" />
      <h1 className="display text-[clamp(1.5rem,1.1rem+2vw,2.25rem)] font-semibold leading-tight">{title}</h1>
      <p className="text-lg text-ink-2">{text}</p>
      {detail ? <p className="text-sm text-ink-3 tabular">{detail}</p> : null}
      <div className="mt-2 flex flex-wrap gap-2">{actions}</div>
    </div>
  );
}
