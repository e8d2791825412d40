import { planForWriter } from "#lib/plan/plan-for-writer.ts";
import type { Plan } from "#lib/plan/schema.ts";
import type { Evidence } from "#lib/retrieval/schema.ts";
import { renderEvidenceBlock } from "#lib/retrieval/render-evidence-block.ts";
import { changeScriptPrompt } from "#prompts/change-script.ts";
import { type Prompt, type PromptTemplate, renderPrompt } from "#prompts/prompt.ts";
import { refitScriptPrompt } from "#prompts/refit-script.ts";
import { rewriteBeatPrompt } from "#prompts/rewrite-beat.ts";
import { rewriteHooksPrompt } from "#prompts/rewrite-hooks.ts";
import { translateScriptPrompt } from "#prompts/translate-script.ts";
import { EVIDENCE_TOKENS } from "../evidence-tokens.ts";
import type { Revision } from "../revision.schema.ts";
import type { Brief, Script, ScriptDraft } from "../schema.ts";
import type { StructuredPrompt } from "../write-structured.ts";

type Input = { revision: Revision; script: Script; draft: ScriptDraft; brief: Brief; plan: Plan; evidence: Evidence[] };

/** Places of the locked beats, from 0. */
export function listLocked({ beats }: Pick<Script, "beats">): number[] {
  return beats.flatMap(({ locked }, index) => (locked ? [index] : []));
}

function render({ revision, script, draft, brief, plan, evidence }: Input): { prompt: Prompt; text: PromptTemplate } {
  const { language } = brief;
  const common = { brief, plan: planForWriter(plan), evidence: renderEvidenceBlock({ evidence, tokenBudget: EVIDENCE_TOKENS }), draft };
  const locked = listLocked(script).map((place) => place + 1);
  switch (revision.kind) {
    case "beat": {
      const place = script.beats.findIndex(({ id }) => id === revision.beatId);
      const decisionId = revision.reason?.decisionId ?? script.beats[place]?.decisionId ?? "structure";
      const reason = { decisionId, value: plan.decisions.find(({ id }) => id === decisionId)?.value ?? "" };
      return { prompt: rewriteBeatPrompt, text: renderPrompt(rewriteBeatPrompt, language, { ...common, beat: place + 1, reason }) };
    }
    case "hooks":
      return { prompt: rewriteHooksPrompt, text: renderPrompt(rewriteHooksPrompt, language, { ...common, count: revision.count }) };
    case "change":
      return { prompt: changeScriptPrompt, text: renderPrompt(changeScriptPrompt, language, { ...common, locked, instruction: revision.instruction }) };
    case "refit":
      return { prompt: refitScriptPrompt, text: renderPrompt(refitScriptPrompt, language, { ...common, locked }) };
    case "translation":
      return { prompt: translateScriptPrompt, text: renderPrompt(translateScriptPrompt, language, common) };
  }
}

/** What a model is told for a rewrite. */
export function prepareRevisionPrompt(input: Input): StructuredPrompt {
  const { language } = input.brief;
  const { prompt, text } = render(input);
  return { id: prompt.id, version: prompt.version, hash: prompt.hashes[language], language, ...text };
}
