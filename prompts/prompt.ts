/** The shape of every versioned prompt; prompts/README.md is the standard. */
export type Prompt<Variables extends Record<string, string>> = {
  id: string;
  /** Semantic version: any change of wording raises it. */
  version: string;
  purpose: string;
  owner: string;
  changelog: Record<string, string>;
  /** Templates by script language; `{{name}}` is replaced by the variable of that name. */
  templates: Record<"en" | "ru", { instructions: string; prompt: string }>;
  variables: readonly (keyof Variables & string)[];
};

/** Fills a template. Throws on a variable that the template names and nobody gave: a hole in a prompt is a fault of ours. */
export function fillTemplate(template: string, variables: Record<string, string>): string {
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = variables[name];
    if (value === undefined) throw new Error(`prompt variable "${name}" is missing`);
    return value;
  });
}
