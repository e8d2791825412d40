import path from "node:path";
import sharp from "sharp";
import { stillFile, stillSeconds } from "./decoder.ts";
import type { Span } from "../schema.ts";
import type { Parts } from "./part.ts";

type Frames = Extract<Parts["frames"], { state: "known" }>["value"];

const FEWEST = 3;
const MOST = 6;
const WEBP_QUALITY = 78;

const lengthOf = ({ startSeconds, endSeconds }: Span) => endSeconds - startSeconds;

/** The longest shots, at most six; where there are fewer than three, the longest is halved until there are. */
function chooseStretches(cutsSeconds: number[], endSeconds: number): Span[] {
  const bounds = [0, ...cutsSeconds, endSeconds];
  let stretches = bounds.slice(1).map((end, index) => ({ startSeconds: bounds[index] ?? 0, endSeconds: end }));
  stretches = stretches.sort((one, other) => lengthOf(other) - lengthOf(one)).slice(0, MOST);
  while (stretches.length < FEWEST && lengthOf(stretches[0] ?? { startSeconds: 0, endSeconds: 0 }) >= 2) {
    const [{ startSeconds, endSeconds: end } = { startSeconds: 0, endSeconds: 0 }, ...rest] = stretches;
    const middle = (startSeconds + end) / 2;
    stretches = [{ startSeconds, endSeconds: middle }, { startSeconds: middle, endSeconds: end }, ...rest].sort((one, other) => lengthOf(other) - lengthOf(one));
  }
  return stretches.sort((one, other) => one.startSeconds - other.startSeconds);
}

/** The still nearest to the middle of each stretch that has one, by number. */
export function chooseStills(count: number, cutsSeconds: number[], endSeconds: number): number[] {
  const chosen = chooseStretches(cutsSeconds, endSeconds).flatMap((stretch) => {
    const middle = (stretch.startSeconds + stretch.endSeconds) / 2;
    const within = Array.from({ length: count }, (_, index) => index).filter((index) => stillSeconds(index) >= stretch.startSeconds && stillSeconds(index) < stretch.endSeconds);
    return within.sort((one, other) => Math.abs(stillSeconds(one) - middle) - Math.abs(stillSeconds(other) - middle)).slice(0, 1);
  });
  return [...new Set(chosen)];
}

/** Writes the chosen stills as WebP to `outDir`. */
export async function writeStills(workDir: string, outDir: string, chosen: number[]): Promise<Frames> {
  return Promise.all(chosen.map(async (index, place) => {
    const file = `frame-${String(place + 1).padStart(2, "0")}.webp`;
    const { width, height } = await sharp(path.join(workDir, stillFile(index))).webp({ quality: WEBP_QUALITY }).toFile(path.join(outDir, file));
    return { atSeconds: stillSeconds(index), file, width, height };
  }));
}
