import type { Flip } from "#lib/scripts/leave-one-out/list-plan-flips.ts";

/** The tags that a flip of the hashtags takes away and brings, each as the decision's value writes them; "" for none. */
export function diffTags({ from, to }: Pick<Flip, "from" | "to">): { gone: string; come: string } {
  const [before, after] = [from.split(" "), to.split(" ")];
  return { gone: before.filter((tag) => !after.includes(tag)).join(" "), come: after.filter((tag) => !before.includes(tag)).join(" ") };
}
