import path from "node:path";

/** The program always runs from the project's root; Next copies `drizzle/` beside a standalone build. */
export function migrationsFolder(): string {
  return path.join(process.cwd(), "drizzle");
}
