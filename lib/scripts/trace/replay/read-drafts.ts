import { type ScriptDraft, scriptDraftSchema, type Writer } from "../../schema.ts";
import type { Trace } from "../schema.ts";

/** Above each answer in the raw output, which holds those of all writers one below the other. */
const HEADING = /^=== (?:composer|openai|mistral|llama):.*$/;

/** All answers of a writer, the last one first. */
function listAnswers(raw: string, { provider, modelId }: Writer): string[] {
  const name = `=== ${provider}:${modelId}`;
  const answers: { own: boolean; lines: string[] }[] = [];
  for (const line of raw.split("\n")) {
    if (HEADING.test(line)) answers.push({ own: line === name || line === `${name} (repair)`, lines: [] });
    else answers.at(-1)?.lines.push(line);
  }
  return answers.filter(({ own }) => own).map(({ lines }) => lines.join("\n").trim()).toReversed();
}

function parseDraft(answer: string): ScriptDraft | string {
  let value: unknown;
  try {
    value = JSON.parse(answer);
  } catch {
    return "not JSON";
  }
  const parsed = scriptDraftSchema.safeParse(value);
  return parsed.success ? parsed.data : `not a draft (${parsed.error.issues[0]?.path.join(".") ?? ""})`;
}

/** What the generation's writer sent, the last answer first: drafts, or in words why one is none. */
export function readDrafts({ generation, rawOutput }: Trace): (ScriptDraft | string)[] {
  if (!generation.writer || rawOutput === null) return [];
  return listAnswers(rawOutput, generation.writer).map(parseDraft);
}
