import type { Context } from "#lib/context.ts";
import { readPublishLimits } from "../read-publish-limits.ts";
import { readGround } from "../revise/read-ground.ts";
import type { Brief, Script } from "../schema.ts";
import { verifySupported } from "../verify-supported.ts";
import type { OwnScript } from "./data.ts";

/** The brief as it stands for this version: a rewrite may have taken another length, tone or language. */
export function briefOfVersion(brief: Brief, { header }: Pick<Script, "header">): Brief {
  return { ...brief, targetSeconds: header.targetSeconds, tone: header.tone, language: header.language };
}

/** A changed document with times, claims and checks computed anew, from the evidence it was written from. */
export async function verifyVersion({ ctx, input }: { ctx: Context; input: { own: OwnScript; script: Script } }): Promise<Script> {
  const { evidence } = await readGround({ ctx, input });
  return verifySupported({ ctx, input: { script: input.script, brief: briefOfVersion(input.own.brief, input.script), evidence, means: { limits: readPublishLimits() } } });
}
