import type { LanguageModelV4, LanguageModelV4StreamPart, LanguageModelV4Usage, SharedV4ProviderOptions } from "@ai-sdk/provider";
import { type DeepPartial, type LanguageModelMiddleware, Output, streamText, wrapLanguageModel } from "ai";
import type { z } from "zod";
import type { AppErrorCode } from "#lib/errors.ts";
import { mergeDeltas } from "./merge-deltas.ts";
import { describeFailure, nameFailure, readIssues } from "./name-failure.ts";

/** Beside the first call. The SDK waits as long as `retry-after` says (a minute at most), else 2 and 4 seconds. */
const MAX_RETRIES = 2;

export type Arriving<T> = DeepPartial<T>;

/** One request to the provider. */
export type ProviderCall = {
  startedAt: Date;
  firstTokenMs: number | null;
  durationMs: number;
  /** Null = it gave a valid answer. */
  errorCode: AppErrorCode | null;
  /** What it sent, as far as it came. */
  text: string;
  /** As the provider counted; null where it did not. */
  usage: { input: number; output: number } | null;
};

export type WriterCall<T> = {
  model: LanguageModelV4;
  instructions: string;
  prompt: string;
  schema: z.ZodType<T>;
  schemaName: string;
  maxOutputTokens: number;
  providerOptions?: SharedV4ProviderOptions;
  /** The creator's Stop. */
  signal: AbortSignal;
  /** Null = as long as it takes, for a writer that is no model. */
  timeouts: { totalMs: number; firstTokenMs: number } | null;
  clock: () => Date;
  onPartial: (partial: Arriving<T>) => Promise<void>;
  /** A call failed; another follows if the provider may answer then. */
  onCallFailed: (call: ProviderCall, reason: string) => void;
};

export type WriterOutcome<T> = { calls: ProviderCall[]; text: string } & (
  | { ok: true; value: T }
  /** `issues`: what is wrong with the answer, where there is one that could be mended. */
  | { ok: false; errorCode: AppErrorCode; issues: string[] | null; reason: string }
);

function readUsage({ inputTokens, outputTokens }: LanguageModelV4Usage): ProviderCall["usage"] {
  const { total: input } = inputTokens;
  const { total: output } = outputTokens;
  return input === undefined || output === undefined ? null : { input, output };
}

/** Notes each request and when its first word came, and gives up on one that stays silent. Thinking counts as a sign of life. */
function watchCalls({ clock, timeouts }: Pick<WriterCall<unknown>, "clock" | "timeouts">, giveUp: () => void) {
  const calls: ProviderCall[] = [];
  let silence: ReturnType<typeof setTimeout> | undefined;
  const sinceStart = (call: ProviderCall) => clock().getTime() - call.startedAt.getTime();
  const note = (call: ProviderCall, part: LanguageModelV4StreamPart) => {
    if (part.type === "text-delta" || part.type === "reasoning-start" || part.type === "reasoning-delta") clearTimeout(silence);
    if (part.type === "text-delta") {
      if (part.delta !== "") call.firstTokenMs ??= sinceStart(call);
      call.text += part.delta;
    }
    if (part.type === "finish") call.usage = readUsage(part.usage);
  };
  const end = (errorCode: AppErrorCode | null) => {
    clearTimeout(silence);
    const call = calls.at(-1);
    if (call) Object.assign(call, { durationMs: sinceStart(call), errorCode });
    return call;
  };
  const begin = () => {
    const call: ProviderCall = { startedAt: clock(), firstTokenMs: null, durationMs: 0, errorCode: null, text: "", usage: null };
    calls.push(call);
    if (timeouts) silence = setTimeout(giveUp, timeouts.firstTokenMs);
    return call;
  };
  return { calls, begin, note, end };
}

/**
 * Has a writer fill a schema, streaming. Success is the validated result, never "the stream ended". Calls that the
 * provider may answer later (429, 5xx, no connection) are repeated with backoff. Never throws for what a provider
 * does; what `onPartial` throws passes through.
 */
export async function callWriter<T>(call: WriterCall<T>): Promise<WriterOutcome<T>> {
  const { timeouts, signal } = call;
  const given = new AbortController();
  const giveUp = () => given.abort(new DOMException("the writer took too long", "TimeoutError"));
  const watch = watchCalls(call, giveUp);
  const whole = timeouts ? setTimeout(giveUp, timeouts.totalMs) : undefined;
  const middleware: LanguageModelMiddleware = {
    specificationVersion: "v4",
    wrapStream: async ({ doStream }) => {
      const current = watch.begin();
      try {
        const result = await doStream();
        return { ...result, stream: mergeDeltas(result.stream, (part) => watch.note(current, part)) };
      } catch (error) {
        const failed = watch.end(signal.aborted ? "stopped" : given.signal.aborted ? "writer_timed_out" : nameFailure(error));
        if (failed) call.onCallFailed(failed, describeFailure(error));
        throw error;
      }
    },
  };
  let upstream: unknown;
  let ours: { error: unknown } | undefined;
  try {
    const result = streamText({
      model: wrapLanguageModel({ model: call.model, middleware }),
      instructions: call.instructions,
      prompt: call.prompt,
      output: Output.object({ schema: call.schema, name: call.schemaName }),
      providerOptions: call.providerOptions,
      abortSignal: AbortSignal.any([signal, given.signal]),
      maxRetries: MAX_RETRIES,
      maxOutputTokens: call.maxOutputTokens,
      onError: ({ error }) => {
        upstream = error;
      },
    });
    for await (const partial of result.partialOutputStream) {
      await call.onPartial(partial as Arriving<T>).catch((error: unknown) => {
        ours = { error };
        throw error;
      });
    }
    const value = (await result.output) as T;
    watch.end(null);
    return { ok: true, value, calls: watch.calls, text: watch.calls.at(-1)?.text ?? "" };
  } catch (thrown) {
    if (ours) {
      given.abort();
      throw ours.error;
    }
    const cause = upstream ?? thrown;
    const errorCode = signal.aborted ? "stopped" : given.signal.aborted ? "writer_timed_out" : nameFailure(cause);
    if (watch.calls.at(-1)?.errorCode === null) watch.end(errorCode);
    const issues = errorCode === "writer_output_invalid" ? readIssues(cause) : null;
    return { ok: false, errorCode, issues, reason: describeFailure(cause), calls: watch.calls, text: watch.calls.at(-1)?.text ?? "" };
  } finally {
    clearTimeout(whole);
  }
}
