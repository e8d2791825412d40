import type { LanguageModelV4StreamPart } from "@ai-sdk/provider";

/** Text that arrives within this time of the last piece passed on goes together: less than anybody sees. */
const WINDOW_MS = 40;
/** The first words pass at once. */
const HEAD_CHARACTERS = 64;

type Delta = Extract<LanguageModelV4StreamPart, { type: "text-delta" }>;

/**
 * A provider's stream with the tokens of a moment in one piece; `note` sees each part as it came. For each piece the SDK
 * passes half a dozen streams and parses the whole answer so far, which grows with the square of the answer's length:
 * token by token, that is more work than everything else a script takes.
 */
export function mergeDeltas(source: ReadableStream<LanguageModelV4StreamPart>, note: (part: LanguageModelV4StreamPart) => void): ReadableStream<LanguageModelV4StreamPart> {
  const reader = source.getReader();
  let held: Delta | null = null;
  let timer: NodeJS.Timeout | undefined;
  let passedAt = -Infinity;
  let length = 0;

  function pass(controller: ReadableStreamDefaultController<LanguageModelV4StreamPart>): void {
    clearTimeout(timer);
    timer = undefined;
    if (held === null) return;
    passedAt = performance.now();
    controller.enqueue(held);
    held = null;
  }

  /** True when something was passed on. */
  function take(part: LanguageModelV4StreamPart, controller: ReadableStreamDefaultController<LanguageModelV4StreamPart>): boolean {
    note(part);
    if (part.type !== "text-delta" || (held !== null && held.id !== part.id)) pass(controller);
    if (part.type !== "text-delta") {
      controller.enqueue(part);
      return true;
    }
    length += part.delta.length;
    held = held === null ? part : { ...part, delta: held.delta + part.delta };
    const waitMs = length <= HEAD_CHARACTERS ? 0 : passedAt + WINDOW_MS - performance.now();
    if (waitMs <= 0) {
      pass(controller);
      return true;
    }
    timer ??= setTimeout(() => pass(controller), waitMs);
    return false;
  }

  return new ReadableStream({
    async pull(controller) {
      try {
        for (;;) {
          const { done, value } = await reader.read();
          if (done) {
            pass(controller);
            controller.close();
            return;
          }
          if (take(value, controller)) return;
        }
      } catch (error) {
        clearTimeout(timer);
        throw error;
      }
    },
    cancel(reason) {
      clearTimeout(timer);
      return reader.cancel(reason);
    },
  });
}
