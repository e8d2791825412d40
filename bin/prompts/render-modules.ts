import { hashesOf } from "./lint-history.ts";
import type { PromptFile } from "./read-prompt-file.ts";

const HEADER = (source: string) => `// Written by \`npm run prompts:write\` from ${source}; edit that.\n`;

/** "write-script" -> "writeScriptPrompt". */
export function nameOfConst(id: string): string {
  return `${id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}Prompt`;
}

function dataOf(file: PromptFile) {
  const { id, version, purpose, owner, models, changelog, variables, templates } = file;
  return { id, version, purpose, owner, models, changelog, variables, templates, hashes: hashesOf(file) };
}

/** prompts/<id>.ts: the Markdown file as typed data, so that it is bundled and no file is read at run time. */
export function renderPromptModule(file: PromptFile): string {
  return `${HEADER(file.path)}import type { Prompt } from "./prompt.ts";\n\nexport const ${nameOfConst(file.id)} = ${JSON.stringify(dataOf(file), null, 2)} as const satisfies Prompt;\n`;
}

/** prompts/all-prompts.ts: what the prompt page lists. */
export function renderListModule(current: readonly PromptFile[], superseded: readonly PromptFile[]): string {
  const names = current.map(({ id }) => nameOfConst(id));
  const imports = ['import type { Prompt } from "./prompt.ts";', ...current.map(({ id }) => `import { ${nameOfConst(id)} } from "./${id}.ts";`)];
  return [
    `${HEADER("the Markdown files of prompts/")}${imports.sort((a, b) => (a.slice(a.indexOf("from")) < b.slice(b.indexOf("from")) ? -1 : 1)).join("\n")}`,
    `export const PROMPTS: readonly Prompt[] = [${names.join(", ")}];`,
    `/** Versions that are no longer written with. */\nexport const SUPERSEDED_PROMPTS: readonly Prompt[] = [\n${superseded.map((file) => `  ${JSON.stringify(dataOf(file))},\n`).join("")}];\n`,
  ].join("\n\n");
}
