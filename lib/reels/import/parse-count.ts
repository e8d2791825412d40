/** `strange`: something is there, but no count can be read from it. */
export type ParsedCount = number | null | "strange";

const NOTHING = /^(?:|[-–—−.?*]+|n\/?a|null|none|nan|nil|undefined|hidden|unknown|disabled|скрыто|нет данных|н\/д)$/i;

const MULTIPLIERS: Record<string, number> = {
  k: 1e3, к: 1e3, tsd: 1e3, mil: 1e3, thousand: 1e3, тыс: 1e3, тысяч: 1e3, тысячи: 1e3, тысяча: 1e3, т: 1e3, тис: 1e3,
  m: 1e6, м: 1e6, mn: 1e6, mln: 1e6, mio: 1e6, million: 1e6, millions: 1e6, млн: 1e6, миллион: 1e6, миллиона: 1e6, миллионов: 1e6,
  b: 1e9, bn: 1e9, billion: 1e9, mrd: 1e9, млрд: 1e9, миллиард: 1e9, миллиарда: 1e9, миллиардов: 1e9,
  万: 1e4, 萬: 1e4, 만: 1e4, 億: 1e8, 亿: 1e8, 억: 1e8,
};

const UNITS = /\s*(?:views?|plays?|likes?|comments?|shares?|saves?|followers?|просмотр\p{L}*|лайк\p{L}*|комментар\p{L}*|подписчик\p{L}*)$/iu;

/** Which sign a file writes decimals with; decides `1.234` and `1,234`, nothing else. */
export type DecimalSign = "." | ",";

/** Digits, one or more grouping signs, one decimal sign -> a number, or null where the shape fits neither reading. */
function readNumber(text: string, decimal: DecimalSign): number | null {
  const compact = text.replace(/[\s'’_]/g, "");
  const grouping = decimal === "." ? "," : ".";
  const grouped = new RegExp(`^\\d{1,3}(?:\\${grouping}\\d{3})+(?:\\${decimal}\\d+)?$`);
  if (grouped.test(compact)) return Number(compact.replaceAll(grouping, "").replace(decimal, "."));
  if (/^\d+(?:\.\d+)?(?:e\+?\d{1,2})?$/i.test(compact)) return Number(compact);
  if (/^\d+,\d+$/.test(compact)) return Number(compact.replace(",", "."));
  // 1.234.567 can only be groups, whatever the file's habit.
  if (/^\d{1,3}(?:[.,]\d{3}){2,}$/.test(compact)) return Number(compact.replace(/[.,]/g, ""));
  return null;
}

/**
 * Reads a counter: 541.2K, 1,234, 12 345, 2,5 тыс., 1 млн, 3.2万, 203.0, 2.5E+5, "1.2M views".
 *
 * `1.234` and `1,234` are ambiguous. With `decimal: "."` the first is 1.234, which is no count, so
 * `strange`, and the second 1234; with `","` the other way round. Rounded numbers keep their rounding.
 * Nothing given (empty, "--", "N/A") is null, never zero; below zero or beyond 2^53 is `strange`.
 */
export function parseCount(value: unknown, decimal: DecimalSign = "."): ParsedCount {
  if (value === null || value === undefined || typeof value === "boolean") return null;
  if (typeof value === "number") return Number.isNaN(value) ? null : wholeOrStrange(value, 1);
  if (typeof value !== "string") return "strange";
  const text = value.normalize("NFKC").trim().replace(/^["'+]+|["']+$/g, "").trim();
  if (NOTHING.test(text)) return null;
  if (text.length > 40) return "strange";
  if (/^\d{1,15}$/.test(text)) return Number(text);
  const parts = /^([\d.,\s'’_]*\d(?:e\+?\d{1,2})?)\s*(\p{L}{0,10})\.?\+?$/iu.exec(text.replace(UNITS, ""));
  if (!parts) return "strange";
  const suffix = (parts[2] ?? "").toLowerCase();
  const multiplier = suffix === "" ? 1 : MULTIPLIERS[suffix];
  const number = multiplier === undefined ? null : readNumber(parts[1] ?? "", decimal);
  return number === null || multiplier === undefined ? "strange" : wholeOrStrange(number * multiplier, multiplier);
}

function wholeOrStrange(number: number, multiplier: number): ParsedCount {
  const rounded = Math.round(number);
  const isWhole = multiplier > 1 || Math.abs(number - rounded) < 1e-6;
  return isWhole && rounded >= 0 && Number.isSafeInteger(rounded) ? rounded : "strange";
}
