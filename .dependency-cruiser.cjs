/** Who may import whom (docs/architecture/generative_copilot.md). Each message says where the code belongs instead. */
const SHARED = "/(events.schema|schema|vocabulary).ts$|^lib/(errors|env|context).ts$";
const DOMAINS = "^lib/(reels|trends|scripts|feedback|deep-dive|accounts)/";
const TESTS = "\\.(test|fixtures)\\.tsx?$";

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", comment: "Two files that need each other are one file, or hide a third.", from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } } },
    { name: "nothing-imports-app", severity: "error", comment: "Routes are leaves. Shared code belongs in components/ or lib/.", from: { pathNot: "^app/" }, to: { path: "^app/" } },
    { name: "lib-below-components", severity: "error", comment: "lib knows no React components. Pass data up instead.", from: { path: "^lib/" }, to: { path: "^components/" } },
    { name: "components-take-schemas-and-actions", severity: "error", comment: "A component imports only schema, vocabulary, actions, reducers and i18n of lib; data comes from the page as props.", from: { path: "^components/", pathNot: TESTS }, to: { path: "^lib/", pathNot: `${SHARED}|/(actions|preferences-actions|reduce-events|diff-words).ts$|^lib/i18n/|^lib/server/action-result.ts$`, dependencyTypesNot: ["type-only"] } },
    { name: "ui-is-domain-free", severity: "error", comment: "components/ui holds primitives. Domain code belongs in components/<domain>/.", from: { path: "^components/ui/" }, to: { path: "^components/(?!ui/)" } },
    { name: "retrieval-and-plan-below-domains", severity: "error", comment: "retrieval and plan serve scripts and trends, not the other way round.", from: { path: "^lib/(retrieval|plan)/", pathNot: TESTS }, to: { path: DOMAINS, pathNot: `${SHARED}|^lib/scripts/speech/`, dependencyTypesNot: ["type-only"] } },
    { name: "foundation-below-everything", severity: "error", comment: "ai, db and observability know no domain but its schemas.", from: { path: "^lib/(ai|db|observability)/", pathNot: TESTS }, to: { path: `${DOMAINS}|^lib/(retrieval|plan)/`, pathNot: `${SHARED}|^lib/scripts/speech/`, dependencyTypesNot: ["type-only"] } },
    { name: "next-only-in-the-shell", severity: "error", comment: "Only loaders, actions, lib/server and app know a request. Pass what you need as an argument.", from: { path: "^lib/", pathNot: "^lib/server/|/(loaders|actions|preferences-actions)\\.ts$" }, to: { path: "node_modules/next/" } },
    { name: "drizzle-only-in-data-files", severity: "error", comment: "SQL belongs in data.ts, mutations.ts, lib/retrieval, lib/trends/*.sql.ts or lib/db.", from: { path: "^(app|components|lib)/", pathNot: `${TESTS}|/(data|mutations)\\.ts$|^lib/(retrieval|db)/|\\.sql\\.ts$` }, to: { path: "node_modules/drizzle-orm/" } },
    { name: "engines-only-in-db", severity: "error", comment: "Only lib/db knows which engine runs.", from: { pathNot: "^lib/db/" }, to: { path: "node_modules/(pg|@neondatabase/serverless|@electric-sql)/" } },
    { name: "prompts-are-pure", severity: "error", comment: "A prompt imports types only; the caller passes values.", from: { path: "^prompts/", pathNot: TESTS }, to: { path: "^(lib|app|components)/|node_modules", dependencyTypesNot: ["type-only"] } },
    { name: "ai-sdk-only-where-models-are-used", severity: "error", comment: "Call models from lib/ai or the generation verbs.", from: { pathNot: "^lib/ai/|^lib/scripts/split-parts\\.ts$" }, to: { path: "node_modules/(ai|@ai-sdk)/" } },
    { name: "shell-is-not-for-verbs", severity: "error", comment: "lib/server belongs to loaders, actions and routes; a verb takes ctx.", from: { path: "^lib/(?!server/)", pathNot: "/(loaders|actions|preferences-actions)\\.ts$" }, to: { path: "^lib/server/" } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default", "types"], extensions: [".ts", ".tsx", ".mjs", ".js"] },
  },
};
