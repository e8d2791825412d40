import { hashTrace } from "../hash-trace.ts";
import { type Replay, TRACE_PARTS } from "../schema.ts";
import { fail, pass, type ReplayCheck } from "./replay-check.ts";

/** Each part against its hash, and all of them together. */
export function checkHashes({ parts, exportedAt, hashes }: Replay): ReplayCheck[] {
  const computed = hashTrace({ parts, exportedAt });
  const compare = (id: string, said: string, is: string) =>
    said === is ? pass(id, `sha-256 ${is.slice(0, 16)}…`) : fail(id, `sha-256 is ${is.slice(0, 16)}…, the file says ${said.slice(0, 16)}…: it was altered`);
  return [...TRACE_PARTS.map((part) => compare(`hash.${part}`, hashes.parts[part], computed.parts[part])), compare("hash.all", hashes.all, computed.all)];
}
