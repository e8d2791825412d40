import { afterEach, beforeEach, expect, vi } from "vitest";

// A log to console.error that a test did not ask for is a fault nobody looked at.
beforeEach(() => {
  vi.spyOn(console, "error");
});
afterEach(() => {
  const calls = vi.mocked(console.error).mock.calls.map((call) => call.map(String).join(" "));
  vi.restoreAllMocks();
  expect(calls, "unexpected console.error").toEqual([]);
});
