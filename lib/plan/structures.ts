import type { BeatRole, Goal, HookPattern, Structure } from "#lib/scripts/vocabulary.ts";

/** Structures a hook can open without breaking its promise, the closest first. */
const OPENS: Record<HookPattern, readonly Structure[]> = {
  question: ["reveal", "demonstration", "comparison"],
  number: ["list", "demonstration", "transformation"],
  confession: ["story", "transformation"],
  pov: ["story", "demonstration"],
  myth: ["reveal", "comparison"],
  before_after: ["transformation", "story"],
  mistake: ["reveal", "demonstration", "list"],
  secret: ["reveal", "demonstration", "story"],
  challenge: ["story", "transformation"],
  how_to: ["demonstration", "list"],
  contrast: ["comparison", "transformation", "reveal"],
  list: ["list"],
};

const PREFERRED: Record<Goal, readonly Structure[]> = {
  reach: ["reveal", "transformation"],
  saves: ["list", "demonstration"],
  comments: ["comparison", "story"],
  followers: ["story", "transformation"],
  sales: ["demonstration", "transformation"],
};

/** What stands between hook and payoff, in telling order; the number says which come first as a script gets longer. */
type Slot = readonly [role: BeatRole, priority: number];
const MIDDLES: Record<Structure, readonly Slot[]> = {
  list: [["context", 5], ["value", 1], ["value", 3], ["value", 4], ["proof", 2], ["value", 6], ["value", 7], ["turn", 8], ["value", 9], ["value", 10], ["proof", 11]],
  demonstration: [["context", 4], ["value", 1], ["value", 3], ["turn", 7], ["value", 5], ["proof", 2], ["value", 6], ["value", 8], ["value", 9], ["proof", 11], ["value", 10]],
  story: [["context", 3], ["value", 5], ["turn", 2], ["value", 1], ["proof", 6], ["value", 4], ["turn", 9], ["value", 7], ["value", 8], ["proof", 11], ["value", 10]],
  reveal: [["context", 3], ["turn", 2], ["value", 1], ["proof", 4], ["value", 5], ["value", 6], ["turn", 9], ["value", 7], ["proof", 10], ["value", 8], ["value", 11]],
  transformation: [["context", 3], ["value", 1], ["value", 4], ["turn", 2], ["value", 5], ["proof", 6], ["value", 7], ["turn", 10], ["value", 8], ["value", 9], ["proof", 11]],
  comparison: [["context", 4], ["value", 1], ["turn", 2], ["value", 3], ["proof", 5], ["value", 6], ["turn", 9], ["value", 7], ["value", 8], ["proof", 10], ["value", 11]],
};

/** Structures for a hook and a goal: those the hook opens, the goal's favourites among them first. */
export function listStructures(pattern: HookPattern, goal: Goal): Structure[] {
  const open = OPENS[pattern];
  const favourites = open.filter((structure) => PREFERRED[goal].includes(structure));
  return [...new Set([...favourites, ...open])];
}

/** The structure a caption's hook pattern most likely opens. */
export function structureOf(pattern: HookPattern): Structure {
  return OPENS[pattern][0]!;
}

/** Roles of `count` beats (4 to 14): hook, the structure's middle, payoff, cta. */
export function listRoles(structure: Structure, count: number): BeatRole[] {
  const middle = MIDDLES[structure].filter(([, priority]) => priority <= count - 3).map(([role]) => role);
  return ["hook", ...middle, "payoff", "cta"];
}
