const MAX_ENTRIES = 100;

type Entry<T> = { at: number; value: T };

/**
 * Answers kept for `ttlMs` in this process, and one call for all who ask the same at the same moment.
 * A failed call is not kept.
 */
export function createAnswerCache({ ttlMs, now }: { ttlMs: number; now: () => number }) {
  const kept = new Map<string, Entry<unknown>>();
  const flights = new Map<string, Promise<Entry<unknown>>>();

  async function fly<T>(key: string, fetch: () => Promise<T>): Promise<Entry<T>> {
    const entry = { value: await fetch(), at: now() };
    kept.delete(key);
    kept.set(key, entry);
    if (kept.size > MAX_ENTRIES) kept.delete(kept.keys().next().value!);
    return entry;
  }

  return {
    /** `hit`: nothing was fetched for this caller. The values of one key must be of one type. */
    async get<T>(key: string, fetch: () => Promise<T>): Promise<Entry<T> & { hit: boolean }> {
      const entry = kept.get(key) as Entry<T> | undefined;
      if (entry && now() - entry.at < ttlMs) return { ...entry, hit: true };
      const running = flights.get(key) as Promise<Entry<T>> | undefined;
      if (running) return { ...(await running), hit: true };
      const flight = fly(key, fetch).finally(() => flights.delete(key));
      flights.set(key, flight);
      return { ...(await flight), hit: false };
    },
  };
}
