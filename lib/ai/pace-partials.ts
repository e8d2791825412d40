import type { Output } from "ai";

/** At most so often is a long answer parsed while it grows. */
const INTERVAL_MS = 40;
/** Parsing less than this costs nothing, and the first word must not wait. */
const SHORT_CHARACTERS = 256;

/**
 * The SDK parses all of an answer anew for each token, which grows with the square of its length: for a script
 * that is more work than all the rest of the stream. Here it does so now and then; the whole is parsed at the end as ever.
 */
export function pacePartials<T extends Pick<Output.Output, "parsePartialOutput">>(output: T): T {
  let parsedAt = -Infinity;
  const parsePartialOutput: Output.Output["parsePartialOutput"] = async (given) => {
    const now = performance.now();
    if (given.text.length > SHORT_CHARACTERS && now - parsedAt < INTERVAL_MS) return undefined;
    parsedAt = now;
    return output.parsePartialOutput(given);
  };
  return { ...output, parsePartialOutput };
}
