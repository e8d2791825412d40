import { createHash } from "node:crypto";

/** Content hash (SHA-256, hex) of a prompt's templates; stored with each generation, so that wording and result stay paired. */
export function hashPrompt(templates: unknown): string {
  return createHash("sha256").update(JSON.stringify(templates)).digest("hex");
}
