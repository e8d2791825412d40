import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it } from "vitest";
import { openTranscriber } from "./transcribe-speech.ts";

const servers: Server[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve))));
});

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("latin1");
}

/** A whisper server that answers each request with the next of `answers`. */
async function startServer(...answers: { status?: number; body: unknown }[]): Promise<{ address: string; seen: { url: string; body: string }[] }> {
  const seen: { url: string; body: string }[] = [];
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      seen.push({ url: request.url ?? "", body });
      const { status = 200, body: answer } = answers[Math.min(seen.length, answers.length) - 1] ?? { body: {} };
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(answer));
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, seen };
}

const wav = new Uint8Array(44 + 32_000 * 3);
const open = (address: string) => openTranscriber({ TRANSCRIBER_BASE_URL: address, TRANSCRIBER_MODEL: "whisper-1", TRANSCRIBER_API_KEY: undefined });

it("is absent where no setting names one", () => {
  expect(openTranscriber({ TRANSCRIBER_BASE_URL: undefined, TRANSCRIBER_MODEL: "whisper-1", TRANSCRIBER_API_KEY: undefined })).toBeUndefined();
});

it("joins timed words into phrases at pauses and sentence ends", async () => {
  const words = [["Ask", 1, 1.2], ["not.", 1.2, 1.5], ["What", 1.6, 1.8], ["now", 1.8, 2], ["then", 3, 3.2]].map(([word, start, end]) => ({ word, start, end }));
  const { address, seen } = await startServer({ body: { text: "Ask not. What now then", language: "english", duration: 3.2, words } });
  const said = await open(address)?.transcribe(wav, AbortSignal.timeout(10_000));
  expect(said).toEqual({
    language: "en",
    model: "whisper-1",
    segments: [{ startSeconds: 1, endSeconds: 1.5, text: "Ask not." }, { startSeconds: 1.6, endSeconds: 2, text: "What now" }, { startSeconds: 3, endSeconds: 3.2, text: "then" }],
  });
  expect(seen[0]?.url).toBe("/v1/audio/transcriptions");
  expect(seen[0]?.body).toContain("whisper-1");
  expect(seen[0]?.body).toContain("verbose_json");
});

it("takes segments that lack what only OpenAI's own server sends", async () => {
  const { address } = await startServer({ body: { text: "One. Two.", language: "ru", segments: [{ start: 0, end: 1, text: " One." }, { id: 1, start: 1, end: 2, text: " Two." }, { text: "no times" }] } });
  const said = await open(address)?.transcribe(wav, AbortSignal.timeout(10_000));
  expect(said?.segments.map(({ text }) => text.trim())).toEqual(["One.", "Two."]);
  expect(said?.language).toBe("ru");
});

it("gives bare text the length of the sound", async () => {
  const { address } = await startServer({ body: { text: "Only text." } });
  const said = await open(address)?.transcribe(wav, AbortSignal.timeout(10_000));
  expect(said).toEqual({ language: null, model: "whisper-1", segments: [{ startSeconds: 0, endSeconds: 3, text: "Only text." }] });
});

it("throws what the server refuses with, and answers that are no transcript", async () => {
  const refusing = await startServer({ status: 401, body: { error: { message: "no key", type: "auth", code: null, param: null } } });
  await expect(open(refusing.address)?.transcribe(wav, AbortSignal.timeout(10_000))).rejects.toThrow();
  const odd = await startServer({ body: { words: "none" } });
  await expect(open(odd.address)?.transcribe(wav, AbortSignal.timeout(10_000))).rejects.toThrow();
});
