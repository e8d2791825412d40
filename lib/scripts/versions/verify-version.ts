import type { Context } from "#lib/context.ts";
import { readPublishLimits } from "../read-publish-limits.ts";
import { readGround } from "../revise/read-ground.ts";
import type { Brief, Script } from "../schema.ts";
import { carrySettled } from "../verify/carry-settled.ts";
import { verifySupported } from "../verify-supported.ts";
import type { OwnScript } from "./data.ts";

/** The brief as it stands for this version: a rewrite may have taken another length, tone or language. */
export function briefOfVersion(brief: Brief, { header }: Pick<Script, "header">): Brief {
  return { ...brief, targetSeconds: header.targetSeconds, tone: header.tone, language: header.language };
}

/** A changed document with times, claims and checks computed anew, from the evidence it was written from. What code took out of it before stays told. */
export async function verifyVersion({ ctx, input }: { ctx: Context; input: { own: OwnScript; script: Script } }): Promise<Script> {
  const { own, script } = input;
  const { evidence } = await readGround({ ctx, input });
  const verified = await verifySupported({ ctx, input: { script, brief: briefOfVersion(own.brief, script), evidence, means: { limits: readPublishLimits(), ownWords: own.ownWords } } });
  return { ...verified, checks: carrySettled(script.checks, verified.checks) };
}
