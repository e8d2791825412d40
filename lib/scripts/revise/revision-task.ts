import type { ModelRegistry } from "#lib/ai/model-registry.ts";
import type { Context, CreatorId } from "#lib/context.ts";
import type { EventLog } from "../open-event-log.ts";
import type { Revision } from "../revision.schema.ts";
import type { Brief, Writer } from "../schema.ts";
import type { ScriptDocument } from "../versions/schema.ts";
import type { Ground } from "./read-ground.ts";

export type RevisionTask = {
  generationId: string;
  ownerId: CreatorId;
  /** The brief of the script to come. */
  brief: Brief;
  revision: Revision;
  /** What the creator was looking at. */
  document: ScriptDocument;
  chain: readonly Writer[];
  seed: string;
  timeoutSeconds: number;
};

export type RevisionRun = { ctx: Context; models: ModelRegistry; task: RevisionTask; events: EventLog; signal: AbortSignal };

/** What a rewrite stands on: its plan and evidence, and what the creator typed beside the brief. */
export type RevisionGround = Pick<Ground, "plan" | "evidence"> & { ownWords: readonly string[] };
