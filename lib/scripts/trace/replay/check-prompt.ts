import { hashPrompt } from "#lib/ai/hash-prompt.ts";
import { PROMPTS, SUPERSEDED_PROMPTS } from "#prompts/all-prompts.ts";
import type { PromptTemplate } from "#prompts/prompt.ts";
import type { Trace, TracedPrompt } from "../schema.ts";
import { listKnownHoles } from "./known-holes.ts";
import { matchTemplate } from "./match-template.ts";
import { fail, pass, type ReplayCheck, skip } from "./replay-check.ts";

const NO_TEMPLATES = "prompt version not in this build, and its templates were not kept";

/** The marker below the instructions (lib/scripts/verify/prompt-canary.ts): another one for each call, part of no template. */
const CANARY_LINE = /\n\n[^\n]+\brw-[0-9a-f]{16}$/;

function findTemplates({ id, version, language }: TracedPrompt): PromptTemplate | null {
  const known = [...PROMPTS, ...SUPERSEDED_PROMPTS].find((prompt) => prompt.id === id && prompt.version === version);
  return known?.templates[language] ?? null;
}

const hashOf = ({ instructions, prompt }: PromptTemplate) => hashPrompt({ instructions, prompt });

function checkHash(prompt: TracedPrompt, built: PromptTemplate | null): ReplayCheck {
  const name = `${prompt.id}@${prompt.version} (${prompt.language})`;
  if (prompt.templates && hashOf(prompt.templates) !== prompt.hash) return fail("prompt.hash", `the templates in the file do not have the hash of ${name}`);
  if (built && hashOf(built) !== prompt.hash) return fail("prompt.hash", `${name} of this build has another hash`);
  if (!built && !prompt.templates) return skip("prompt.hash", `${name}: ${NO_TEMPLATES}`);
  return pass("prompt.hash", `${name}, ${built ? "as in this build" : "not in this build; the templates in the file have its hash"}`);
}

function checkText(trace: Trace, prompt: TracedPrompt, built: PromptTemplate | null): ReplayCheck {
  const templates = built ?? prompt.templates;
  if (!prompt.rendered) return skip("prompt.text", "the prompt as sent was not kept");
  if (!templates) return skip("prompt.text", NO_TEMPLATES);
  const { instructions, prompt: text } = prompt.rendered;
  const told = matchTemplate(templates.instructions, instructions.replace(CANARY_LINE, ""));
  const asked = matchTemplate(templates.prompt, text);
  if (!told || !asked) return fail("prompt.text", `the ${told ? "prompt" : "instructions"} as sent are not this version's templates filled`);
  const holes = new Map([...told, ...asked]);
  if (!built) return pass("prompt.text", "as sent it is the templates filled; prompt version not in this build, so it is not rendered again");
  const known = listKnownHoles(trace);
  const compared = [...holes.keys()].filter((name) => known.has(name));
  const other = compared.find((name) => !known.get(name)?.(holes.get(name) ?? ""));
  if (other) return fail("prompt.text", `rendered again, {{${other}}} has another text than was sent`);
  const rest = [...holes.keys()].filter((name) => !known.has(name));
  return pass("prompt.text", `rendered again from ${compared.join(", ")}: the same text${rest.length > 0 ? `; ${rest.join(", ")} taken as sent` : ""}`);
}

/** The prompt against its templates, and rendered again from the parts of the file. */
export function checkPrompt(trace: Trace): ReplayCheck[] {
  const { prompt } = trace;
  if (!prompt) return [skip("prompt.hash", "no writer was asked"), skip("prompt.text", "no writer was asked")];
  const built = findTemplates(prompt);
  return [checkHash(prompt, built), checkText(trace, prompt, built)];
}
