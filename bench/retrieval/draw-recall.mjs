import * as vega from "vega";
import { compile } from "vega-lite";

const COLOURS = { English: "#2563a8", Russian: "#b4541a" };

/** Recall@20 against latency of the bare HNSW query, a point for each ef_search, as SVG. */
export async function drawRecall(sweep, { title, shipped }) {
  const values = sweep.map((row) => ({ ...row, label: `${row.efSearch}`, shipped: row.efSearch === shipped[row.kind] }));
  const x = { field: "p50", type: "quantitative", title: "latency of the bare HNSW query, median, ms", scale: { type: "log" } };
  const y = { field: "recall", type: "quantitative", title: "recall@20 against comparing every vector", scale: { zero: false } };
  const color = { field: "kind", type: "nominal", title: "query", scale: { domain: Object.keys(COLOURS), range: Object.values(COLOURS) } };
  const spec = {
    title: { text: title, anchor: "start", fontSize: 14 }, width: 620, height: 340, background: "white", padding: 12, config: { font: "sans-serif" }, data: { values },
    layer: [
      { data: { values: [{ y: 0.95 }] }, mark: { type: "rule", strokeDash: [4, 4], color: "#666" }, encoding: { y: { field: "y", type: "quantitative" } } },
      { mark: { type: "line", strokeWidth: 1.5 }, encoding: { x, y, color, order: { field: "efSearch" } } },
      { mark: { type: "point", filled: true, opacity: 1 }, encoding: { x, y, color, shape: { field: "kind", type: "nominal", title: "query" }, size: { condition: { test: "datum.shipped", value: 180 }, value: 45 } } },
      { mark: { type: "text", dy: -11, fontSize: 10 }, encoding: { x, y, color, text: { field: "label" } } },
    ],
  };
  return new vega.View(vega.parse(compile(spec).spec), { renderer: "none" }).toSVG();
}
