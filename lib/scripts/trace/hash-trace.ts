import { createHash } from "node:crypto";
import { canonicalJson } from "./canonical-json.ts";
import { type Replay, REPLAY_FORMAT, REPLAY_FORMAT_VERSION, TRACE_PARTS, type TracePart } from "./schema.ts";

/** SHA-256 (hex) of a value's canonical JSON. */
function hashJson(value: unknown): string {
  return createHash("sha256").update(canonicalJson(value)).digest("hex");
}

/** The hashes of a trace, as a replay file carries them. Throws a TypeError for what has no canonical form. */
export function hashTrace({ parts, exportedAt }: Pick<Replay, "parts" | "exportedAt">): Replay["hashes"] {
  const hashes = Object.fromEntries(TRACE_PARTS.map((part) => [part, hashJson(parts[part])])) as Record<TracePart, string>;
  const all = hashJson({ format: REPLAY_FORMAT, formatVersion: REPLAY_FORMAT_VERSION, exportedAt, parts: hashes });
  return { algorithm: "sha-256", canonicalisation: "RFC 8785", parts: hashes, all };
}
