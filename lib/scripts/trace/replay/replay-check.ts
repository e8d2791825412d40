/** One thing looked at in a replay file. `skip`: cannot be known here or from this file; never a failure. */
export type ReplayCheck = { id: string; outcome: "pass" | "fail" | "skip"; detail: string };

export const pass = (id: string, detail: string): ReplayCheck => ({ id, outcome: "pass", detail });
export const fail = (id: string, detail: string): ReplayCheck => ({ id, outcome: "fail", detail });
export const skip = (id: string, detail: string): ReplayCheck => ({ id, outcome: "skip", detail });

/** Runs a check; one that cannot even be computed from the file is a failure of the file. */
export async function attempt(id: string, run: () => ReplayCheck[] | Promise<ReplayCheck[]>): Promise<ReplayCheck[]> {
  try {
    return await run();
  } catch (error) {
    return [fail(id, `cannot be computed from the file: ${error instanceof Error ? error.message : String(error)}`)];
  }
}
