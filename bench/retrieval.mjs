// What a search costs, on made-up reels with vectors like real ones (bench/retrieval/make-reels.mjs):
//   npm run bench:retrieval, or node bench/retrieval.mjs [reels on PostgreSQL = 100000] [reels embedded = 10000] [--out FOLDER]
// PostgreSQL (TEST_DATABASE_URL, or the server of ../shared/tools): p95 of the whole hybrid query over p95 of the bare
// HNSW query in the same run, above 3 fails; recall@20 of the vector arm against comparing every vector, under .95
// fails. Embedded database: the ratio, above 4 fails. A full run, of no fewer reels than these, is judged and renews
// docs/research/retrieval_speed.{md,html,png}; --out writes the report of any run on both elsewhere.
import os from "node:os";
import { parseArgs } from "node:util";
import { ensureNode24 } from "../bin/node-24.mjs";

ensureNode24();
process.env.LOG_LEVEL = "silent";
const { measureEmbedded, measureServer } = await import("./retrieval/run.mjs");
const { describeRun, ratioOf, recallOfArm } = await import("./retrieval/describe-run.mjs");
const { writeReport } = await import("./retrieval/write-report.mjs");
const LIMITS = { server: 3, embedded: 4, recall: 0.95 };
const FULL = { reels: 100_000, embeddedReels: 10_000 };
const { values: { out }, positionals } = parseArgs({ options: { out: { type: "string" } }, allowPositionals: true });
const [reels = FULL.reels, embeddedReels = FULL.embeddedReels] = positionals.map(Number);
const folder = out ?? (reels >= FULL.reels && embeddedReels >= FULL.embeddedReels ? "docs/research" : null);

const failures = [];
/** A corpus smaller than the limits are meant for is measured, not judged: there the planner may not even take the index. */
function check(name, value, { holds, limit, isFull }) {
  const verdict = isFull ? `${holds ? "within" : "MISSES"} the limit of ${limit}` : `not judged: the limit of ${limit} is for a full run`;
  console.log(`\n${name}: ${value.toFixed(3)}; ${verdict}`);
  if (isFull && !holds) failures.push(name);
}

const load = os.loadavg()[0];
const server = reels > 0 ? await measureServer(reels) : null;
if (server) {
  console.log(describeRun(server));
  const isFull = reels >= FULL.reels;
  const [ratio, recall] = [ratioOf(server), recallOfArm(server)];
  check("PostgreSQL, hybrid p95 over bare p95", ratio, { holds: ratio <= LIMITS.server, limit: LIMITS.server, isFull });
  check("PostgreSQL, recall@20", recall, { holds: recall >= LIMITS.recall, limit: LIMITS.recall, isFull });
} else console.log("PostgreSQL: not measured (no server: set TEST_DATABASE_URL)");
const embedded = embeddedReels > 0 ? await measureEmbedded(embeddedReels) : null;
if (embedded) {
  console.log(describeRun(embedded));
  const ratio = ratioOf(embedded);
  check("embedded, hybrid p95 over bare p95", ratio, { holds: ratio <= LIMITS.embedded, limit: LIMITS.embedded, isFull: embeddedReels >= FULL.embeddedReels });
}
if (folder && server && embedded) {
  const machine = `${os.cpus().length} x ${os.cpus()[0]?.model ?? "?"}`;
  for (const file of await writeReport({ server, embedded, machine, load, limits: LIMITS }, folder)) console.log(`Written: ${file}`);
}
process.exit(failures.length === 0 ? 0 : 1);
