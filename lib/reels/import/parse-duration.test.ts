import { expect, test } from "vitest";
import { parseDuration } from "./parse-duration.ts";

test.each([
  [15, 15], ["15", 15], ["15.5", 15.5], ["PT2M12S", 132], ["PT2H7M14S", 7634], ["P1DT1S", "strange"],
  ["0:45", 45], ["1:02:03", 3723], ["45 sec", 45], ["45s", 45], ["1500 ms", 1.5], ["2 мин", 120], ["30 с", 30],
  ["P0D", null], [0, null], ["", null], ["--", null], [null, null], ["soon", "strange"], ["P", "strange"], [-3, "strange"], [100_000, "strange"],
])("%j is %j", (value, seconds) => {
  expect(parseDuration(value)).toBe(seconds);
});
