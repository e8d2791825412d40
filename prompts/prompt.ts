/** The shape of every versioned prompt; prompts/README.md is the standard. */
export const PROMPT_LANGUAGES = ["en", "ru"] as const;
export type PromptLanguage = (typeof PROMPT_LANGUAGES)[number];

export type PromptVariable = {
  /** Whose words it may hold: this program's, the creator's, or those of strangers (captions, a model's answer). */
  from: "program" | "creator" | "strangers";
  /** `json`: any value, written as JSON that can close no tag. `block`: text in a tag of its own. `prompt`: a prompt rendered before. `plain`: a number or a name of ours. */
  as: "json" | "block" | "prompt" | "plain";
  about: string;
};

export type PromptTemplate = { instructions: string; prompt: string };

export type Prompt = {
  id: string;
  /** Semantic version: any change of wording raises it. */
  version: string;
  purpose: string;
  owner: string;
  /** What a model must be able to do. */
  models: string;
  /** One line a version, newest first. */
  changelog: Readonly<Record<string, string>>;
  variables: Readonly<Record<string, PromptVariable>>;
  /** By script language; `{{name}}` is replaced by the variable of that name. */
  templates: Readonly<Record<PromptLanguage, PromptTemplate>>;
  /** SHA-256 of each template's JSON (lib/ai/hash-prompt.ts), as committed. */
  hashes: Readonly<Record<PromptLanguage, string>>;
};

/** What a prompt is rendered with, by its front matter: `json` takes anything, the rest text (`plain` a number, too). */
export type PromptValues<P extends Prompt> = {
  [Name in keyof P["variables"]]: P["variables"][Name]["as"] extends "json" ? unknown : P["variables"][Name]["as"] extends "plain" ? string | number : string;
};

/** Angle brackets and what a reader may take for one. */
const BRACKETS = /[<>\uFF1C\uFF1E\uFE64\uFE65\u2039\u203A\u276C-\u2771\u2329\u232A\u3008\u3009\u27E8\u27E9]/g;

/** JSON whose angle brackets are escaped, so that no text inside can close the tag it stands in. */
export function toPromptJson(value: unknown): string {
  return (JSON.stringify(value) ?? "null").replace(BRACKETS, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** Fills a template. Throws on a variable that the template names and nobody gave: a hole in a prompt is a fault of ours. */
export function fillTemplate(template: string, variables: Record<string, string>): string {
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = variables[name];
    if (value === undefined) throw new Error(`prompt variable "${name}" is missing`);
    return value;
  });
}

function toText(name: string, { as }: PromptVariable, value: unknown): string {
  if (as === "json") return toPromptJson(value);
  const text = String(value);
  if (as === "block" && !(text.startsWith(`<${name}>\n`) && text.endsWith(`\n</${name}>`))) throw new Error(`prompt variable "${name}" must come in <${name}> ... </${name}>`);
  if (as === "plain" && !/^[\p{L}\p{N} .,_-]*$/u.test(text)) throw new Error(`prompt variable "${name}" must be a number or a name`);
  return text;
}

/** A prompt ready to be sent. Pure: the same values give the same text. Throws where a value is missing or not of its kind. */
export function renderPrompt<P extends Prompt>(prompt: P, language: PromptLanguage, values: PromptValues<P>): PromptTemplate {
  const given = values as Record<string, unknown>;
  const texts = Object.fromEntries(
    Object.entries(prompt.variables).flatMap(([name, variable]) => (given[name] === undefined ? [] : [[name, toText(name, variable, given[name])]])),
  );
  const { instructions, prompt: body } = prompt.templates[language];
  return { instructions: fillTemplate(instructions, texts), prompt: fillTemplate(body, texts) };
}
