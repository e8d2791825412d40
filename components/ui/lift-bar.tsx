import { classNames } from "./class-names.ts";

/** A ruler from a quarter to eight times, in equal steps of doubling. */
const LOW = -2;
const HIGH = 3;

function place(value: number): number {
  const step = Math.log2(Math.max(value, 1e-6));
  return ((Math.min(HIGH, Math.max(LOW, step)) - LOW) / (HIGH - LOW)) * 100;
}

type Props = {
  lift: { value: number; low: number; high: number };
  /** The whole reading in words. */
  label: string;
  className?: string;
};

/** A measured lift on a ruler: the mark is the value, the band its interval, the long tick is "as usual". */
export function LiftBar({ lift, label, className }: Props) {
  const low = place(lift.low);
  const high = place(lift.high);
  const ticks = Array.from({ length: HIGH - LOW + 1 }, (_, index) => LOW + index);
  return (
    <span role="img" aria-label={label} className={classNames("relative block h-4 w-full min-w-20", className)}>
      <span aria-hidden className="absolute inset-x-0 bottom-0 h-px bg-line-strong/60 forced-colors:bg-[CanvasText]" />
      {ticks.map((tick) => (
        <span
          aria-hidden key={tick} style={{ left: `${place(2 ** tick)}%` }}
          className={classNames("absolute bottom-0 w-px forced-colors:bg-[CanvasText]", tick === 0 ? "h-4 bg-ink-2" : "h-1.5 bg-line-strong/60")}
        />
      ))}
      <span aria-hidden data-fill style={{ left: `${low}%`, width: `${Math.max(high - low, 1)}%` }} className="absolute bottom-[3px] h-1.5 rounded-full bg-signal/35" />
      <span aria-hidden data-fill style={{ left: `${place(lift.value)}%` }} className="absolute bottom-0 h-3 w-[3px] -translate-x-1/2 rounded-full bg-signal" />
    </span>
  );
}
