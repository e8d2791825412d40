import { renderMarkdownTable } from "../../bin/commands/report/render-page.ts";
import { RETRIEVAL_STEPS } from "../../lib/retrieval/rank-reels.ts";
import { percentile } from "./measure-queries.mjs";

const ms = (value) => value.toFixed(1);
const times = (value) => `${value.toFixed(2)} x`;

const KINDS = [
  ["all queries", () => true],
  ["English", ({ query }) => !query.vector.hashedOnly],
  ["Russian", ({ query }) => query.vector.hashedOnly],
];

function compareRow(name, measured) {
  const bare = measured.map((one) => one.bare);
  const hybrid = measured.map((one) => one.hybrid);
  const [p50, p95] = [0.5, 0.95].map((part) => percentile(hybrid, part) / percentile(bare, part));
  return { name, n: measured.length, bare50: percentile(bare, 0.5), bare95: percentile(bare, 0.95), hybrid50: percentile(hybrid, 0.5), hybrid95: percentile(hybrid, 0.95), p50, p95 };
}

/** p95 of the hybrid query over p95 of the bare one, all queries together. */
export const ratioOf = ({ measured }) => compareRow("", measured).p95;

/** Recall@20 of the vector arm as shipped, mean over all queries. */
export function recallOfArm({ arm, measured }) {
  const weight = (kind) => measured.filter(({ query }) => query.vector.hashedOnly === (kind === "Russian")).length;
  const open = arm.filter(({ filter }) => filter === "none");
  return open.reduce((sum, { kind, recall }) => sum + weight(kind) * recall, 0) / measured.length;
}

/** One engine's part of the report: tables, and what to know of them. */
export function tabulateRun({ measured, sweep, arm, embedMs }) {
  const comparison = KINDS.map(([name, holds]) => compareRow(name, measured.filter(holds)));
  return [
    {
      caption: "The hybrid query and the bare HNSW query, milliseconds", head: ["queries", "n", "bare p50", "bare p95", "hybrid p50", "hybrid p95", "p50 ratio", "p95 ratio"],
      rows: comparison.map((row) => [row.name, String(row.n), ms(row.bare50), ms(row.bare95), ms(row.hybrid50), ms(row.hybrid95), times(row.p50), times(row.p95)]),
    },
    `Embedding the query (once for either, not counted above): p50 ${ms(percentile(embedMs, 0.5))} ms, p95 ${ms(percentile(embedMs, 0.95))} ms.`,
    {
      caption: "Steps of the hybrid query; the first four run at once and count the wait for each other", head: ["step", "p50 ms", "p95 ms"],
      rows: RETRIEVAL_STEPS.filter((step) => step !== "embed").map((step) => {
        const values = measured.map(({ steps }) => steps[step] ?? 0);
        return [step, ms(percentile(values, 0.5)), ms(percentile(values, 0.95))];
      }),
    },
    {
      caption: "The bare HNSW query by ef_search", head: ["query", "ef_search", "recall@20", "p50 ms", "p95 ms"],
      rows: sweep.map((row) => [row.kind, String(row.efSearch), row.recall.toFixed(3), ms(row.p50), ms(row.p95)]),
    },
    {
      caption: "The vector arm as shipped", head: ["query", "filter", "reels that fit", "recall@20", "least filled of 100", "p50 ms", "p95 ms"],
      rows: arm.map((row) => [row.kind, row.filter, String(row.fitting), row.recall.toFixed(3), `${Math.round(100 * row.filled)} %`, ms(row.p50), ms(row.p95)]),
    },
  ];
}

/** The same for a terminal. */
export const describeRun = (run) => tabulateRun(run).map((part) => (typeof part === "string" ? part : renderMarkdownTable(part))).join("\n\n");
