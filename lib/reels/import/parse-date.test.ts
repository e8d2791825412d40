import { expect, test } from "vitest";
import { guessDayFirst, isKnownZone, parseDate } from "./parse-date.ts";

const utc = { zone: "UTC", dayFirst: true };

test.each([
  [1608214517, "2020-12-17T14:15:17.000Z"],
  ["1608214517", "2020-12-17T14:15:17.000Z"],
  [1608214517123, "2020-12-17T14:15:17.123Z"],
  ["1608214517123456", "2020-12-17T14:15:17.123Z"],
  ["2025-12-19T02:28:18Z", "2025-12-19T02:28:18.000Z"],
  ["2025-12-19 02:28:18.85+00:00", "2025-12-19T02:28:18.850Z"],
  ["2025-12-10 05:38:04.573600+00:00", "2025-12-10T05:38:04.573Z"],
  ["2026-01-05T12:00:00+0000", "2026-01-05T12:00:00.000Z"],
  ["2026-01-05T12:00:00+03:00", "2026-01-05T09:00:00.000Z"],
  ["2026-01-05 12:00:00 -0530", "2026-01-05T17:30:00.000Z"],
  ["2025-05-19 15:45:53", "2025-05-19T15:45:53.000Z"],
  ["2025-05-19", "2025-05-19T00:00:00.000Z"],
  ["31/12/2026", "2026-12-31T00:00:00.000Z"],
  ["03/04/2026", "2026-04-03T00:00:00.000Z"],
  ["12/31/2026 4:05 PM", "2026-12-31T16:05:00.000Z"],
  ["31.12.26 08:00", "2026-12-31T08:00:00.000Z"],
  ["Nov 3, 2026", "2026-11-03T00:00:00.000Z"],
  ["November 3, 2026, 5:04 PM", "2026-11-03T17:04:00.000Z"],
  ["3 ноября 2026 г.", "2026-11-03T00:00:00.000Z"],
  ["Tue, 03 Nov 2026 12:00:00 GMT", "2026-11-03T12:00:00.000Z"],
  ["20260103", "2026-01-03T00:00:00.000Z"],
  ["20260103T101112Z", "2026-01-03T10:11:12.000Z"],
  ["46024.5", "2026-01-02T12:00:00.000Z"],
  ["12:00 AM", null],
])("%j is %s", (value, iso) => {
  const date = parseDate(value, utc);
  expect(date instanceof Date ? date.toISOString() : date).toBe(iso ?? "strange");
});

test.each(["", "--", "N/A", "NaT", null, undefined, "0", "0000-00-00 00:00:00"])("%j is no date", (value) => {
  expect(parseDate(value, utc)).toBeNull();
});

test.each(["yesterday", "2 days ago", "2026-02-30", "32/01/2026", "1969-12-31", 12, "2026-13-01", "2026-01-01 25:00", {}])("%j is strange", (value) => {
  expect(parseDate(value, utc)).toBe("strange");
});

test("times without a zone are in the given one, across clock changes", () => {
  const iso = (text: string, zone: string) => (parseDate(text, { zone, dayFirst: true }) as Date).toISOString();
  expect(iso("2026-01-05 12:00:00", "Europe/Moscow")).toBe("2026-01-05T09:00:00.000Z");
  expect(iso("2026-07-05 12:00:00", "America/New_York")).toBe("2026-07-05T16:00:00.000Z");
  expect(iso("2026-03-08 03:30:00", "America/New_York")).toBe("2026-03-08T07:30:00.000Z");
  expect(iso("2026-01-05T12:00:00Z", "Europe/Moscow")).toBe("2026-01-05T12:00:00.000Z");
  expect(iso("2026-01-05 12:00", "+05:30")).toBe("2026-01-05T06:30:00.000Z");
  expect(isKnownZone("Mars/Olympus")).toBe(false);
});

test("the file itself may tell day from month", () => {
  expect(guessDayFirst(["03/04/2026", "01/31/2026"])).toBe(false);
  expect(guessDayFirst(["03/04/2026", "31/01/2026"])).toBe(true);
  expect(guessDayFirst(["03/04/2026", 12, null])).toBeNull();
  expect((parseDate("03/04/2026", { zone: "UTC", dayFirst: false }) as Date).toISOString()).toBe("2026-03-04T00:00:00.000Z");
});
