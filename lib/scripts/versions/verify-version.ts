import type { Context } from "#lib/context.ts";
import { AppError } from "#lib/errors.ts";
import type { Evidence } from "#lib/retrieval/schema.ts";
import { readGrounding } from "../data.ts";
import type { Brief, Script } from "../schema.ts";
import { verifyScript } from "../verify/verify-script.ts";
import type { OwnScript } from "./data.ts";

/** The brief as it stands for this version: a rewrite may have taken another length, tone or language. */
export function briefOfVersion(brief: Brief, { header }: Pick<Script, "header">): Brief {
  return { ...brief, targetSeconds: header.targetSeconds, tone: header.tone, language: header.language };
}

/** The evidence a script was written from, as it was shown. Throws AppError `unexpected` where it is gone. */
export async function readEvidenceOf({ ctx, input }: { ctx: Context; input: { own: OwnScript } }): Promise<Evidence[]> {
  const grounding = await readGrounding({ ctx, input: { generationId: input.own.generationId } });
  if (!grounding) throw new AppError("unexpected", { message: "a script without its evidence", details: { scriptId: input.own.id } });
  return grounding.evidence;
}

/** A changed document with times, claims and checks computed anew, from the evidence it was written from. */
export async function verifyVersion({ ctx, input }: { ctx: Context; input: { own: OwnScript; script: Script } }): Promise<Script> {
  const evidence = await readEvidenceOf({ ctx, input });
  return verifyScript({ script: input.script, brief: briefOfVersion(input.own.brief, input.script), evidence }).script;
}
