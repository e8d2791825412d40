import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { escapeHtml, renderFigure, renderHtmlTable, renderMarkdownTable, renderPage } from "../../bin/commands/report/render-page.ts";
import { shootPlots } from "../../bin/commands/report/shoot-plots.ts";
import { drawRecall } from "./draw-recall.mjs";
import { ratioOf, recallOfArm, tabulateRun } from "./describe-run.mjs";

const TITLE = "How fast retrieval is";
const NAME = "retrieval_speed";

const thousands = (value) => value.toLocaleString("en");

/** Headings, paragraphs, lists, tables and the plot, in order; Markdown and the page both render them. */
function composeReport({ server, embedded, machine, load, limits }, plot) {
  const { English, Russian } = server.efShipped;
  return [
    `Written by \`npm run bench:retrieval\` on ${new Date().toISOString().slice(0, 10)}, on ${machine} (load ${load.toFixed(1)} at the start). Compare ratios, not milliseconds.`,
    {
      caption: "What is asked for", head: ["what", "measured", "asked for"],
      rows: [
        [`PostgreSQL ${server.postgres}, ${thousands(server.reels)} reels: hybrid p95 over bare HNSW p95`, ratioOf(server).toFixed(2), `at most ${limits.server}`],
        ["the same: recall@20 of the vector arm as shipped", recallOfArm(server).toFixed(3), `at least ${limits.recall}`],
        [`embedded (PGlite ${embedded.postgres}), ${thousands(embedded.reels)} reels: hybrid p95 over bare HNSW p95`, ratioOf(embedded).toFixed(2), `at most ${limits.embedded}`],
      ],
    },
    { plot },
    { heading: "What is compared" },
    { list: [
      "**Bare**: one statement, `select reel_id ... order by embedding <#> query limit 100` over the HNSW index, with the ef_search of the vector arm; its settings are made before the clock starts.",
      "**Hybrid**: everything from the query's vector to 24 evidence items: five arms, candidates, vector scores and likeness, fusion, diversity, details (`lib/retrieval/rank-reels.ts`, `lib/retrieval/diversify.ts`, `lib/retrieval/read-evidence.ts`). Every other query names a trend.",
      `Both for every query of the judged set that has a vector, three rounds after a warm-up, in turns; which goes first alternates. About a quarter of the queries are Russian, hashed only: their HNSW query walks further (ef_search ${Russian}, English ${English}), so **the p95 of all queries is mostly theirs; by kind, English alone is the stricter ratio**, since the other arms don't shrink with its bare query.`,
    ] },
    { heading: "The corpus" },
    "Made up (`bench/retrieval/make-reels.mjs`), because embedding 100,000 texts takes 20 minutes: each reel takes about 60 % of the words of one of the judged set's captions and up to 5 words and a hashtag of a Zipf vocabulary of 40,000. Its hashed half is the real one of that text; its USE half is that caption's real one moved towards another's and by chance (none where the text isn't Latin). So vectors are clustered and have the real norms. Harder than life: a few hundred subjects for 100,000 reels means that a word stands in more reels than it would, and that a query's nearest are hundreds of near-equals.",
    { heading: `PostgreSQL ${server.postgres}, pgvector ${server.pgvector}, ${thousands(server.reels)} reels` },
    ...tabulateRun(server),
    { heading: `Embedded, PGlite ${embedded.postgres}, pgvector ${embedded.pgvector}, ${thousands(embedded.reels)} reels` },
    ...tabulateRun(embedded),
    "Up to 50,000 vectors a hashed-only query compares every one (`lib/retrieval/search-vector.ts`), so its arm has recall 1 whatever ef_search would give.",
  ];
}

function toMarkdown(part) {
  if (typeof part === "string") return part;
  if (part.heading) return `## ${part.heading}`;
  if (part.list) return part.list.map((item) => `- ${item}`).join("\n");
  return part.plot ? `![${part.plot.label}](${NAME}.png)\n\n${part.plot.label}` : renderMarkdownTable(part);
}

const inline = (text) => escapeHtml(text).replace(/`([^`]+)`/g, "<code>$1</code>").replace(/\*\*([^*]+)\*\*/g, "<strong>$1</strong>");

function toHtml(part) {
  if (typeof part === "string") return `<p>${inline(part)}</p>`;
  if (part.heading) return `<h2>${inline(part.heading)}</h2>`;
  if (part.list) return `<ul>${part.list.map((item) => `<li>${inline(item)}</li>`).join("\n")}</ul>`;
  return part.plot ? renderFigure(part.plot) : renderHtmlTable(part);
}

/** Writes retrieval_speed.md, .html and the plot as PNG into a folder; returns the files. */
export async function writeReport(measured, folder) {
  const { server } = measured;
  const plot = {
    name: "recall",
    label: `Recall@20 against the latency of the bare HNSW query by ef_search: ${thousands(server.reels)} reels, PostgreSQL ${server.postgres}. Large marks: ef_search as shipped; dashed: .95. The numbers are in the tables below.`,
    svg: await drawRecall(server.sweep, { title: `Recall against latency by ef_search: ${thousands(server.reels)} reels, PostgreSQL ${server.postgres}`, shipped: server.efShipped }),
  };
  const parts = composeReport(measured, plot);
  mkdirSync(folder, { recursive: true });
  const [markdown, html, png] = ["md", "html", "png"].map((ending) => path.join(folder, `${NAME}.${ending}`));
  writeFileSync(markdown, `${[`# ${TITLE}`, ...parts.map(toMarkdown)].join("\n\n")}\n`);
  writeFileSync(html, renderPage({ title: TITLE, body: parts.map(toHtml).join("\n") }));
  return [markdown, html, ...(await shootPlots({ html, shots: [{ name: plot.name, file: png }] }))];
}
