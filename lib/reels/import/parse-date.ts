/** How to read what a date leaves open. */
export type DateHabits = {
  /** IANA name or offset ("Europe/Moscow", "+03:00") for times that name no zone. */
  zone: string;
  /** Whether 03/04/2026 is the 3rd of April. */
  dayFirst: boolean;
};

const MONTHS = [
  ["jan", "янв", "січ"], ["feb", "фев", "лют"], ["mar", "мар", "бер"], ["apr", "апр", "кві"], ["may", "май", "мая", "тра"], ["jun", "июн", "чер"],
  ["jul", "июл", "лип"], ["aug", "авг", "сер"], ["sep", "сен", "вер"], ["oct", "окт", "жов"], ["nov", "ноя", "лис"], ["dec", "дек", "гру"],
];
const NOTHING = /^(?:|-+|—|n\/?a|nan|nat|none|null|unknown|0|0000-00-00.*)$/i;
const TIME = String.raw`(?:[T,\s]+(?:at\s+|в\s+)?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*([AaPp]\.?[Mm]\.?)?)?`;
const ZONE = String.raw`\s*(Z|UTC|GMT|[+-]\d{1,2}:?\d{2}|[+-]\d{2})?(?:\s*\([^)]*\))?`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${TIME}${ZONE}$`, "i");
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})[-/.](\d{4}|\d{2})${TIME}${ZONE}$`, "i");
const NAMED_MONTH_FIRST = new RegExp(String.raw`^(?:\p{L}+\.?,?\s+)?(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})${TIME}${ZONE}$`, "iu");
const NAMED_DAY_FIRST = new RegExp(String.raw`^(?:\p{L}+\.?,?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s-]+(\p{L}{3,})\.?[\s-]+(\d{4})(?:\s*г\.?)?${TIME}${ZONE}$`, "iu");
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2}))?(Z)?$/;

/** 2005-01-01, before any of the platforms; 1970 in a file means "not set". */
const EARLIEST = Date.UTC(2005, 0, 1);

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(zone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(zone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat("en-US", {
      timeZone: zone, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", second: "numeric",
    });
    formatters.set(zone, formatter);
  }
  return formatter;
}

/** Whether the runtime knows the zone. */
export function isKnownZone(zone: string): boolean {
  try {
    formatterOf(zone);
    return true;
  } catch {
    return false;
  }
}

