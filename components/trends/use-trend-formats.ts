import { useFormatter, useTranslations } from "use-intl/react";
import { useFormats } from "#components/ui/use-formats.ts";
import { nameTrend } from "#lib/i18n/name-trend.ts";
import type { TrendCard } from "#lib/trends/schema.ts";

/** How a trend's name and numbers are written, in the interface language. */
export function useTrendFormats() {
  const format = useFormatter();
  const t = useTranslations("trends");
  const formats = useFormats();
  return {
    ...formats,
    name: (trend: Pick<TrendCard, "kind" | "key" | "label" | "parts">) => nameTrend(trend, t),
    /** 0.000314 as 0.031 %: shares of a large corpus are small. */
    share: (value: number) => format.number(value, { style: "percent", maximumSignificantDigits: value < 0.1 ? 2 : 3 }),
    /** 2.4, 13, 0.034: a ratio. */
    ratio: (value: number) => (value > 0 && value < 0.095 ? format.number(value, { maximumSignificantDigits: 1 }) : formats.times(value)),
    /** A share of draws: fractions of a percent would feign precision. */
    wholePercent: (value: number) => format.number(value, { style: "percent", maximumFractionDigits: 0 }),
    signed: (value: number) => format.number(value, { signDisplay: "exceptZero", maximumFractionDigits: 1 }),
    decimal: (value: number) => format.number(value, { maximumFractionDigits: 1 }),
    /** 22 Nov, 14:05 UTC */
    moment: (value: string) => format.dateTime(new Date(value), { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZoneName: "short" }),
    /** "23 minutes ago" */
    ago: (from: string, ageSeconds: number) => format.relativeTime(new Date(from), new Date(Date.parse(from) + ageSeconds * 1000)),
    country: (code: string) => {
      try {
        return format.displayName(code, { type: "region" });
      } catch {
        return code;
      }
    },
  };
}
