"use client";

import { useTranslations } from "use-intl/react";
import { useFormats } from "#components/ui/use-formats.ts";
import type { DeepDive, DeepDivePart } from "#lib/deep-dive/schema.ts";
import { useFactText } from "./use-fact-text.ts";
import { useUnknownText } from "./use-unknown-text.ts";

const COLUMNS = ["part", "value", "method", "confidence"] as const;
const PARTS = ["probe", "cuts", "onScreenText", "speech", "transcript", "music", "loudness", "silence", "look", "frames"] as const satisfies readonly DeepDivePart[];

function Colours({ colours }: { colours: readonly { hex: string; share: number }[] }) {
  const t = useTranslations("reels.facts");
  const { percent } = useFormats();
  return (
    <ul className="mt-1 flex flex-wrap gap-x-3 gap-y-1 text-xs">
      {colours.map(({ hex, share }) => (
        <li key={hex} className="inline-flex items-center gap-1.5"><span aria-hidden className="size-3.5 rounded-sm border [forced-color-adjust:none]" style={{ backgroundColor: hex }} />{t("colour", { hex, share: percent(share) })}</li>
      ))}
    </ul>
  );
}

function Row<P extends DeepDivePart>({ name, part }: { name: P; part: DeepDive["parts"][P] }) {
  const t = useTranslations();
  const { percent } = useFormats();
  const say = useFactText();
  const whyUnknown = useUnknownText();
  // Below 40rem a row is a block of its own; the roles say that it is a table all the same.
  const cell = "block py-0.5 sm:table-cell sm:border-t sm:py-2.5 sm:pr-4";
  return (
    <tr role="row" className="block border-t py-2 align-top sm:table-row sm:border-0 sm:py-0">
      <th scope="row" role="rowheader" className={`${cell} text-left font-semibold`}>{t(`deepDives.part.${name as DeepDivePart}`)}</th>
      {part.state === "unknown" ? <td role="cell" colSpan={3} className={`${cell} text-ink-3`}>{t("reels.facts.unknown", { reason: whyUnknown(part.reason) })}</td> : (
        <>
          <td role="cell" className={`${cell} wrap-anywhere`}>
            {say(name, part.value as never).map((line) => <span key={line} className="block">{line}</span>)}
            {"colours" in part.value ? <Colours colours={part.value.colours} /> : null}
          </td>
          <td role="cell" className={`${cell} text-ink-2 wrap-anywhere`}>{part.method} <span className="block text-ink-3">{t("reels.facts.version", { version: part.version })}</span></td>
          <td role="cell" className={`${cell} text-ink-2`}><span className="text-ink-3 sm:hidden">{t("reels.facts.column.confidence")}: </span>{part.confidence === null ? <span className="text-ink-3">{t("reels.facts.notMeasured")}</span> : percent(part.confidence)}</td>
        </>
      )}
    </tr>
  );
}

/** Every part of an analysis with its method, version and sureness, or why it is not known. */
export function FactsTable({ document }: { document: DeepDive }) {
  const t = useTranslations("reels.facts");
  return (
    <table role="table" className="block w-full text-sm tabular sm:table">
      <thead role="rowgroup" className="sr-only text-left text-ink-3 sm:not-sr-only sm:table-header-group"><tr role="row">{COLUMNS.map((column) => <th key={column} scope="col" role="columnheader" className="pb-2 pr-4 font-medium">{t(`column.${column}`)}</th>)}</tr></thead>
      <tbody role="rowgroup" className="block sm:table-row-group">{PARTS.map((name) => <Row key={name} name={name} part={document.parts[name]} />)}</tbody>
    </table>
  );
}
