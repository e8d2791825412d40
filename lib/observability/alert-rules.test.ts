import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { observeBoard, observeEngineCall, observeRefresh, renderMetrics } from "./metrics.ts";

const RUNBOOK = "docs/operations/trend_engine.md";
const lines = readFileSync("ops/prometheus/trend-engine.rules.yml", "utf8").split("\n");

/** The few shapes of line the rules are written in: a subset of YAML that needs no reader. */
const SHAPES = [
  /^#.*$|^$/, /^groups:$/, /^ {2}- name: [a-z-]+$/, /^ {4}rules:$/, /^ {6}- alert: [A-Z][A-Za-z]+$/, /^ {8}expr: [^#'"][^#]*$/, /^ {8}for: \d+[mh]$/,
  /^ {8}labels:$/, /^ {10}severity: (warning|critical)$/, /^ {8}annotations:$/, /^ {10}summary: "[^"]+"$/, /^ {10}runbook: [a-z_/]+\.md#[a-z]+$/,
];

const rules = lines.join("\n").split(/^ {6}- alert: /m).slice(1).map((text) => ({
  alert: text.split("\n")[0]!,
  expr: /^ {8}expr: (.*)$/m.exec(text)?.[1] ?? "",
  runbook: /^ {10}runbook: (.*)$/m.exec(text)?.[1] ?? "",
  keys: [...text.matchAll(/^ {8}(\w+):/gm)].map(([, key]) => key),
}));

const WORDS = new Set(["sum", "max", "by", "and", "rate", "increase", "time", "histogram_quantile", "max_over_time"]);
/** Labels Prometheus adds to every series it scrapes. */
const SCRAPED = new Set(["instance", "job"]);

/** Metrics an expression names, with the labels and label values it asks them for. */
function read(expr: string) {
  const labels = [...expr.matchAll(/(\w+)\s*=~?\s*"([^"]*)"/g)].map(([, label, values]) => ({ label: label!, values: values!.split("|") }));
  const grouped = [...expr.matchAll(/\bby \(([^)]*)\)/g)].flatMap(([, names]) => names!.split(",").map((name) => name.trim()));
  const bare = expr.replaceAll(/\{[^}]*\}|\[\w+\]|\bby \([^)]*\)/g, " ");
  return { labels, grouped, metrics: [...bare.matchAll(/[a-zA-Z_]\w*/g)].map(([name]) => name).filter((name) => !WORDS.has(name)) };
}

test("every line is of a known shape and every rule whole", () => {
  expect(lines.filter((line) => !SHAPES.some((shape) => shape.test(line)))).toEqual([]);
  expect(rules.length).toBeGreaterThanOrEqual(8);
  for (const { keys } of rules) expect(keys).toEqual(["expr", "for", "labels", "annotations"]);
  expect(new Set(rules.map(({ alert }) => alert)).size).toBe(rules.length);
});

test("every metric, label and label value in the rules is one the program has", async () => {
  observeEngineCall({ adapter: "remote", call: "list", outcome: "live", seconds: 0.1 });
  observeBoard("remote", new Date());
  observeRefresh({ seconds: 1, outcome: "done", trends: 3, changedReels: 9 });
  const { text } = await renderMetrics();
  const series = text.split("\n").filter((line) => line && !line.startsWith("#"));
  for (const { alert, expr } of rules) {
    const { metrics, labels, grouped } = read(expr);
    expect(metrics, alert).not.toEqual([]);
    for (const metric of metrics) {
      const own = series.filter((line) => line.startsWith(`${metric}{`) || line.startsWith(`${metric} `));
      expect(own, `${alert}: ${metric}`).not.toEqual([]);
      for (const name of grouped.filter((one) => !SCRAPED.has(one))) expect(own[0], `${alert}: ${name}`).toContain(`${name}="`);
      for (const { label, values } of labels) {
        for (const value of values) expect(own.some((line) => line.includes(`${label}="${value}"`)), `${alert}: ${label}=${value}`).toBe(true);
      }
    }
  }
});

test("every alert is explained where its runbook points", () => {
  const headings = readFileSync(RUNBOOK, "utf8").split("\n").filter((line) => line.startsWith("### ")).map((line) => line.slice(4).trim());
  expect(headings.toSorted()).toEqual(rules.map(({ alert }) => alert).toSorted());
  for (const { alert, runbook } of rules) expect(runbook).toBe(`${RUNBOOK}#${alert.toLowerCase()}`);
});
