import { planForWriter } from "#lib/plan/plan-for-writer.ts";
import { renderEvidenceBlock } from "#lib/retrieval/render-evidence-block.ts";
import { toPromptJson } from "#prompts/prompt.ts";
import { EVIDENCE_TOKENS } from "../../evidence-tokens.ts";
import { canonicalJson } from "../canonical-json.ts";
import type { Trace } from "../schema.ts";

type Rule = (sent: string) => boolean;

/** A value as JSON, escaped as prompts escape it. The database keeps no order of names, so that order is free. */
function isJsonOf(value: unknown): Rule {
  const expected = canonicalJson(JSON.parse(JSON.stringify(value)));
  return (sent) => {
    try {
      const parsed: unknown = JSON.parse(sent);
      return canonicalJson(parsed) === expected && toPromptJson(parsed) === sent;
    } catch {
      return false;
    }
  };
}

/** What must stand in the holes of a prompt, by the other parts of the file. A hole not named here cannot be known from them. */
export function listKnownHoles({ generation, brief, evidence, plan }: Trace): Map<string, Rule> {
  const block = renderEvidenceBlock({ evidence, tokenBudget: EVIDENCE_TOKENS });
  const holes = new Map<string, Rule>([["brief", isJsonOf(brief)], ["evidence", (sent) => sent === block]]);
  // The plan of another generation is not what a part written anew was given.
  if (plan && generation.groundedBy === generation.id) holes.set("plan", isJsonOf(planForWriter(plan.plan)));
  return holes;
}
