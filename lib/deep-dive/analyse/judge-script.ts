/** Pairs of letters that words in Latin script hardly have. */
const ODD_PAIRS = /bx|cb|cj|cv|cx|dx|fq|fx|gq|gx|hv|hx|j[bcdfghklmnpqrstvwxyz]|kb|kq|kx|pv|px|q[bcdfghjklmnpqrstvwxyz]|sx|v[bcfhjkmpqtwx]|wx|xj|zj|zq|zx|nnn|ooe|oooo/i;
const DIGIT_INSIDE = /\p{L}\d\p{L}|(?<!\d)\d\p{Ll}{4}/u;
const UPPER_INSIDE = /\p{Ll}\p{Lu}/gu;

/**
 * Whether a line that a reader of Latin letters gave is probably another script's: it makes lookalikes of Cyrillic
 * ("Pe3ynbTaT", "CeKpeT 6apncTa"). Misses some; what it takes for foreign is not shown at all.
 */
export function looksForeign(text: string): boolean {
  if (/[^\p{Script=Latin}\p{Script=Common}]/u.test(text)) return true;
  return text.split(/\s+/).some((word) => DIGIT_INSIDE.test(word) || (word.match(UPPER_INSIDE) ?? []).length >= 2 || ODD_PAIRS.test(word));
}

const LOOKALIKES: Record<string, string> = { a: "а", c: "с", e: "е", o: "о", p: "р", x: "х", y: "у", A: "А", B: "В", C: "С", E: "Е", H: "Н", K: "К", M: "М", O: "О", P: "Р", T: "Т", X: "Х" };

/** Words of lookalikes in a Cyrillic line are Cyrillic: tesseract with two languages takes some for Latin. */
export function mendCyrillic(text: string): string {
  const words = text.replace(/^[^\p{L}\p{N}«"(#@]+|[^\p{L}\p{N}»")!?.…%]+$/gu, "").split(" ");
  return words.map((word) => ([...word].every((letter) => letter in LOOKALIKES || !/\p{Script=Latin}/u.test(letter)) ? [...word].map((letter) => LOOKALIKES[letter] ?? letter).join("") : word)).join(" ");
}
