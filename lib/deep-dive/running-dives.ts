const RUNNING = Symbol.for("reelwright.running-dives");
const globals = globalThis as typeof globalThis & { [RUNNING]?: Map<string, AbortController> };

/** Analyses of this process by reel, with the means to stop each at once; other processes find it in the database within a second. */
export const runningDives: Map<string, AbortController> = (globals[RUNNING] ??= new Map());
