import { z } from "zod";
import { planSchema } from "../../lib/plan/schema.ts";
import { evidenceSchema } from "../../lib/retrieval/schema.ts";
import { generationEventSchema } from "../../lib/scripts/events.schema.ts";
import { briefSchema, scriptDraftSchema, scriptSchema } from "../../lib/scripts/schema.ts";
import { trendCardSchema } from "../../lib/trends/schema.ts";
import { feedbackInputSchema } from "../../lib/feedback/schema.ts";

export const SCHEMA_DOC = "docs/data_formats/generative_input_output.md";

const SECTIONS = [
  ["Brief", briefSchema, "What a creator asks for. Source: `lib/scripts/schema.ts`."],
  ["Trend card", trendCardSchema, "What rises, as shown. Source: `lib/trends/schema.ts`."],
  ["Evidence", evidenceSchema, "One reel as retrieved for a brief: tier, scores, why it was picked, what may be cited. Source: `lib/retrieval/schema.ts`."],
  ["Plan", planSchema, "The creative plan computed from the evidence. Source: `lib/plan/schema.ts`."],
  ["Script draft", scriptDraftSchema, "What a writer returns, be it a model or the composer. Source: `lib/scripts/schema.ts`."],
  ["Script document", scriptSchema, "The verified document that every view renders. Source: `lib/scripts/schema.ts`."],
  ["Generation event", generationEventSchema, "One message of `GET /api/generations/{id}/events` (server-sent events; the SSE id is the sequence number). Source: `lib/scripts/events.schema.ts`."],
  ["Feedback", feedbackInputSchema, "A thumb with reasons. Source: `lib/feedback/schema.ts`."],
];

const HEAD = `# Input and output of the generative part

Generated from the zod schemas by \`npm run docs:schemas\`; \`npm run check:docs\` fails when it is out of date.
Times are ISO 8601 in UTC, durations are seconds, shares are 0 to 1, lift is a ratio (1 = as usual), \`null\` in a counter means hidden or unknown, never zero.
`;

/** The whole document as text, from the schemas as they are now. */
export function renderSchemaDocs() {
  const sections = SECTIONS.map(([title, schema, about]) => {
    const json = JSON.stringify(z.toJSONSchema(schema, { unrepresentable: "any" }), null, 2);
    return `## ${title}\n\n${about}\n\n\`\`\`json\n${json}\n\`\`\`\n`;
  });
  return [HEAD, ...sections].join("\n");
}
