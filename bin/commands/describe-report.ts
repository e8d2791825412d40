import type { ImportReport } from "#lib/reels/import/schema.ts";

const REASONS: Record<keyof ImportReport["rejectedByReason"], string> = {
  missing_id: "no id and no address that holds it",
  ruined_id: "id destroyed (by a spreadsheet?), no address to repair it from",
  bad_date: "moment of observation cannot be read",
  future_date: "observed in the future",
  cut_row: "row cut off",
  extra_columns: "more columns than the header",
  broken_json: "broken JSON",
  not_an_object: "not a JSON object",
  row_too_large: "row over a million characters",
  bad_count: "no counter can be read",
  not_a_video: "not a video",
  not_a_total: "counts of one day, not totals",
};

const WARNINGS: Record<keyof ImportReport["warnings"], string> = {
  id_from_url: "ids taken from the address",
  bad_count_dropped: "with a counter that cannot be read (left empty)",
  bad_date_dropped: "with a publication date that cannot be read (left empty)",
  future_date_dropped: "published in the future (left empty)",
  bad_duration_dropped: "with a duration that cannot be read (left empty)",
  bad_url_dropped: "with an address that is none (left empty)",
  hidden_zero: "with a zero that means hidden (left empty)",
  author_missing: "without an author",
  text_shortened: "with a text shortened to its limit",
  observed_at_missing: "without a moment of observation (taken as now; --observed-at sets it)",
};

const lines = (counts: Record<string, number | undefined>, wording: Record<string, string>) =>
  Object.entries(counts).map(([code, count]) => `    ${count} ${wording[code] ?? code}`);

/** An import's report as lines for a terminal. */
export function describeReport(report: ImportReport & { file: string }): string {
  const { format } = report;
  const shape = [format.kind, format.gzip ? "gzip" : null, format.encoding].filter(Boolean).join(", ");
  const landed = report.dryRun
    ? `  ${report.rowsAccepted} rows can be imported (dry run: nothing written)`
    : `  ${report.rowsAccepted} rows accepted: ${report.reelsNew} new reels, ${report.snapshotsNew} new snapshots, ${report.rowsKnown} already known`;
  return [
    `${report.file}: ${report.state} (${report.profile}; ${shape})`,
    landed,
    ...lines(report.warnings, WARNINGS),
    `  ${report.rowsRejected} rows rejected`,
    ...lines(report.rejectedByReason, REASONS),
  ].join("\n");
}
