"use server";

import { z } from "zod";
import { AppError } from "#lib/errors.ts";
import { actionFailure, type ActionResult } from "#lib/server/action-result.ts";
import { requestContext } from "#lib/server/context.ts";
import { currentVisitor, visitorForWrite } from "#lib/server/visitor.ts";
import type { Context, CreatorId } from "#lib/context.ts";
import { listVersions as list, readCurrent, readVersion as read } from "./data.ts";
import { restoreVersion as restore } from "./restore-version.ts";
import { saveEdit as save } from "./save-edit.ts";
import { type SaveAnswer, saveEditSchema, type ScriptDocument, versionBaseSchema, type VersionSummary } from "./schema.ts";

const LISTED = 200;
const scriptIdSchema = z.string().min(1).max(64);
const versionSchema = z.number().int().positive();

/** What a visitor with no session asks for is nobody's. */
async function reader(): Promise<CreatorId> {
  const visitor = await currentVisitor();
  if (!visitor) throw new AppError("not_found");
  return visitor;
}

async function answer<T>(verb: (ctx: Context) => Promise<T>): Promise<ActionResult<T>> {
  const ctx = await requestContext();
  try {
    return { ok: true, value: await verb(ctx) };
  } catch (error) {
    return actionFailure(error instanceof z.ZodError ? new AppError("bad_input", { cause: error }) : error, ctx);
  }
}

export async function saveEdit(input: unknown): Promise<ActionResult<SaveAnswer>> {
  return answer(async (ctx) => save({ ctx, input: { ...saveEditSchema.parse(input), ownerId: await visitorForWrite() } }));
}

export async function readDocument(scriptId: unknown): Promise<ActionResult<ScriptDocument>> {
  return answer(async (ctx) => readCurrent({ ctx, input: { scriptId: scriptIdSchema.parse(scriptId), ownerId: await reader() } }));
}

export async function readVersion(scriptId: unknown, version: unknown): Promise<ActionResult<ScriptDocument>> {
  return answer(async (ctx) => read({ ctx, input: { scriptId: scriptIdSchema.parse(scriptId), version: versionSchema.parse(version), ownerId: await reader() } }));
}

export async function listVersions(scriptId: unknown): Promise<ActionResult<VersionSummary[]>> {
  return answer(async (ctx) => list({ ctx, input: { scriptId: scriptIdSchema.parse(scriptId), ownerId: await reader(), limit: LISTED } }));
}

export async function restoreVersion(scriptId: unknown, version: unknown, base: unknown): Promise<ActionResult<SaveAnswer>> {
  return answer(async (ctx) => restore({
    ctx, input: { scriptId: scriptIdSchema.parse(scriptId), version: versionSchema.parse(version), base: versionBaseSchema.parse(base), ownerId: await visitorForWrite() },
  }));
}
