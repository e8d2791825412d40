import { parse } from "yaml";
import { z } from "zod";
import { PROMPT_LANGUAGES, type PromptLanguage, type PromptTemplate } from "../../prompts/prompt.ts";

/** The front matter of prompts/<id>.md, which prompts/README.md explains. */
const frontMatterSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/, "words in small letters, joined by hyphens"),
  version: z.string().regex(/^\d+\.\d+\.\d+$/, "a semantic version, major.minor.patch"),
  purpose: z.string().min(10).max(200),
  owner: z.string().min(2).max(40),
  models: z.string().min(5).max(200),
  variables: z.record(
    z.string().regex(/^[a-z][A-Za-z]*$/, "variables are named in camelCase"),
    z.strictObject({ from: z.enum(["program", "creator", "strangers"]), as: z.enum(["json", "block", "prompt", "plain"]), about: z.string().min(5).max(200) }),
  ),
  changelog: z.record(z.string(), z.string().min(5).max(200)),
});

export type PromptFile = z.infer<typeof frontMatterSchema> & { path: string; templates: Record<PromptLanguage, PromptTemplate> };
export type ReadPromptFile = { ok: true; file: PromptFile } | { ok: false; problems: string[] };

const HEADING = /^# (Instructions|Prompt) \((\w+)\)$/gm;

function readTemplates(body: string): { templates: Record<PromptLanguage, PromptTemplate>; problems: string[] } {
  const templates = Object.fromEntries(PROMPT_LANGUAGES.map((language) => [language, { instructions: "", prompt: "" }])) as Record<PromptLanguage, PromptTemplate>;
  const headings = [...body.matchAll(HEADING)];
  const problems = body.slice(0, headings[0]?.index ?? body.length).trim() === "" ? [] : ["text before the first section"];
  for (const [index, heading] of headings.entries()) {
    const [line, part, name] = heading;
    const language = PROMPT_LANGUAGES.find((known) => known === name);
    if (!language) {
      problems.push(`section "${line}" is in no script language`);
      continue;
    }
    const key = part === "Prompt" ? "prompt" : "instructions";
    if (templates[language][key] !== "") problems.push(`section "${line}" stands twice`);
    templates[language][key] = body.slice(heading.index + line.length, headings[index + 1]?.index).trim();
  }
  for (const language of PROMPT_LANGUAGES) {
    for (const [key, text] of Object.entries(templates[language])) if (text === "") problems.push(`the ${key} in "${language}" are missing`);
  }
  return { templates, problems };
}

/** One Markdown file as a prompt, or all that keeps it from being one. */
export function readPromptFile(path: string, text: string): ReadPromptFile {
  const found = /^---\n(.*?)\n---\n(.*)$/s.exec(text.replaceAll("\r\n", "\n"));
  if (!found) return { ok: false, problems: ["front matter between two lines of --- is missing"] };
  let data: unknown;
  try {
    data = parse(found[1]!);
  } catch (error) {
    return { ok: false, problems: [`front matter is no YAML: ${error instanceof Error ? error.message.split("\n")[0] : String(error)}`] };
  }
  const front = frontMatterSchema.safeParse(data);
  const { templates, problems } = readTemplates(found[2]!);
  if (!front.success) return { ok: false, problems: [...front.error.issues.map((issue) => `${issue.path.join(".") || "front matter"}: ${issue.message}`), ...problems] };
  return problems.length > 0 ? { ok: false, problems } : { ok: true, file: { ...front.data, path, templates } };
}
