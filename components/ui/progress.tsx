import { classNames } from "./class-names.ts";

type Props = {
  label: string;
  /** 0..1, or null while the length is unknown. */
  value: number | null;
  className?: string;
};

export function Progress({ label, value, className }: Props) {
  const percent = value === null ? null : Math.round(Math.min(1, Math.max(0, value)) * 100);
  return (
    <div
      role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={100} aria-valuenow={percent ?? undefined}
      data-edge className={classNames("h-1.5 w-full overflow-hidden rounded-full bg-line", className)}
    >
      <div
        data-fill
        className={classNames("h-full rounded-full bg-signal transition-[width] duration-150", percent === null && "w-1/3 animate-breathe")}
        style={percent === null ? undefined : { width: `${percent}%` }}
      />
    </div>
  );
}
