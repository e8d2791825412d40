// Rows per second and peak memory of an import, on rows made on the fly:
//   node bench/import-memory.mjs [dry-run rows = 300000] [written rows = 50000]
// Memory that grows with the file fails the bench: the peak of the dry run may not exceed its level at a fifth by 100 MB.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ensureNode24 } from "../bin/node-24.mjs";

ensureNode24();
process.env.LOG_LEVEL = "silent";
const { importFile } = await import("../lib/reels/import/import-file.ts");
const { openPglite } = await import("../lib/db/open-pglite.ts");
const { log } = await import("../lib/observability/log.ts");

const dryRows = Number(process.argv[2] ?? 300_000);
const writtenRows = Number(process.argv[3] ?? 50_000);
const MB = 1024 ** 2;

/** A CSV like the TikTok tables: every third row is a second look at an earlier reel. */
async function* makeRows(count) {
  const encoder = new TextEncoder();
  let text = "video_id,author,description,likes,comments,shares,plays,hashtags,music,create_time,video_url,fetch_time\n";
  for (let row = 0; row < count; row++) {
    const reel = row % 3 === 2 ? row - 2 : row;
    const id = (7_000_000_000_000_000_000n + BigInt(reel)).toString();
    const day = String(1 + (row % 3)).padStart(2, "0");
    text += `${id},author${reel % 5000},"Morning run number ${reel}, slowly and without pain #run${reel % 800} #morning",${row % 9000},${row % 90},${row % 50},${row * 7}.0,"run${reel % 800}, morning",Song ${reel % 3000},2026-10-${day} 10:00:00,https://www.tiktok.com/@author${reel % 5000}/video/${id},2026-11-${day} 12:00:00\n`;
    if (text.length > 65_536) {
      yield encoder.encode(text);
      text = "";
    }
  }
  yield encoder.encode(text);
}

async function measure(title, rows, ctx, dryRun) {
  const started = performance.now();
  let peak = 0;
  let atFifth = 0;
  const report = await importFile({
    ctx,
    input: {
      importId: `bench-${title}`, ownerId: null, fileName: "bench.csv", stream: makeRows(rows), dryRun,
      onProgress: ({ rowsRead }) => {
        const rss = process.memoryUsage().rss;
        peak = Math.max(peak, rss);
        if (rowsRead <= rows / 5) atFifth = Math.max(atFifth, rss);
      },
    },
  });
  const seconds = (performance.now() - started) / 1000;
  console.log(`${title}: ${rows} rows (${Math.round(report.bytesRead / MB)} MB) in ${seconds.toFixed(1)} s = ${Math.round(rows / seconds)} rows/s; peak RSS ${Math.round(peak / MB)} MB (${Math.round(atFifth / MB)} MB at a fifth); accepted ${report.rowsAccepted}, new reels ${report.reelsNew}, new snapshots ${report.snapshotsNew}`);
  return { growth: peak - atFifth };
}

const clock = () => new Date("2026-11-20T00:00:00Z");
const ctx = { db: undefined, clock, log: log(), traceId: "0".repeat(32) };
const dry = await measure("dry run", dryRows, ctx, true);
const folder = mkdtempSync(path.join(tmpdir(), "reelwright-bench-"));
const opened = await openPglite(folder);
await measure("written to PGlite", writtenRows, { ...ctx, db: opened.db }, false);
await measure("the same again", writtenRows, { ...ctx, db: opened.db }, false);
await opened.close();
rmSync(folder, { recursive: true, force: true });
if (dry.growth > 100 * MB) {
  console.error(`Memory grew by ${Math.round(dry.growth / MB)} MB over the last four fifths of the dry run.`);
  process.exitCode = 1;
}
