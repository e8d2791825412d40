import type { Context } from "#lib/context.ts";
import { listRejections } from "#lib/reels/data.ts";
import { REJECTIONS_CSV_HEADER, toRejectionCsv } from "./rejections-csv.ts";

const PAGE = 500;

/** All stored rejections of an import as CSV text, a page at a time. Check the owner before. */
export async function* streamRejectionsCsv({ ctx, importId }: { ctx: Context; importId: string }): AsyncGenerator<string> {
  yield REJECTIONS_CSV_HEADER;
  let after = 0;
  for (;;) {
    const page = await listRejections({ ctx, importId, after, limit: PAGE });
    if (page.length === 0) return;
    yield page.map(toRejectionCsv).join("");
    after = page.at(-1)?.id ?? after;
  }
}
