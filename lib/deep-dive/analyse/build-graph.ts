import { TINY, type VideoStream } from "./decoder.ts";

const SHORT_SIDE = 540;
const LONG_SIDE = 1_280;

const even = (value: number) => Math.max(2, Math.round(value / 2) * 2);

/** Size of the stills: upright, square pixels, the short side 540 (less for smaller pictures), even numbers. */
export function stillSize({ width, height, rotationDegrees, pixelAspect }: VideoStream): { width: number; height: number } {
  const shown = { width: width * pixelAspect, height };
  const [across, down] = rotationDegrees % 180 === 0 ? [shown.width, shown.height] : [shown.height, shown.width];
  const scale = Math.min(1, SHORT_SIDE / Math.min(across, down), LONG_SIDE / Math.max(across, down));
  return { width: even(across * scale), height: even(down * scale) };
}

/**
 * FFmpeg's filters from upright frames to the tiny frames `[t]` and the stills `[j]`. Frames are numbered at 30 a
 * second before anything else, so both count time alike; `trim` bounds what a gap in time stamps can blow up to.
 */
export function videoGraph(video: VideoStream, seconds: number): string {
  const { width, height } = stillSize(video);
  return [
    `fps=${TINY.rate}:start_time=0,trim=end_frame=${Math.ceil(seconds * TINY.rate)},split=2[t0][j0]`,
    `[t0]scale=${TINY.width}:${TINY.height}:flags=area,format=rgb24[t]`,
    `[j0]select='eq(n,0)+eq(mod(n,${TINY.rate}),${TINY.rate / 2})',scale=${width}:${height}:flags=bicubic:out_range=pc,setsar=1,format=yuvj420p[j]`,
  ].join(";");
}

/** FFmpeg's filters from sound to 16 kHz mono `[p]`; silence and loudness are measured on the way, at the file's own rate. */
export function audioGraph(seconds: number): string {
  return [
    "aresample=async=1:first_pts=0",
    `atrim=end=${seconds}`,
    "silencedetect=n=-40dB:d=0.4",
    "ebur128=peak=true:framelog=verbose",
    // Told to this one filter, so that the ones before it measure the file's own channels; halved, so that nothing clips.
    "aresample=osr=16000:osf=flt:ochl=mono:rematrix_maxval=1[p]",
  ].join(",");
}
