import { APICallError } from "@ai-sdk/provider";
import { generateText, Output, streamText } from "ai";
import { describe, expect, it } from "vitest";
import { scriptDraftSchema } from "#lib/scripts/schema.ts";
import { composeScript } from "./compose-script.ts";
import { createComposerModel } from "./composer-model.ts";
import { buildBrief, buildTask } from "./composer.fixtures.ts";

const task = buildTask(buildBrief("en", "morning coffee at home", { targetSeconds: 15 }), ["question", "myth", "list"]);
const request = { prompt: "unused", output: Output.object({ schema: scriptDraftSchema }), providerOptions: { composer: { task } }, maxRetries: 0 };

describe("createComposerModel", () => {
  it("streams the draft so that partial output grows to the whole", async () => {
    const result = streamText({ model: createComposerModel({ wordsPerSecond: 0 }), ...request });
    const titles: string[] = [];
    let partials = 0;
    for await (const partial of result.partialOutputStream) {
      partials += 1;
      if (partial.title !== undefined) titles.push(partial.title);
    }
    expect(partials).toBeGreaterThan(20);
    expect(await result.output).toEqual(composeScript(task));
    expect(titles.at(-1)).toBe(composeScript(task).title);
    expect(await result.finishReason).toBe("stop");
    expect((await result.usage).outputTokens).toBeGreaterThan(100);
  });

  it("generates the same draft whole", async () => {
    const { output } = await generateText({ model: createComposerModel({ wordsPerSecond: 0 }), ...request });
    expect(output).toEqual(composeScript(task));
  });

  it("paces the stream", async () => {
    const { stream } = await createComposerModel({ wordsPerSecond: 100 }).doStream({ prompt: [], providerOptions: { composer: { task } } });
    const reader = stream.getReader();
    const started = performance.now();
    let deltas = 0;
    while (deltas < 10) if ((await reader.read()).value?.type === "text-delta") deltas += 1;
    expect(performance.now() - started).toBeGreaterThan(80);
    await reader.cancel();
  });

  it("stops at once when aborted in the middle of a pause", async () => {
    const stop = new AbortController();
    const { stream } = await createComposerModel({ wordsPerSecond: 0.01 }).doStream({ prompt: [], providerOptions: { composer: { task } }, abortSignal: stop.signal });
    const reader = stream.getReader();
    for (let part = 0; part < 3; part += 1) await reader.read();
    const started = performance.now();
    setTimeout(() => stop.abort(), 10);
    await expect(reader.read()).rejects.toMatchObject({ name: "AbortError" });
    // The pause itself is 100 s.
    expect(performance.now() - started).toBeLessThan(50_000);
  });

  it.each([[undefined], [{ brief: {} }]])("refuses a missing or broken task: %j", async (broken) => {
    const options = broken === undefined ? {} : { providerOptions: { composer: { task: broken } } };
    const attempt = createComposerModel({ wordsPerSecond: 0 }).doStream({ prompt: [], ...options });
    await expect(attempt).rejects.toSatisfy((thrown) => APICallError.isInstance(thrown) && !thrown.isRetryable && /task/.test(thrown.message));
  });
});
