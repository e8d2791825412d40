import { parentPort, workerData } from "node:worker_threads";
import { cleanTextForUse } from "./clean-text-for-use.ts";
import { composeBuiltinVector, isMostlyLatin } from "./compose-builtin-vector.ts";
import { loadUseLite, type UseLiteEmbedder } from "./embed-use-lite.ts";
import type { EmbeddingReply, EmbeddingRequest, EmbeddingWorkerData } from "./embedding-messages.ts";

// The worker thread of the built-in space: one request at a time, in order of arrival.
// It runs by Node's own type stripping, so it imports by relative path only.
const port = parentPort;
if (!port) throw new Error("embedding-worker.ts runs as a worker thread only");

let problem: string | null = null;
const loading: Promise<UseLiteEmbedder | null> = loadUseLite((workerData as EmbeddingWorkerData).modelPackage).catch((error: unknown) => {
  problem = error instanceof Error ? error.message : String(error);
  return null;
});

async function embed(texts: string[]): Promise<Float32Array[]> {
  const encode = await loading;
  const cleaned = texts.map((text) => (encode && isMostlyLatin(text) ? cleanTextForUse(text) : ""));
  const indexes = cleaned.flatMap((text, index) => (text === "" ? [] : [index]));
  const halves = encode ? await encode(indexes.map((index) => cleaned[index] ?? "")) : [];
  const halfOf = new Map(indexes.map((index, k) => [index, halves[k] ?? null]));
  return texts.map((text, index) => composeBuiltinVector(text, halfOf.get(index) ?? null));
}

let queue: Promise<void> = Promise.resolve();
port.on("message", (request: EmbeddingRequest) => {
  queue = queue.then(async () => {
    const vectors = await embed(request.texts);
    const reply: EmbeddingReply = { id: request.id, vectors, problem };
    port.postMessage(reply, vectors.map((vector) => vector.buffer as ArrayBuffer));
  });
});
