import { randomBytes } from "node:crypto";
import type { ScriptLanguage } from "../vocabulary.ts";

const CANARY = /\brw-[0-9a-f]{16}\b/g;
const SENTENCE: Record<ScriptLanguage, (canary: string) => string> = {
  en: (canary) => `Marker of these instructions, for our own checks; it appears nowhere in your answer: ${canary}`,
  ru: (canary) => `Метка этих указаний, для нашей проверки; в ответе её нет: ${canary}`,
};

/** The instructions with a random marker below them, so that the cached beginning stays the same. One a call to a model. */
export function addCanary(instructions: string, language: ScriptLanguage): string {
  return `${instructions}\n\n${SENTENCE[language](`rw-${randomBytes(8).toString("hex")}`)}`;
}

/** The markers of instructions as they were sent; more than one where a part was asked for anew. */
export function findCanaries(instructions: string): string[] {
  return instructions.match(CANARY) ?? [];
}
