/**
 * What stands in the holes of a template in a text made from it; null where the text was not made from it. A value
 * ends where the template's next words begin, so no value may hold those: rendered ones have their brackets escaped.
 */
export function matchTemplate(template: string, text: string): Map<string, string> | null {
  // Odd places are the names of the holes.
  const pieces = template.split(/\{\{(\w+)\}\}/);
  const opening = pieces[0] ?? "";
  if (!text.startsWith(opening)) return null;
  const values = new Map<string, string>();
  let at = opening.length;
  for (let hole = 1; hole < pieces.length; hole += 2) {
    const name = pieces[hole] ?? "";
    const next = pieces[hole + 1] ?? "";
    const isLast = hole + 2 >= pieces.length;
    const end = isLast ? text.length - next.length : text.indexOf(next, at);
    if (end < at || !text.startsWith(next, end)) return null;
    const value = text.slice(at, end);
    if (values.has(name) && values.get(name) !== value) return null;
    values.set(name, value);
    at = end + next.length;
  }
  return at === text.length ? values : null;
}
