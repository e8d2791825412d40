#!/usr/bin/env node
// `npm run docs:schemas`: writes docs/data_formats/generative_input_output.md and docs/api/trends.openapi.json from the zod schemas.
import { writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { ensureNode24 } from "./node-24.mjs";

ensureNode24();
process.chdir(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
const { renderSchemaDocs, SCHEMA_DOC } = await import("./tasks/schema-docs.mjs");
const { renderOpenApi, OPENAPI_DOC } = await import("./tasks/openapi-doc.mjs");
for (const [file, text] of [[SCHEMA_DOC, renderSchemaDocs()], [OPENAPI_DOC, renderOpenApi()]]) {
  writeFileSync(file, text);
  console.log(`wrote ${file}`);
}
