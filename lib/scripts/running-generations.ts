const RUNNING = Symbol.for("reelwright.running-generations");
const globals = globalThis as typeof globalThis & { [RUNNING]?: Map<string, AbortController> };

/** Generations this process is writing, with the means to stop each. */
export const runningGenerations: Map<string, AbortController> = (globals[RUNNING] ??= new Map());
