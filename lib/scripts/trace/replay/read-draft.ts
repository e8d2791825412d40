import { type ScriptDraft, scriptDraftSchema, type Writer } from "../../schema.ts";
import type { Trace } from "../schema.ts";

/** The last answer of a writer in the raw output, which holds those of all writers one below the other; null where it has none. */
function findAnswer(raw: string, { provider, modelId }: Writer): string | null {
  const name = `=== ${provider}:${modelId}`;
  const lines = raw.split("\n");
  const start = lines.findLastIndex((line) => line === name || line === `${name} (repair)`);
  return start < 0 ? null : lines.slice(start + 1).join("\n").trim();
}

/** The draft that the generation's writer sent, whole; null where there is none, a message where it can't be read. */
export function readDraft({ generation, rawOutput }: Trace): ScriptDraft | string | null {
  if (!generation.writer || rawOutput === null) return null;
  const answer = findAnswer(rawOutput, generation.writer);
  if (answer === null) return null;
  try {
    const parsed = scriptDraftSchema.safeParse(JSON.parse(answer));
    return parsed.success ? parsed.data : `what ${generation.writer.modelId} sent is not a draft: ${parsed.error.issues[0]?.path.join(".") ?? ""}`;
  } catch {
    return `what ${generation.writer.modelId} sent is not JSON`;
  }
}
