import type { ModelRegistry } from "#lib/ai/model-registry.ts";
import type { Context } from "#lib/context.ts";
import { planForWriter } from "#lib/plan/plan-for-writer.ts";
import type { Plan } from "#lib/plan/schema.ts";
import type { Evidence } from "#lib/retrieval/schema.ts";
import { renderEvidenceBlock } from "#lib/retrieval/render-evidence-block.ts";
import { renderPrompt } from "#prompts/prompt.ts";
import { writeScriptPrompt } from "#prompts/write-script.ts";
import { EVIDENCE_TOKENS } from "./evidence-tokens.ts";
import type { EventLog } from "./open-event-log.ts";
import { type Brief, type ScriptDraft, scriptDraftSchema, type Writer } from "./schema.ts";
import { createPartSplitter } from "./split-parts.ts";
import { type Structured, type StructuredPrompt, writeStructured } from "./write-structured.ts";

/** Events for parts that are still growing are sent at most this often. */
const PART_INTERVAL_MS = 80;

export type WriteTask = {
  generationId: string;
  brief: Brief;
  plan: Plan;
  evidence: Evidence[];
  /** Decides the composer's choices; the same seed gives the same words. */
  seed: string;
  signal: AbortSignal;
  timeoutSeconds: number;
};

/** What assembleScript can make a script of: a hook, and something after it. */
const usableDraftSchema = scriptDraftSchema.superRefine(({ hooks, beats }, check) => {
  const written = beats.filter(({ voiceOver, onScreenText }) => `${voiceOver}${onScreenText}`.trim() !== "");
  const opened = written.some(({ role }) => role === "hook");
  if (!opened && !hooks.some(({ spoken }) => spoken.trim() !== "")) check.addIssue({ code: "custom", path: ["hooks"], message: "no hook says anything" });
  if (written.length < (opened ? 2 : 1)) check.addIssue({ code: "custom", path: ["beats"], message: "nothing is said after the hook" });
});

function preparePrompt({ brief, plan, evidence }: WriteTask): StructuredPrompt {
  const { id, version, hashes } = writeScriptPrompt;
  const { language } = brief;
  const values = { brief, plan: planForWriter(plan), evidence: renderEvidenceBlock({ evidence, tokenBudget: EVIDENCE_TOKENS }) };
  return { id, version, hash: hashes[language], language, ...renderPrompt(writeScriptPrompt, language, values) };
}

/**
 * Has the chain word the plan, appending each part's growth to the event log, and returns the whole draft with who
 * wrote it. Throws what writeStructured throws.
 */
export async function writeDraft({ ctx, models, chain, task, events }: {
  ctx: Context;
  models: ModelRegistry;
  chain: readonly Writer[];
  task: WriteTask;
  events: EventLog;
}): Promise<Structured<ScriptDraft>> {
  const { generationId, brief, plan, evidence, seed, signal, timeoutSeconds } = task;
  let split = createPartSplitter();
  let sentAt = 0;
  return writeStructured<ScriptDraft>({
    ctx, models, generationId, events, chain, signal, timeoutSeconds,
    prompt: preparePrompt(task),
    schema: usableDraftSchema,
    schemaName: "script",
    composerTask: { brief, plan, evidence, seed },
    onBegin: () => {
      split = createPartSplitter();
      sentAt = 0;
    },
    onPartial: async (partial, finished) => {
      if (!finished && ctx.clock().getTime() - sentAt < PART_INTERVAL_MS) return;
      const parts = split(partial, finished);
      // An object without a word in it is nothing to send, and must not hold back the first word.
      if (parts.length > 0) sentAt = ctx.clock().getTime();
      await events.append(...parts);
    },
  });
}
