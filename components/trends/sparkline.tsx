import { areaPath, linePath, placeValues } from "./line-path.ts";

const WIDTH = 200;
const HEIGHT = 60;
const PAD = 5;

type Props = { values: readonly number[]; label: string; className?: string };

/** A small line with its area and its last point marked. */
export function Sparkline({ values, label, className }: Props) {
  const spots = placeValues(values, { width: WIDTH - PAD, top: PAD, bottom: HEIGHT - PAD, left: 1 });
  const last = spots.at(-1);
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={className ?? "w-full"}>
      <path d={areaPath(spots, HEIGHT - PAD)} className="fill-signal/12" />
      <line x1="0" x2={WIDTH} y1={HEIGHT - PAD} y2={HEIGHT - PAD} className="stroke-line-strong/50" strokeWidth="1" />
      <path d={linePath(spots)} fill="none" className="stroke-signal" strokeWidth="1.75" strokeLinejoin="round" strokeLinecap="round" />
      {last ? <circle cx={last.x} cy={last.y} r="3.5" className="fill-signal stroke-surface" strokeWidth="1.5" /> : null}
    </svg>
  );
}
