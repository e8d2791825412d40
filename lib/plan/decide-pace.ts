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

/** How fast to cut, measured on the deep-dived reels; the stated default is two to five seconds a shot. `shift` moves the number of beats. */
export function decidePace(evidence: readonly Evidence[], spread: number): { pace: Plan["pace"]; shotSeconds: number; shift: -1 | 0 | 1; decision: Decision } {
  const paced = evidence.flatMap((reel) => {
    const seconds = paceOf(reel);
    return seconds === null ? [] : [{ reel, seconds }];
  });
  const bandOf = (seconds: number) => BANDS.find(({ from, to }) => seconds >= from && seconds < to) ?? BANDS[0];
  const secondsOf = new Map(paced.map(({ reel, seconds }) => [reel.reelId, seconds]));
  const ranked = rankOptions(paced.map(({ reel }) => reel), (reel) => [bandOf(secondsOf.get(reel.reelId) ?? 0).name], spread);
  const { chosen, basis } = chooseOption(ranked, BANDS.map(({ name }) => name));
  const band = BANDS.find(({ name }) => name === chosen.value) ?? BANDS[0];
  const within = paced.filter(({ seconds }) => bandOf(seconds) === band);
  return {
    pace: paced.length === 0 ? null : { secondsPerShot: findMedian(paced.map(({ seconds }) => seconds)), n: paced.length, reelIds: paced.map(({ reel }) => reel.reelId) },
    shotSeconds: basis === "evidence" ? findMedian(within.map(({ seconds }) => seconds)) : band.usual,
    shift: basis === "evidence" ? band.beats : 0,
    decision: toDecision("pace", chosen, basis, ranked, paced.map(({ reel }) => reel)),
  };
}
