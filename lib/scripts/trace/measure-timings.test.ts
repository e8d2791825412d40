import { expect, test } from "vitest";
import type { EventMark } from "./data.ts";
import { measureTimings } from "./measure-timings.ts";

const createdAt = new Date("2026-11-23T10:00:00.000Z");
const mark = (seq: number, ms: number, kind: string, what = ""): EventMark => ({ seq, at: new Date(createdAt.getTime() + ms), kind, what });

test("a phase lasts until the next one or the end; pieces of text are counted, signs of life left out", () => {
  const marks = [
    mark(1, 10, "phase", "retrieving"), mark(2, 60, "evidence"), mark(3, 60, "phase", "planning"), mark(4, 70, "plan"), mark(5, 75, "phase", "writing"), mark(6, 76, "writer", "composer:composer-1"),
    mark(7, 100, "part"), mark(8, 900, "part"), mark(9, 950, "pulse"), mark(10, 1000, "phase", "verifying"), mark(11, 1040, "script"), mark(12, 1050, "end", "done"),
  ];
  const timings = measureTimings({ marks, createdAt });
  expect(timings.phases.map(({ phase, durationMs }) => [phase, durationMs])).toEqual([["retrieving", 50], ["planning", 15], ["writing", 925], ["verifying", 50]]);
  expect(timings.totalMs).toBe(1050);
  expect(timings.parts).toEqual({ count: 2, firstAt: "2026-11-23T10:00:00.100Z", lastAt: "2026-11-23T10:00:00.900Z" });
  expect(timings.events.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 10, 11, 12]);
});

test("while it runs the last phase has no length and there is no total", () => {
  const timings = measureTimings({ marks: [mark(1, 10, "phase", "retrieving"), mark(2, 40, "phase", "planning")], createdAt });
  expect(timings.phases.map(({ durationMs }) => durationMs)).toEqual([30, null]);
  expect(timings.totalMs).toBeNull();
  expect(measureTimings({ marks: [], createdAt })).toEqual({ phases: [], events: [], parts: { count: 0, firstAt: null, lastAt: null }, totalMs: null });
});
