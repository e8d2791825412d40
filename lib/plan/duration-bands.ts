/** Seconds [from, to) of each band; the name is the option's machine value. */
export const DURATION_BANDS = [
  { name: "0-15", from: 0, to: 15 },
  { name: "15-30", from: 15, to: 30 },
  { name: "30-60", from: 30, to: 60 },
  { name: "60-90", from: 60, to: 90 },
  { name: "90-180", from: 90, to: 181 },
] as const;

/** The duration band of a length in seconds: "15-30" holds 15 and not 30; above 180 s "180+". */
export function nameDurationBand(seconds: number): string {
  return DURATION_BANDS.find((band) => seconds >= band.from && seconds < band.to)?.name ?? "180+";
}
