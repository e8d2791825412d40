import { useFormatter, useTranslations } from "use-intl/react";
import type { Writer } from "#lib/scripts/schema.ts";

/** Moments, sums and writers as a trace writes them. */
export function useTraceFormats() {
  const format = useFormatter();
  const provider = useTranslations("scripts.writer.provider");
  return {
    moment: (iso: string) => format.dateTime(new Date(iso), { dateStyle: "medium", timeStyle: "medium" }),
    /** To the millisecond: a trace is held against a log. */
    clock: (iso: string) => format.dateTime(new Date(iso), { hour: "2-digit", minute: "2-digit", second: "2-digit", fractionalSecondDigits: 3, hourCycle: "h23" }),
    dollars: (micro: number) => format.number(micro / 1_000_000, { style: "currency", currency: "USD", maximumFractionDigits: 6 }),
    writer: (writer: Writer) => `${writer.modelId} (${provider(writer.provider)})`,
  };
}
