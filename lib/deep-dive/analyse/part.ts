import type { DeepDive, DeepDivePart, UnknownReason } from "../schema.ts";

export type Parts = DeepDive["parts"];
type Known<P extends DeepDivePart> = Extract<Parts[P], { state: "known" }>;

/** Of our own measures; raised whenever what one of them finds may change. */
export const OWN_VERSION = "1";

const DETAIL_CHARACTERS = 500;

export function known<P extends DeepDivePart>(value: Known<P>["value"], method: string, version: string, confidence: number | null = null) {
  return { state: "known" as const, value, method, version, confidence };
}

export function unknown(reason: UnknownReason, detail?: string) {
  return { state: "unknown" as const, reason, ...(detail ? { detail: detail.trim().slice(0, DETAIL_CHARACTERS) } : {}) };
}

/** Seconds to the millisecond. */
export const toMilliseconds = (seconds: number): number => Math.max(0, Math.round(seconds * 1_000) / 1_000);
