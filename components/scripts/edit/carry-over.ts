import type { ScriptEdit } from "#lib/scripts/versions/schema.ts";

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** `next` with the fields of `now` that differ from `before`. */
function withChanged<T extends object>(before: T, now: T, next: T): T {
  const changed = Object.entries(now).filter(([key, value]) => !same(value, before[key as keyof T]));
  return { ...next, ...Object.fromEntries(changed) };
}

/** Parts are found again by id; a part that is another one by now keeps its new words. */
function carryParts<T extends { id: string }>(before: readonly T[], now: readonly T[], next: readonly T[], isSamePart: (old: T, fresh: T) => boolean): T[] {
  return next.map((fresh) => {
    const old = before.find((part) => isSamePart(part, fresh));
    const edited = old && now.find(({ id }) => id === old.id);
    return old && edited ? { ...withChanged(old, edited, fresh), id: fresh.id } : fresh;
  });
}

/**
 * What a hand changed (`before` to `now`) put onto the text that a rewrite of one's own has made of `before` meanwhile.
 * The two touch different parts: what is being rewritten cannot be edited. Hooks of a new slate are other hooks.
 */
export function carryOver(before: ScriptEdit, now: ScriptEdit, next: ScriptEdit): ScriptEdit {
  const { title, publish } = withChanged(before, now, next);
  return {
    title,
    publish: same(publish, next.publish) ? next.publish : withChanged(before.publish, now.publish, next.publish),
    beats: carryParts(before.beats, now.beats, next.beats, (old, fresh) => old.id === fresh.id),
    hooks: carryParts(before.hooks, now.hooks, next.hooks, (old, fresh) => (fresh.chosen ? old.chosen : old.id === fresh.id) && old.spoken === fresh.spoken),
  };
}
