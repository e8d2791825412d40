import { createOpenAI } from "@ai-sdk/openai";
import { transcribe } from "ai";
import type { Settings } from "#lib/env.ts";

export type TranscriptSegment = { startSeconds: number; endSeconds: number; text: string };
export type Transcriber = {
  /** Who transcribes, for the record, e.g. the server's host. */
  name: string;
  /** `wav`: 16-bit, mono. Throws whatever the provider's client throws. */
  transcribe: (wav: Uint8Array<ArrayBuffer>, signal: AbortSignal) => Promise<{ language: string | null; segments: TranscriptSegment[]; model: string }>;
};

const RETRIES = 2;
/** A phrase ends at a pause this long, or after so many words: word timings are made into lines to read. */
const PAUSE_SECONDS = 0.6;
const MOST_WORDS = 14;

/** Fields OpenAI's own server sends with each segment and whisper servers leave out; the client refuses an answer without. */
const SEGMENT_FIELDS = { id: 0, seek: 0, tokens: [], temperature: 0, avg_logprob: 0, compression_ratio: 0, no_speech_prob: 0 };

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Adds what a whisper server's segments lack. Only start, end and text are ever read. */
async function mendSegments(...request: Parameters<typeof fetch>): Promise<Response> {
  const response = await fetch(...request);
  if (!response.ok || !response.headers.get("content-type")?.includes("json")) return response;
  const body: unknown = await response.json();
  if (!isRecord(body) || !Array.isArray(body.segments)) return Response.json(body);
  const whole = body.segments.filter((segment) => isRecord(segment) && typeof segment.start === "number" && typeof segment.end === "number" && typeof segment.text === "string");
  return Response.json({ ...body, segments: whole.map((segment) => ({ ...SEGMENT_FIELDS, ...segment })) });
}

/** Words to phrases. */
function joinWords(words: TranscriptSegment[]): TranscriptSegment[] {
  const phrases: (TranscriptSegment & { words: number })[] = [];
  for (const { startSeconds, endSeconds, text } of words) {
    const last = phrases.at(-1);
    const isNew = !last || startSeconds - last.endSeconds > PAUSE_SECONDS || last.words >= MOST_WORDS || /[.!?…]$/.test(last.text);
    if (isNew) phrases.push({ startSeconds, endSeconds, text: text.trim(), words: 1 });
    else Object.assign(last, { endSeconds, text: `${last.text} ${text.trim()}`, words: last.words + 1 });
  }
  return phrases.map(({ startSeconds, endSeconds, text }) => ({ startSeconds, endSeconds, text }));
}

/** A transcriber at OpenAI or any server that speaks its interface; undefined where the settings name none. */
export function openTranscriber(config: Pick<Settings, "TRANSCRIBER_BASE_URL" | "TRANSCRIBER_MODEL" | "TRANSCRIBER_API_KEY">): Transcriber | undefined {
  const { TRANSCRIBER_BASE_URL: baseURL, TRANSCRIBER_API_KEY: apiKey, TRANSCRIBER_MODEL: model } = config;
  if (!baseURL && !apiKey) return undefined;
  const provider = createOpenAI({ apiKey: apiKey ?? "none", baseURL, fetch: mendSegments });
  return {
    name: baseURL ? new URL(baseURL).host : "OpenAI",
    transcribe: async (wav, signal) => {
      const { text, segments, words, language, durationInSeconds } = await transcribe({
        model: provider.transcription(model),
        audio: wav,
        maxRetries: RETRIES,
        abortSignal: signal,
        // "segment" would be refused by models that time words only; phrases are made of words here.
        providerOptions: { openai: { timestampGranularities: ["word"] } },
      });
      const timed = (list: { text: string; startSecond: number; endSecond: number }[]) => list.map(({ text: said, startSecond, endSecond }) => ({ text: said, startSeconds: startSecond, endSeconds: endSecond }));
      const spoken = words && words.length > 0 ? joinWords(timed(words)) : timed(segments);
      const whole = text.trim() === "" ? [] : [{ startSeconds: 0, endSeconds: durationInSeconds ?? (wav.length - 44) / 32_000, text }];
      return { language: language ?? null, segments: spoken.length > 0 ? spoken : whole, model };
    },
  };
}
