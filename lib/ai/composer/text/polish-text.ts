import { capitalise } from "./realise-frame.ts";

/** Spacing, doubled punctuation and sentence capitals of a realised text; ends it with a full stop where it has no end. */
export function polishText(text: string): string {
  const spaced = text
    .replace(/\s+/g, " ")
    .replace(/“([^“”]*)“([^“”]*)”([^“”]*)”/g, "“$1‘$2’$3”")
    .replace(/«([^«»]*)«([^«»]*)»([^«»]*)»/g, "«$1„$2“$3»")
    .replace(/ ([,.;:!?…])/g, "$1")
    .replace(/([?!…])\.(?!\d)/g, "$1")
    .replace(/([?!…][”»])[.?]/g, "$1")
    .replace(/\.\.(?!\.)/g, ".")
    .replace(/[.,;:]+([?!])/g, "$1")
    .replace(/,([.;:!?»)])/g, "$1")
    .replace(/, ?,/g, ",")
    .trim();
  const cased = capitalise(spaced).replace(/((?:[.!?…]|\.[”»]) )([“"«(]*\p{Ll})/gu, (_, stop: string, rest: string) => stop + capitalise(rest));
  return /[.!?…][”»"]?$/.test(cased) ? cased : `${cased}.`;
}
