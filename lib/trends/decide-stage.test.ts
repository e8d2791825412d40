import { describe, expect, test } from "vitest";
import { decideStage } from "./decide-stage.ts";

/** Weekly mean shares, oldest week first, as a daily series. */
const weeks = (...shares: number[]) => shares.flatMap((share) => Array.from({ length: 7 }, () => ({ share })));

describe("stage by weekly shares", () => {
  test.each([
    ["absent until last week", [0, 0, 0, 0, 0, 0.1], "emerging"],
    ["absent until two weeks ago, growing", [0, 0, 0, 0, 0.05, 0.1], "emerging"],
    ["new but already falling by half", [0, 0, 0, 0, 0.2, 0.1], "fading"],
    ["doubling week by week", [0.01, 0.01, 0.02, 0.04, 0.08, 0.16], "rising"],
    ["up by half this week", [0.1, 0.1, 0.1, 0.1, 0.1, 0.15], "rising"],
    ["risen, now level at the top", [0.02, 0.02, 0.05, 0.1, 0.2, 0.21], "peaking"],
    ["risen, slowing sharply at the top", [0.02, 0.02, 0.02, 0.02, 0.1, 0.13], "peaking"],
    ["past its peak by more than half", [0.02, 0.1, 0.3, 0.2, 0.11, 0.1], "fading"],
    ["down by a third this week", [0.1, 0.1, 0.1, 0.1, 0.1, 0.066], "fading"],
    ["always the same", [0.1, 0.11, 0.1, 0.09, 0.1, 0.1], "evergreen"],
    ["a little up and down", [0.1, 0.13, 0.1, 0.12, 0.11, 0.1], "evergreen"],
  ])("%s", (_, shares, stage) => {
    expect(decideStage(weeks(...shares)).stage).toBe(stage);
  });
});

test("a short history is cut into thirds, and a trend as old as it is not new", () => {
  expect(decideStage([0.1, 0.1, 0.1, 0.1, 0.3, 0.3].map((share) => ({ share }))).stage).toBe("rising");
  expect(decideStage([0, 0, 0, 0, 0.3, 0.3].map((share) => ({ share }))).stage).toBe("emerging");
  expect(decideStage([{ share: 0.1 }]).stage).toBe("evergreen");
});

test("the numbers behind the stage are those of the weeks", () => {
  expect(decideStage(weeks(0, 0, 0.1, 0.1, 0.2, 0.4))).toMatchObject({
    ageDays: 28, shareNow: expect.closeTo(0.4, 10), shareBefore: expect.closeTo(0.2, 10), sharePeak: expect.closeTo(0.4, 10), slope: expect.closeTo(Math.log(0.42 / 0.22), 10),
  });
});
