import { burstRanges } from "./burst-ranges.ts";
import type { CardFacts } from "./card-facts.ts";
import { areaPath, daysBand, linePath, plotScale } from "./plot-scale.ts";

type Props = Pick<CardFacts, "points" | "bursts"> & { label: string };

/** A small line with its area, its bursts as a shaded floor and its last day marked. */
export function Sparkline({ points, bursts, label }: Props) {
  const shares = points.map((point) => point.share);
  const plot = plotScale(shares.length, Math.max(0, ...shares));
  const last = shares.at(-1);
  return (
    <div className="h-14 py-1 pr-1">
      <svg role="img" aria-label={label} viewBox="0 0 100 100" preserveAspectRatio="none" className="size-full overflow-visible">
        {burstRanges(points, bursts).map(({ from, to, burst }) => {
          const { left, width } = daysBand(plot, shares.length, from, to);
          return (
            <g key={burst.startDay}>
              <rect x={left} width={width} y="0" height="100" className="fill-warn-wash" />
              <path d={`M${left} 100H${left + width}`} vectorEffect="non-scaling-stroke" strokeWidth="4" className="stroke-warn forced-colors:stroke-[CanvasText]" />
            </g>
          );
        })}
        <path d={areaPath(plot, shares)} className="fill-signal/12" />
        <path d="M0 100H100" vectorEffect="non-scaling-stroke" strokeWidth="1" className="stroke-line-strong/50" />
        <path d={linePath(plot, shares)} fill="none" vectorEffect="non-scaling-stroke" strokeWidth="1.75" strokeLinejoin="round" strokeLinecap="round" className="stroke-signal forced-colors:stroke-[CanvasText]" />
        {last === undefined ? null : (
          <path d={`M${plot.x(shares.length - 1)} ${plot.y(last)}h0`} vectorEffect="non-scaling-stroke" strokeWidth="7" strokeLinecap="round" className="stroke-signal forced-colors:stroke-[CanvasText]" />
        )}
      </svg>
    </div>
  );
}
