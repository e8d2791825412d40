import type { Random } from "./create-random.ts";

/** Things a frame may name, grouped so that slots that belong together (a claim and its truth) come from one item. */
export interface Source {
  items: readonly { id: string; slots: Readonly<Record<string, string>> }[];
  /** A repeatable source (the topic's name) may be used again in the same script. */
  repeatable?: boolean;
}

interface Realisation {
  text: string;
  /** `item.slot` names of everything used, so that nothing is said twice. */
  uses: string[];
}

interface FrameContext {
  sources: readonly Source[];
  used: Pick<ReadonlySet<string>, "has">;
  random: Random;
  /** Russian "вы" (true) or "ты" (false): settles `[те]` and `[вас|тебя]`. */
  formal: boolean;
}

const SLOT = /\{([A-Za-z]\w*)\}/g;
const INNERMOST = /\{([^{}]*)\}/;
/** A bar between alternatives, not one inside `[вас|тебя]`. */
const OUTSIDE_BRACKETS = /\|(?![^[\]]*\])/;

function slotNames(frame: string): string[] {
  return [...frame.matchAll(SLOT)].map((match) => uncapitalise(match[1] as string));
}

function uncapitalise(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}

export function capitalise(text: string): string {
  return text.replace(/^([“"«(]*)(\p{Ll})/u, (_, open: string, letter: string) => open + letter.toUpperCase());
}

/**
 * One unused item per source that the frame names, or null where a source has nothing left to say. An item begun
 * earlier goes first, so that a claim meets its own truth and a "before" its own "after".
 */
function chooseSlots(frame: string, { sources, used, random }: FrameContext) {
  const wanted = new Set(slotNames(frame));
  const slots: Record<string, string> = {};
  const uses: string[] = [];
  for (const source of sources) {
    const names = [...wanted].filter((name) => source.items.some((item) => name in item.slots));
    if (names.length === 0) continue;
    const free = source.items.filter(
      (item) => names.every((name) => item.slots[name] !== undefined && (source.repeatable || !used.has(`${item.id}.${name}`))),
    );
    if (free.length === 0) return null;
    const begun = free.filter((item) => Object.keys(item.slots).some((name) => used.has(`${item.id}.${name}`)));
    const item = random.pick(begun.length > 0 && !source.repeatable ? begun : free);
    for (const name of names) {
      slots[name] = item.slots[name] as string;
      uses.push(`${item.id}.${name}`);
      wanted.delete(name);
    }
  }
  return wanted.size === 0 ? { slots, uses } : null;
}

/** Settles `{a|b}` alternatives and slots from the inside out, then the Russian address marks. */
function expand(frame: string, slots: Record<string, string>, { random, formal }: FrameContext): string {
  let text = frame;
  for (let match = INNERMOST.exec(text); match !== null; match = INNERMOST.exec(text)) {
    const inside = match[1] as string;
    const value = inside.includes("|") ? random.pick(inside.split(OUTSIDE_BRACKETS)) : fillSlot(inside, slots);
    const before = text.slice(0, match.index);
    text = before + ((inside === "ask" || inside === "question") && before.endsWith(": ") ? uncapitalise(value) : value) + text.slice(match.index + match[0].length);
  }
  return settleAddress(text, formal);
}

/** Settles `[те]` and `[вас|тебя]`. */
export function settleAddress(text: string, formal: boolean): string {
  return text.replace(/\[([^[\]|]*)(?:\|([^[\]]*))?\]/g, (_, polite: string, familiar?: string) => (formal ? polite : (familiar ?? "")));
}

function fillSlot(name: string, slots: Record<string, string>): string {
  const value = slots[uncapitalise(name)] ?? "";
  return /^[A-Z]/.test(name) ? capitalise(value) : value;
}

/**
 * Words one frame. Frame language: `{slot}`, `{Slot}` (capitalised), `{a|b|}` (one of), `[те]` and `[вас|тебя]`
 * (polite|familiar). Returns null when a named slot has no unused value.
 */
export function realiseFrame(frame: string, context: FrameContext): Realisation | null {
  const chosen = chooseSlots(frame, context);
  if (chosen === null) return null;
  return { text: expand(frame, chosen.slots, context), uses: chosen.uses };
}
