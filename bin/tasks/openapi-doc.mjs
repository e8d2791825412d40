import { z } from "zod";
import { listedTrendSchema, trendPageSchema } from "../../lib/trends/engine.ts";
import { CONTRACT_VERSION, HOP_HEADER, VERSION_HEADER } from "../../lib/trends/engine-headers.ts";
import { trendCardSchema, trendDetailSchema, trendQuerySchema, trendReelSchema } from "../../lib/trends/schema.ts";

export const OPENAPI_DOC = "docs/api/trends.openapi.json";

const SCHEMAS = { TrendCard: trendCardSchema, ListedTrend: listedTrendSchema, TrendPage: trendPageSchema, TrendReel: trendReelSchema, TrendDetail: trendDetailSchema };

const ABOUT = {
  kind: "Only trends of this kind.",
  stage: "Only trends in this stage.",
  language: "ISO 639-1: trends in this language, and those in several at once.",
  country: "ISO 3166-1 alpha-2 country of most of the trend's reels.",
  platform: "Only trends of this platform.",
  period: "Days that count as now; trends that gained nothing in them are left out.",
  query: "Words: all of them in the label, or near in meaning; what is called so comes first.",
  sort: "Order, best or newest first, labels from A. By score without kind, language and query, kinds and languages take turns near the top.",
  limit: "Trends a page.",
  offset: "Trends left out before the page.",
};

const PROBLEM = {
  type: "object",
  description: "RFC 9457. Decide by `code`; `traceId` finds the cause in the server's log.",
  properties: {
    type: { type: "string", format: "uri" }, title: { type: "string" }, status: { type: "integer" }, code: { type: "string" },
    traceId: { type: "string", pattern: "^[0-9a-f]{32}$" },
    parameters: { type: "array", items: { type: "string" }, description: "Names of the wrong parameters (400 only)." },
  },
  required: ["type", "title", "status", "code", "traceId"],
};

const ref = (name) => ({ $ref: `#/components/schemas/${name}` });
const problemOf = (description) => ({ description, content: { "application/problem+json": { schema: ref("Problem") } } });
const versionHeader = { description: "Version of this contract.", schema: { type: "string", const: CONTRACT_VERSION } };
const answerOf = (name, description) => ({
  description,
  headers: { ETag: { schema: { type: "string" } }, "Cache-Control": { schema: { type: "string" } }, [VERSION_HEADER]: versionHeader },
  content: { "application/json": { schema: ref(name) } },
});

function componentSchemas() {
  const registry = z.registry();
  for (const [id, schema] of Object.entries(SCHEMAS)) registry.add(schema, { id });
  // As input: an answer may hold fields that a client of today doesn't know.
  const { schemas } = z.toJSONSchema(registry, { io: "input", uri: (id) => `#/components/schemas/${id}`, unrepresentable: "any" });
  const plain = Object.entries(schemas).map(([id, { $schema: _schema, $id: _id, id: _name, ...schema }]) => [id, schema]);
  return Object.fromEntries([...plain, ["Problem", PROBLEM]]);
}

function queryParameters() {
  const { properties } = z.toJSONSchema(trendQuerySchema, { io: "input", unrepresentable: "any" });
  return Object.entries(properties).map(([name, schema]) => ({ name, in: "query", required: false, description: ABOUT[name], schema }));
}

const SHARED = [
  { name: "traceparent", in: "header", required: false, description: "W3C trace context: its trace id is used in the log and in problems.", schema: { type: "string" } },
  { name: HOP_HEADER, in: "header", required: false, description: "Id of the asking process; an instance that reads its own answers 409.", schema: { type: "string" } },
  { name: "if-none-match", in: "header", required: false, schema: { type: "string" } },
];

/** The whole document as text, from the schemas as they are now. */
export function renderOpenApi() {
  const failures = { 304: { description: "Unchanged since the given ETag." }, 409: problemOf("The instance was pointed at itself."), 500: problemOf("A fault of the server."), 503: problemOf("The database can't be had now.") };
  const document = {
    openapi: "3.1.1",
    info: { title: "Reelwright trends", version: CONTRACT_VERSION, description: "Read-only. What rises among very many reels' metadata, with the numbers behind it. See docs/api/trends.md.", license: { name: "MIT", identifier: "MIT" } },
    paths: {
      "/api/v1/trends": {
        get: {
          operationId: "listTrends", summary: "A page of trends", parameters: [...queryParameters(), ...SHARED],
          responses: { 200: answerOf("TrendPage", "The trends that fit."), ...failures, 400: problemOf("A parameter out of bounds.") },
        },
      },
      "/api/v1/trends/{id}": {
        get: {
          operationId: "readTrend", summary: "One trend with the reels that show it best",
          parameters: [{ name: "id", in: "path", required: true, description: "A trend's id, percent-encoded as one path segment: it may hold any sign, a slash too.", schema: { type: "string" } }, ...SHARED],
          responses: { 200: answerOf("TrendDetail", "The trend."), ...failures, 404: problemOf("No such trend on the board now.") },
        },
      },
    },
    components: { schemas: componentSchemas() },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
