import type { CitableField, Evidence } from "./schema.ts";

type Citable = Pick<
  Evidence,
  "caption" | "hashtags" | "audioTitle" | "authorHandle" | "durationSeconds" | "publishedAt" | "counts" | "lift" | "facts"
>;

/** Fields of a reel a script may cite: metadata with a value, and deep-dive fields only where the facts hold them. */
export function listCitableFields(reel: Citable): CitableField[] {
  const { counts, facts } = reel;
  const has: [CitableField, boolean][] = [
    ["caption", reel.caption !== ""],
    ["hashtags", reel.hashtags.length > 0],
    ["audioTitle", Boolean(reel.audioTitle)],
    ["author", reel.authorHandle !== ""],
    ["durationSeconds", reel.durationSeconds !== null],
    ["publishedAt", reel.publishedAt !== null],
    ["plays", counts.plays !== null],
    ["likes", counts.likes !== null],
    ["comments", counts.comments !== null],
    ["shares", counts.shares !== null],
    ["lift", reel.lift !== null],
    ["transcript", (facts?.transcript?.length ?? 0) > 0],
    ["music", typeof facts?.music?.tempoBpm === "number"],
    ["loudness", facts?.loudness !== undefined],
    // No speech in it is a finding too.
    ["speech", facts?.speech !== undefined],
    // An empty list is a finding too: the reel was looked at and has no cut.
    ["cuts", facts?.cutsSeconds !== undefined],
    ["onScreenText", (facts?.onScreenText?.length ?? 0) > 0],
    ["frames", (facts?.frames?.length ?? 0) > 0],
  ];
  return has.filter(([, value]) => value).map(([field]) => field);
}
