import { AppError } from "#lib/errors.ts";

/** Null where the trend engine is down and has left no earlier answer; the page then says so. Anything else is thrown on. */
export async function askEngine<T>(call: () => Promise<T>): Promise<T | null> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof AppError && error.code === "engine_unavailable") return null;
    throw error;
  }
}