/** How far the zone's clocks are ahead of UTC at a moment, in ms. */
function offsetAt(zone: string, moment: number): number {
  const part = Object.fromEntries(formatterOf(zone).formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
  const local = Date.UTC(part.year ?? 0, (part.month ?? 1) - 1, part.day, part.hour, part.minute, part.second);
  return local - Math.floor(moment / 1000) * 1000;
}

function toUtc(localMs: number, zone: string): number {
  if (zone === "UTC") return localMs;
  // The second look settles the hours around a clock change.
  const first = localMs - offsetAt(zone, localMs);
  return localMs - offsetAt(zone, first);
}

type Parts = { year: number; month: number; day: number; time: (string | undefined)[]; zone: string | undefined };

function composeMoment({ year, month, day, time, zone }: Parts, habits: DateHabits): Date | "strange" {
  const [hours, minutes, seconds, fraction, half] = time;
  const isAfternoon = half?.toLowerCase().startsWith("p");
  const hour = half ? (Number(hours) % 12) + (isAfternoon ? 12 : 0) : Number(hours ?? 0);
  const minute = Number(minutes ?? 0);
  const second = Number(seconds ?? 0);
  if (hour > 23 || minute > 59 || second > 60) return "strange";
  const date = Date.UTC(year, month - 1, day);
  const check = new Date(date);
  if (check.getUTCMonth() !== month - 1 || check.getUTCDate() !== day) return "strange";
  const local = date + ((hour * 60 + minute) * 60 + second) * 1000 + Math.floor(Number(`0.${fraction ?? 0}`) * 1000);
  if (!zone) return new Date(toUtc(local, habits.zone));
  const offset = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(zone);
  if (!offset) return new Date(local);
  const minutesAhead = (Number(offset[2]) * 60 + Number(offset[3] ?? 0)) * (offset[1] === "-" ? -1 : 1);
  return new Date(local - minutesAhead * 60_000);
}

function monthOf(name: string): number {
  const start = name.toLowerCase().slice(0, 3);
  return MONTHS.findIndex((names) => names.includes(start)) + 1;
}

/** Day and month of 03/04: above 12 settles it, dots are always day first, else the file's habit. */
function orderDayMonth(a: number, b: number, separator: string, dayFirst: boolean): [day: number, month: number] {
  if (a > 12) return [a, b];
  if (b > 12) return [b, a];
  return separator === "." || dayFirst ? [a, b] : [b, a];
}

function readText(text: string, habits: DateHabits): Date | "strange" {
  let m = YEAR_FIRST.exec(text);
  if (m) return composeMoment({ year: Number(m[1]), month: Number(m[2]), day: Number(m[3]), time: m.slice(4, 9), zone: m[9] }, habits);
  m = YEAR_LAST.exec(text);
  if (m) {
    const [day, month] = orderDayMonth(Number(m[1]), Number(m[3]), m[2] ?? "/", habits.dayFirst);
    const year = Number(m[4]) + ((m[4] ?? "").length === 2 ? 2000 : 0);
    return composeMoment({ year, month, day, time: m.slice(5, 10), zone: m[10] }, habits);
  }
  m = NAMED_MONTH_FIRST.exec(text);
  if (m) return composeMoment({ year: Number(m[3]), month: monthOf(m[1] ?? ""), day: Number(m[2]), time: m.slice(4, 9), zone: m[9] }, habits);
  m = NAMED_DAY_FIRST.exec(text);
  if (m) return composeMoment({ year: Number(m[3]), month: monthOf(m[2] ?? ""), day: Number(m[1]), time: m.slice(4, 9), zone: m[9] }, habits);
  m = COMPACT.exec(text);
  if (m) return composeMoment({ year: Number(m[1]), month: Number(m[2]), day: Number(m[3]), time: m.slice(4, 7), zone: m[7] }, habits);
  return "strange";
}

/** Epoch seconds, milliseconds or microseconds by size; 20,000 to 80,000 is a spreadsheet's day number. */
function readNumber(number: number, habits: DateHabits): Date | "strange" {
  if (number >= 1e8 && number < 1e11) return new Date(Math.round(number * 1000));
  if (number >= 1e11 && number < 1e14) return new Date(Math.round(number));
  if (number >= 1e14 && number < 1e17) return new Date(Math.round(number / 1000));
  if (number > 20_000 && number < 80_000) return new Date(toUtc(Math.round((number - 25_569) * 86_400_000), habits.zone));
  return "strange";
}

/**
 * Reads a moment: epoch s/ms/µs, ISO with or without zone, "2025-12-19 02:28:18.85+00:00",
 * 2026-01-05T12:00:00+0000, 31/12/2026, 12/31/2026 4:05 PM, 31.12.26, "Nov 3, 2026", "3 ноября 2026 г.",
 * spreadsheet day numbers. Nothing given is null; before 2005 or unreadable is `strange`.
 */
export function parseDate(value: unknown, habits: DateHabits): Date | null | "strange" {
  if (value === null || value === undefined || typeof value === "boolean") return null;
  if (typeof value !== "string" && typeof value !== "number") return "strange";
  const text = String(value).normalize("NFKC").trim();
  if (NOTHING.test(text)) return null;
  if (text.length > 64) return "strange";
  const compactDay = /^(?:19|20)\d{6}$/.test(text);
  const date = !compactDay && /^\d+(?:\.\d+)?(?:e\+?\d+)?$/i.test(text) ? readNumber(Number(text), habits) : readText(text, habits);
  if (date === "strange") return "strange";
  return Number.isNaN(date.getTime()) || date.getTime() < EARLIEST ? "strange" : date;
}

/** What the numbers themselves say about 03/04: true = day first, false = month first, null = nothing. */
export function guessDayFirst(values: readonly unknown[]): boolean | null {
  for (const value of values) {
    const m = typeof value === "string" ? /^(\d{1,2})[-/](\d{1,2})[-/]\d{2,4}\b/.exec(value.trim()) : null;
    if (m && Number(m[1]) > 12) return true;
    if (m && Number(m[2]) > 12) return false;
  }
  return null;
}
