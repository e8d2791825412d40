import type { ModelRegistry } from "#lib/ai/model-registry.ts";
import type { Context } from "#lib/context.ts";
import { planForWriter } from "#lib/plan/plan-for-writer.ts";
import type { Evidence } from "#lib/retrieval/schema.ts";
import { renderEvidenceBlock } from "#lib/retrieval/render-evidence-block.ts";
import { renderPrompt } from "#prompts/prompt.ts";
import { rewriteBeatPrompt } from "#prompts/rewrite-beat.ts";
import { EVIDENCE_TOKENS } from "./evidence-tokens.ts";
import type { RewriteBeat } from "./mend-script.ts";
import type { EventLog } from "./open-event-log.ts";
import { type Brief, type Check, scriptDraftSchema, type Writer } from "./schema.ts";
import { writeStructured } from "./write-structured.ts";

type Input = {
  ctx: Context;
  models: ModelRegistry;
  events: Pick<EventLog, "append">;
  generationId: string;
  writer: Writer;
  brief: Brief;
  evidence: Evidence[];
  seed: string;
  timeoutSeconds: number;
};

/** What was wrong, in words of ours alone: the faulty text is a model's and tells it nothing new. */
function nameProblem({ id, values: { part, kind, modality, reason } }: Check): string {
  return [id, part, kind, modality, reason].filter((word) => typeof word === "string" && /^[\w-]{1,30}$/.test(word)).join(" ");
}

/** The script's own model as the writer of one beat, told which checks failed. Its calls and cost are the generation's; its prompt stays beside the script's. */
export function rewriteWithModel({ ctx, models, events, generationId, writer, brief, evidence, seed, timeoutSeconds }: Input): RewriteBeat {
  return async ({ script, draft, beatIndex, problems, signal }) => {
    const plan = script.rationale;
    const { decisionId } = script.beats[beatIndex]!;
    const { id, version, hashes } = rewriteBeatPrompt;
    const { language } = brief;
    const values = {
      brief, plan: planForWriter(plan), evidence: renderEvidenceBlock({ evidence, tokenBudget: EVIDENCE_TOKENS }), draft, beat: beatIndex + 1,
      reason: { decisionId, value: plan.decisions.find((decision) => decision.id === decisionId)?.value ?? "", failedChecks: problems.map(nameProblem) },
    };
    const { value, instructions } = await writeStructured({
      ctx, models, generationId, signal, timeoutSeconds, isPart: true,
      // The page goes on showing the script: of this try it is told the calls and what they cost.
      events: {
        append: async (...given) => {
          const calls = given.filter(({ kind }) => kind === "attempt");
          if (calls.length > 0) await events.append(...calls);
        },
      },
      chain: [writer],
      prompt: { id, version, hash: hashes[language], language, ...renderPrompt(rewriteBeatPrompt, language, values) },
      schema: scriptDraftSchema,
      schemaName: "script",
      composerTask: { brief, plan, evidence, seed },
    });
    return { draft: value, writer, instructions };
  };
}
