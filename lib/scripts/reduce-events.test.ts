import { expect, test } from "vitest";
import type { GenerationEvent } from "./events.schema.ts";
import { EMPTY_VIEW, reduceEvent } from "./reduce-events.ts";

const events: GenerationEvent[] = [
  { seq: 1, data: { kind: "phase", phase: "writing" } },
  { seq: 2, data: { kind: "writer", writer: { provider: "openai", modelId: "m" } } },
  { seq: 3, data: { kind: "part", part: "beat", index: 0, value: { voiceOver: "Half a sen" }, complete: false } },
  { seq: 4, data: { kind: "part", part: "beat", index: 0, value: { voiceOver: "Half a sentence." }, complete: true } },
];

test("a replay after reconnecting changes nothing", () => {
  const once = events.reduce(reduceEvent, EMPTY_VIEW);
  expect(events.reduce(reduceEvent, once)).toEqual(once);
  expect(once.beats).toEqual([{ value: { voiceOver: "Half a sentence." }, complete: true }]);
});

test("a writer standing in starts over, and the page can say for whom", () => {
  const swap: GenerationEvent = { seq: 5, data: { kind: "writer", writer: { provider: "composer", modelId: "c" }, insteadOf: { provider: "openai", modelId: "m" } } };
  const view = [...events, swap].reduce(reduceEvent, EMPTY_VIEW);
  expect(view.beats).toEqual([]);
  expect(view.insteadOf?.provider).toBe("openai");
});

test("what was written stays when the generation ends early", () => {
  const view = [...events, { seq: 5, data: { kind: "end", state: "interrupted", errorCode: "interrupted" } } satisfies GenerationEvent].reduce(reduceEvent, EMPTY_VIEW);
  expect(view.state).toBe("interrupted");
  expect(view.beats[0]?.value.voiceOver).toBe("Half a sentence.");
});
