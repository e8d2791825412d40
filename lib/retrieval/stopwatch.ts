export type Stopwatch<Step extends string> = {
  /** Runs a step and notes what it took; a step run again adds up. */
  time: <T>(step: Step, run: () => Promise<T>) => Promise<T>;
  /** Milliseconds by step. */
  milliseconds: Partial<Record<Step, number>>;
};

/** Wall-clock times of the steps of one query. Steps that run at once each count the wait for the others. */
export function openStopwatch<Step extends string>(): Stopwatch<Step> {
  const milliseconds: Partial<Record<Step, number>> = {};
  const time = async <T>(step: Step, run: () => Promise<T>): Promise<T> => {
    const startedAt = performance.now();
    try {
      return await run();
    } finally {
      milliseconds[step] = (milliseconds[step] ?? 0) + performance.now() - startedAt;
    }
  };
  return { time, milliseconds };
}
