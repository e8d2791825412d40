import { classNames } from "./class-names.ts";

/** A grey place where something will stand. Decoration: the region around it carries `aria-busy`. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden data-edge className={classNames("block animate-breathe rounded-sm bg-line", className)} />;
}
