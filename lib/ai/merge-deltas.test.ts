import type { LanguageModelV4StreamPart } from "@ai-sdk/provider";
import { expect, test } from "vitest";
import { mergeDeltas } from "./merge-deltas.ts";

const delta = (text: string): LanguageModelV4StreamPart => ({ type: "text-delta", id: "1", delta: text });
const START: LanguageModelV4StreamPart = { type: "text-start", id: "1" };
const END: LanguageModelV4StreamPart = { type: "text-end", id: "1" };

function streamOf(parts: Iterable<LanguageModelV4StreamPart> | AsyncIterable<LanguageModelV4StreamPart>): ReadableStream<LanguageModelV4StreamPart> {
  const iterator = Symbol.asyncIterator in parts ? parts[Symbol.asyncIterator]() : parts[Symbol.iterator]();
  return new ReadableStream({
    async pull(controller) {
      const next = await iterator.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
  });
}

async function collect(stream: ReadableStream<LanguageModelV4StreamPart>): Promise<LanguageModelV4StreamPart[]> {
  const parts: LanguageModelV4StreamPart[] = [];
  for await (const part of stream) parts.push(part);
  return parts;
}
const textOf = (parts: LanguageModelV4StreamPart[]) => parts.map((part) => (part.type === "text-delta" ? part.delta : "")).join("");

test("what a provider sends in a burst becomes few pieces, none of it is lost, and each part is noted as it came", async () => {
  const tokens = Array.from({ length: 5_000 }, (_, n) => `token ${n} `);
  const noted: LanguageModelV4StreamPart[] = [];
  const parts = await collect(mergeDeltas(streamOf([START, ...tokens.map(delta), END]), (part) => noted.push(part)));
  expect(noted).toHaveLength(5_002);
  expect(textOf(parts)).toBe(tokens.join(""));
  expect(parts.length).toBeLessThan(500);
  expect([parts[0], parts.at(-1)]).toEqual([START, END]);
});

test("the first words pass one by one; what comes before a pause does not wait for what comes after it", async () => {
  let go = () => {};
  const pause = new Promise<void>((resolve) => {
    go = resolve;
  });
  async function* slow(): AsyncGenerator<LanguageModelV4StreamPart> {
    yield* [START, delta('{"'), delta("title"), delta('":"'), delta("A".repeat(80)), delta("b"), delta("c")];
    await pause;
    yield* [delta("d"), END];
  }
  const reader = mergeDeltas(streamOf(slow()), () => {}).getReader();
  const seen: LanguageModelV4StreamPart[] = [];
  while (!textOf(seen).endsWith("bc")) seen.push((await reader.read()).value!);
  expect(seen.slice(0, 4)).toEqual([START, delta('{"'), delta("title"), delta('":"')]);
  go();
  seen.push((await reader.read()).value!, (await reader.read()).value!);
  expect(seen.slice(-2)).toEqual([delta("d"), END]);
});

test("a stream that breaks off breaks off, and a reader that leaves ends the source", async () => {
  async function* broken(): AsyncGenerator<LanguageModelV4StreamPart> {
    yield delta("x".repeat(100));
    throw new Error("cut");
  }
  await expect(collect(mergeDeltas(streamOf(broken()), () => {}))).rejects.toThrow("cut");
  let cancelled: unknown;
  const source = new ReadableStream<LanguageModelV4StreamPart>({ pull: (controller) => controller.enqueue(delta("y")), cancel: (reason) => void (cancelled = reason) });
  const reader = mergeDeltas(source, () => {}).getReader();
  await reader.read();
  await reader.cancel("enough");
  expect(cancelled).toBe("enough");
});
