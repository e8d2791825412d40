import { type Check, CHECK_IDS } from "../schema.ts";

/** Already out of the script by code: a citation that did not hold, a reason nobody could give. */
export function isSettled({ id, outcome, values }: Check): boolean {
  return outcome === "fail" && (id === "citations" || (id === "modality_gate" && (values.part === "citation" || values.part === "why")));
}

/** The checks of a later look, with what code took out before: there is nothing left of it to find, but it stays told. */
export function carrySettled(before: readonly Check[], after: readonly Check[]): Check[] {
  const carried = before.filter(isSettled);
  const told = new Set(carried.map(({ id }) => id));
  const rest = after.filter(({ id, outcome }) => !(outcome === "pass" && told.has(id)));
  return [...rest, ...carried].sort((one, other) => CHECK_IDS.indexOf(one.id) - CHECK_IDS.indexOf(other.id));
}
