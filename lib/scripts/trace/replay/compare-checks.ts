import type { Check } from "../../schema.ts";
import { carrySettled, isSettled } from "../../verify/carry-settled.ts";
import { canonicalJson } from "../canonical-json.ts";

/** Checks that every verifier has made; one of them missing altogether is no matter of age. */
const ALWAYS_MADE: readonly Check["id"][] = ["length", "citations", "modality_gate", "grounding", "caption_length", "hashtag_limit", "reading_speed", "beat_structure"];
/** What reads the reasons too: where one was taken out, less is left for these to find. */
const READS_REASONS: readonly Check["id"][] = ["grounding", "ai_tells", "prompt_leak"];

export type Comparison = {
  /** The first that differs, in words; null where none does. */
  difference: string | null;
  /** Checks of this build that were not made then. */
  added: string[];
};

/**
 * The stored checks of a script against those made again on it. What was taken out of it when it was written cannot be
 * found again and stays told. `left`: checks whose means the file does not have.
 */
export function compareChecks({ stored, again, left }: { stored: readonly Check[]; again: readonly Check[]; left: ReadonlySet<string> }): Comparison {
  const made = new Set<string>(stored.map(({ id }) => id));
  const missing = ALWAYS_MADE.find((id) => !made.has(id));
  if (missing) return { difference: `${missing} is missing`, added: [] };
  const added = [...new Set(again.map(({ id }) => id))].filter((id) => !made.has(id));
  const shortened = stored.some((check) => isSettled(check) && check.values.part === "why");
  const isCompared = ({ id }: Check) => made.has(id) && !left.has(id) && !(shortened && READS_REASONS.includes(id));
  const had = stored.filter(isCompared);
  const has = carrySettled(stored, again).filter(isCompared);
  const keys = (checks: readonly Check[]) => new Set(checks.map((check) => canonicalJson(check)));
  const [before, after] = [keys(had), keys(has)];
  const lost = had.find((check) => !after.has(canonicalJson(check)));
  if (lost) return { difference: `${lost.id} at ${lost.at}: the file says ${lost.outcome} ${canonicalJson(lost.values)}, which does not come out again`, added };
  const found = has.find((check) => !before.has(canonicalJson(check)));
  if (found) return { difference: `${found.id} at ${found.at}: ${found.outcome} ${canonicalJson(found.values)} comes out, which the file does not say`, added };
  return { difference: null, added };
}
