import { estimateTokens } from "#lib/retrieval/budget-evidence.ts";
import { PROMPT_LANGUAGES, type PromptLanguage } from "../../prompts/prompt.ts";
import type { PromptFile } from "./read-prompt-file.ts";

/** Estimated tokens: what the model must obey stays short enough to be obeyed, and the frame around the data small. */
const INSTRUCTION_TOKENS = { en: 900, ru: 1_200 };
const PROMPT_TOKENS = 200;
/** Letters of the language's own alphabet among all outside of tags, holes and names of fields. */
const OWN_LETTERS = 0.9;
const ALPHABETS: Record<PromptLanguage, RegExp> = { en: /[A-Za-z]/g, ru: /[\u0400-\u04ff]/g };
const HOLE = /\{\{(\w+)\}\}/g;

const holesOf = (text: string) => [...text.matchAll(HOLE)].map(([, name]) => name!);

/** What is left for a reader: without tags, holes, quoted names of fields, dotted paths and camelCase names. */
function proseOf(text: string): string {
  return text
    .replace(/<\/?\w+>|\{\{\w+\}\}|"\w+"|\{ [^}]* \}/g, " ")
    .replace(/\b[A-Za-z]\w*(?:\[\w+\])?(?:\.\w+(?:\[\w+\])?)+\b|\b[a-z]+[A-Z]\w*|\b\w+\[\w+\]|\b(?:why|shot|id|plan|brief|publish|statement|JSON)\b/g, " ");
}

function lintVariables({ variables, templates }: PromptFile): string[] {
  return PROMPT_LANGUAGES.flatMap((language) => {
    const { instructions, prompt } = templates[language];
    const used = new Set(holesOf(`${instructions}\n${prompt}`));
    return [
      ...[...used].filter((name) => !(name in variables)).map((name) => `${language}: {{${name}}} is not declared`),
      ...Object.keys(variables).filter((name) => !used.has(name)).map((name) => `${language}: "${name}" is declared and not used`),
    ];
  });
}

/** Foreign words may enter only where a tag says that they are data: never in the instructions, never in a sentence of ours. */
function lintDelimiters({ variables, templates }: PromptFile): string[] {
  const problems: string[] = [];
  for (const language of PROMPT_LANGUAGES) {
    const { instructions, prompt } = templates[language];
    const lines = prompt.split("\n");
    for (const name of holesOf(instructions)) {
      if (variables[name]?.as !== "plain") problems.push(`${language}: {{${name}}} stands in the instructions, which hold no data`);
    }
    for (const [index, line] of lines.entries()) {
      for (const name of holesOf(line)) {
        const variable = variables[name];
        if (!variable || variable.as === "plain") continue;
        const isAlone = line === `{{${name}}}`;
        if (!isAlone) problems.push(`${language}: {{${name}}} must stand on a line of its own`);
        const opened = /^<(\w+)>$/.exec(lines[index - 1] ?? "")?.[1];
        const isTagged = opened !== undefined && lines[index + 1] === `</${opened}>`;
        if (variable.as === "json" && !isTagged) problems.push(`${language}: {{${name}}} must stand between a tag and its closing tag`);
      }
    }
    for (const tag of new Set([...prompt.matchAll(/<\/?(\w+)>/g)].map(([, tag]) => tag!))) {
      const count = (text: string) => prompt.split(text).length - 1;
      if (count(`<${tag}>`) !== 1 || count(`</${tag}>`) !== 1) problems.push(`${language}: <${tag}> must be opened and closed once`);
    }
  }
  for (const [name, { from, as }] of Object.entries(variables)) {
    if (from !== "program" && as === "plain") problems.push(`"${name}" holds foreign words and can't be plain`);
  }
  return problems;
}

function lintLanguages({ templates }: PromptFile): string[] {
  return PROMPT_LANGUAGES.flatMap((language) => {
    const { instructions, prompt } = templates[language];
    return Object.entries({ instructions, prompt }).flatMap(([part, text]) => {
      const prose = proseOf(text);
      const letters = prose.match(/\p{L}/gu)?.length ?? 0;
      const own = (prose.match(ALPHABETS[language])?.length ?? 0) / Math.max(1, letters);
      return letters === 0 || own >= OWN_LETTERS ? [] : [`${language}: the ${part} are ${Math.round(own * 100)} % in the letters of that language`];
    });
  });
}

function lintSize({ templates }: PromptFile): string[] {
  return PROMPT_LANGUAGES.flatMap((language) => {
    const { instructions, prompt } = templates[language];
    const sizes = [["instructions", estimateTokens(instructions), INSTRUCTION_TOKENS[language]], ["prompt", estimateTokens(prompt), PROMPT_TOKENS]] as const;
    return sizes.filter(([, tokens, limit]) => tokens > limit).map(([part, tokens, limit]) => `${language}: the ${part} take about ${Math.round(tokens)} tokens; ${limit} are allowed`);
  });
}

const toNumber = (version: string) => version.split(".").reduce((sum, part) => sum * 1_000 + Number(part), 0);

function lintChangelog({ version, changelog }: PromptFile): string[] {
  const versions = Object.keys(changelog);
  const ordered = [...versions].sort((a, b) => toNumber(b) - toNumber(a));
  return [
    ...(versions[0] === version ? [] : [`changelog: the first line must be that of version ${version}`]),
    ...(versions.join() === ordered.join() ? [] : ["changelog: newest first"]),
  ];
}

/** What is wrong with a prompt taken by itself, a line each; what a line asks for stands in prompts/README.md. */
export function lintPrompt(file: PromptFile): string[] {
  return [...lintVariables(file), ...lintDelimiters(file), ...lintLanguages(file), ...lintSize(file), ...lintChangelog(file)];
}
