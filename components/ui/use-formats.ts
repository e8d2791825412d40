import { useFormatter } from "use-intl/react";

const DAY_MS = 86_400_000;

/** How numbers, days and times of a video are written, in the interface language. */
export function useFormats() {
  const format = useFormatter();
  return {
    /** 2.4, 13: a ratio, one decimal below ten. */
    times: (value: number) => format.number(value, value < 9.95 ? { minimumFractionDigits: 1, maximumFractionDigits: 1 } : { maximumFractionDigits: 0 }),
    /** 12K */
    compact: (value: number) => format.number(value, { notation: "compact", maximumFractionDigits: 1 }),
    integer: (value: number) => format.number(value, { maximumFractionDigits: 0 }),
    seconds: (value: number) => format.number(value, { maximumFractionDigits: 1 }),
    /** 0.034 as 3.4 % */
    percent: (share: number) => format.number(share, { style: "percent", maximumFractionDigits: share < 0.1 ? 1 : 0 }),
    /** 22 Nov 2026, of a date, an ISO day or an ISO moment. */
    day: (value: Date | string) => format.dateTime(new Date(value), { day: "numeric", month: "short", year: "numeric" }),
    dayMonth: (value: Date | string) => format.dateTime(new Date(value), { day: "numeric", month: "short" }),
    /** Full name of weekday 0 = Monday. */
    weekday: (weekday: number) => format.dateTime(new Date(Date.UTC(2024, 0, 1) + weekday * DAY_MS), { weekday: "long" }),
    /** Name of a language by its ISO 639-1 code; the code itself where there is no name. */
    language: (code: string) => {
      try {
        return format.displayName(code, { type: "language" });
      } catch {
        return code;
      }
    },
    list: (values: string[]) => format.list(values),
  };
}
