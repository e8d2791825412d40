/** Forms after 1, 2 and 5: ["минута", "минуты", "минут"]. */
export type CountForms = readonly [one: string, few: string, many: string];

/** The form a Russian noun takes after a whole number. Rule: CLDR plural categories one/few/many. */
export function countForm(count: number, forms: CountForms): string {
  const rest = Math.abs(count) % 100;
  const last = rest % 10;
  if (last === 1 && rest !== 11) return forms[0];
  if (last >= 2 && last <= 4 && (rest < 12 || rest > 14)) return forms[1];
  return forms[2];
}
