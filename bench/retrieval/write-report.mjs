import { EF_SEARCH } from "../../lib/retrieval/search-vector.ts";
import { describeRun, ratioOf, recallOfArm } from "./describe-run.mjs";
import { drawRecall } from "./draw-recall.mjs";

/** The report of one run as Markdown, and its plot. */
export async function writeReport({ server, embedded, machine, load }) {
  const svg = await drawRecall(server.sweep, {
    title: `Recall against latency by ef_search: ${server.reels.toLocaleString("en")} reels, PostgreSQL ${server.postgres}`,
    shipped: { English: EF_SEARCH.withUse, Russian: EF_SEARCH.hashedOnly },
  });
  const markdown = `# How fast retrieval is
Written by \`node bench/retrieval.mjs --write\` on ${new Date().toISOString().slice(0, 10)}, on ${machine}, shared with other work (load ${load.toFixed(1)} at the start). Compare ratios, not milliseconds.

| | measured | asked for |
|---|---|---|
| PostgreSQL ${server.postgres}, ${server.reels.toLocaleString("en")} reels: hybrid p95 over bare HNSW p95 | ${ratioOf(server).toFixed(2)} | at most 3 |
| the same: recall@20 of the vector arm as shipped | ${recallOfArm(server).toFixed(3)} | at least .95 |
| embedded (PGlite ${embedded.postgres}), ${embedded.reels.toLocaleString("en")} reels: hybrid p95 over bare HNSW p95 | ${ratioOf(embedded).toFixed(2)} | at most 4 |

![Recall against latency by ef_search](retrieval_speed.svg)

Large marks: ef_search as shipped (${EF_SEARCH.withUse} for queries with a USE half, ${EF_SEARCH.hashedOnly} for hashed-only ones). Dashed: .95.

## What is compared
- **Bare**: one statement, \`select reel_id ... order by embedding <#> query limit 100\` over the HNSW index, with the ef_search of the vector arm; its settings are made before the clock starts.
- **Hybrid**: everything from the query's vector to 24 evidence items: five arms, candidates, vector scores and likeness, fusion, diversity, details (\`lib/retrieval/rank-reels.ts\`, \`diversify.ts\`, \`read-evidence.ts\`). Every other query names a trend.
- Both for every query of the judged set that has a vector, three rounds after a warm-up, in turns; which goes first alternates. About a third of the queries are Russian, hashed only: their HNSW query walks further (ef_search ${EF_SEARCH.hashedOnly}), so **the p95 of all queries is mostly theirs; by kind, English alone is the stricter ratio**, since its bare query takes a millisecond or two and the other arms do not shrink with it.

## The corpus
Made up (\`bench/retrieval/make-reels.mjs\`), because embedding 100,000 texts takes 20 minutes: each reel takes about 60 % of the words of one of the judged set's captions and up to 5 words and a hashtag of a Zipf vocabulary of 40,000. Its hashed half is the real one of that text; its USE half is that caption's real one moved towards another's and by chance (none where the text isn't Latin). So vectors are clustered and have the real norms. Harder than life: a few hundred subjects for 100,000 reels means that a word stands in more reels than it would, and that a query's nearest are hundreds of near-equals.

## PostgreSQL ${server.postgres}, pgvector ${server.pgvector}, ${server.reels.toLocaleString("en")} reels
${describeRun(server)}

## Embedded, PGlite ${embedded.postgres}, pgvector ${embedded.pgvector}, ${embedded.reels.toLocaleString("en")} reels
${describeRun(embedded)}

Up to 50,000 vectors a hashed-only query compares every one (\`lib/retrieval/search-vector.ts\`), so its arm has recall 1 whatever ef_search would give.
`;
  return { markdown, svg };
}
