import type { Context } from "#lib/context.ts";
import type { Plan } from "#lib/plan/schema.ts";
import type { Evidence } from "#lib/retrieval/schema.ts";
import { assembleScript } from "./assemble-script.ts";
import { mendScript, type RewriteBeat } from "./mend-script.ts";
import type { EventLog } from "./open-event-log.ts";
import type { Brief, Script, ScriptDraft, Writer } from "./schema.ts";
import { carrySettled } from "./verify/carry-settled.ts";
import type { PublishLimits } from "./verify/publish-limits.ts";
import { verifySupported } from "./verify-supported.ts";

type Input = {
  brief: Brief;
  plan: Plan;
  evidence: Evidence[];
  draft: ScriptDraft;
  writer: Writer;
  /** What the writer was told; null for the composer. */
  instructions: string | null;
  promptVersion: string;
  limits: PublishLimits;
  /** Who may word a faulty beat anew, in order. */
  rewriters: readonly RewriteBeat[];
  signal: AbortSignal;
};

/**
 * The verified document from a writer's draft, version 1: assembled, its faulty beats worded anew where that helps (told
 * in the event `mended`), and its statements compared with what they cite. Throws AppError `writer_output_invalid`, `stopped`.
 */
export async function verifyDraft({ ctx, events, input }: { ctx: Context; events: Pick<EventLog, "append">; input: Input }): Promise<Script> {
  const { brief, plan, evidence, draft, writer, instructions, promptVersion, limits, rewriters, signal } = input;
  const means = { limits, ...(instructions === null ? {} : { instructions }) };
  const assembled = assembleScript({ brief, plan, evidence, draft, writer, traceId: ctx.traceId, promptVersion, version: 1, means });
  const { script, mended } = await mendScript({ script: assembled, brief, evidence, means, rewriters, signal, log: ctx.log });
  if (mended.length > 0) await events.append({ kind: "mended", beats: mended });
  const verified = await verifySupported({ ctx, input: { script, brief, evidence, means, signal } });
  return { ...verified, checks: carrySettled(script.checks, verified.checks) };
}
