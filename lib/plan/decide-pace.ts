import type { Evidence } from "#lib/retrieval/schema.ts";
import { findMedian } from "./find-median.ts";
import { lookedSeconds } from "./looked-seconds.ts";
import { chooseOption, rankOptions, toDecision } from "./rank-options.ts";
import type { Decision, Plan } from "./schema.ts";

/** Seconds per shot [from, to). `usual` stands for the band where no reel of it was looked into; `beats` is what it does to their number. */
const BANDS = [
  { name: "shot-2-5", from: 2, to: 5, usual: 3, beats: 0 },
  { name: "shot-0-2", from: 0, to: 2, usual: 1.5, beats: 1 },
  { name: "shot-5", from: 5, to: Infinity, usual: 7, beats: -1 },
] as const;

/** Seconds per shot of a deep-dived reel: what was looked into / (cuts + 1). Null where its cuts are not known. */
function paceOf(reel: Evidence): number | null {
  const seconds = lookedSeconds(reel);
  const cuts = reel.facts?.cutsSeconds;
  return cuts && seconds ? seconds / (cuts.length + 1) : null;
}

const bandOf = (seconds: number) => BANDS.find(({ from, to }) => seconds >= from && seconds < to) ?? BANDS[0];

/** Seconds a shot is held in a band: the median of its reels where the band was measured, else its usual. Null for a name that is no band. */
export function holdShot(value: string, evidence: readonly Evidence[], measured: boolean): number | null {
  const band = BANDS.find(({ name }) => name === value);
  if (!band) return null;
  const within = evidence.map(paceOf).filter((seconds) => seconds !== null && bandOf(seconds) === band);
  return measured && within.length > 0 ? findMedian(within as number[]) : band.usual;
}

/** What a decision on the pace does to the number of beats; a default that nothing speaks for does nothing. */
export function shiftBeats({ value, basis }: Pick<Decision, "value" | "basis">): -1 | 0 | 1 {
  return basis === "too_little_data" ? 0 : (BANDS.find(({ name }) => name === value)?.beats ?? 0);
}

/** How fast to cut, measured on the deep-dived reels; the stated default is two to five seconds a shot. `shift` moves the number of beats. */
export function decidePace(evidence: readonly Evidence[], spread: number): { pace: Plan["pace"]; shotSeconds: number; shift: -1 | 0 | 1; decision: Decision } {
  const paced = evidence.flatMap((reel) => {
    const seconds = paceOf(reel);
    return seconds === null ? [] : [{ reel, seconds }];
  });
  const secondsOf = new Map(paced.map(({ reel, seconds }) => [reel.reelId, seconds]));
  const ranked = rankOptions(paced.map(({ reel }) => reel), (reel) => [bandOf(secondsOf.get(reel.reelId) ?? 0).name], spread);
  const { chosen, basis } = chooseOption(ranked, BANDS.map(({ name }) => name));
  return {
    pace: paced.length === 0 ? null : { secondsPerShot: findMedian(paced.map(({ seconds }) => seconds)), n: paced.length, reelIds: paced.map(({ reel }) => reel.reelId) },
    shotSeconds: holdShot(chosen.value, evidence, basis === "evidence") ?? BANDS[0].usual,
    shift: shiftBeats({ value: chosen.value, basis }),
    decision: toDecision("pace", chosen, basis, ranked, paced.map(({ reel }) => reel)),
  };
}
