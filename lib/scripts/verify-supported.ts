import type { Context } from "#lib/context.ts";
import type { Evidence } from "#lib/retrieval/schema.ts";
import type { Brief, Script } from "./schema.ts";
import { measureSupport } from "./verify/measure-support.ts";
import { type VerifyMeans, verifyScript } from "./verify/verify-script.ts";

type Input = { script: Script; brief: Brief; evidence: Evidence[]; means: Omit<VerifyMeans, "similarity">; signal?: AbortSignal };

/** `verifyScript` with statements compared to what they cite; without the embedding worker they stay unjudged. Throws AppError `stopped`. */
export async function verifySupported({ ctx, input }: { ctx: Pick<Context, "log">; input: Input }): Promise<Script> {
  const { script, brief, evidence, means, signal } = input;
  try {
    const similarity = await measureSupport({ script, evidence, ...(signal ? { signal } : {}) });
    return verifyScript({ script, brief, evidence, ...means, similarity }).script;
  } catch (error) {
    if (signal?.aborted) throw error;
    ctx.log.warn({ error }, "statements could not be compared with what they cite");
    return verifyScript({ script, brief, evidence, ...means }).script;
  }
}
