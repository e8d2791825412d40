import type { FileFormat } from "./detect-format.ts";
import type { ImportReport } from "./schema.ts";

/** The part of a format a person is told. */
export function describeFormat(format: FileFormat): ImportReport["format"] {
  return { kind: format.kind, gzip: format.gzip, encoding: format.encoding, delimiter: format.kind === "csv" ? format.delimiter : null };
}
