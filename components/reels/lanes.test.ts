import { describe, expect, it } from "vitest";
import type { DeepDive } from "#lib/deep-dive/schema.ts";
import { toEvidenceFacts } from "#lib/deep-dive/to-evidence-facts.ts";
import { holds, nearestSegment, toLanes } from "./lanes.ts";
import { reelHref, reelIdFromParam, secondFromParam } from "./reel-href.ts";

const known = <T>(value: T) => ({ state: "known" as const, value, method: "test", version: "1", confidence: null });
const unknown = (reason: "no_audio" | "no_library") => ({ state: "unknown" as const, reason });

function document(parts: Partial<DeepDive["parts"]> = {}): DeepDive {
  return {
    formatVersion: 1, analysedSeconds: null,
    parts: {
      probe: known({ container: "mp4", sizeBytes: 1, durationSeconds: 11, width: 360, height: 640, rotationDegrees: 0, videoCodec: "h264", audioCodec: null, framesPerSecond: 30, variableFrameRate: false }),
      cuts: known({ cutsSeconds: [2, 5, 6.5, 9], cutsPerMinute: 21.8, firstCutSeconds: 2 }),
      onScreenText: known([
        { startSeconds: 0, endSeconds: 4, text: "one", script: "latin", confidence: 1, box: { x: 0, y: 0, width: 1, height: 0.1 } },
        { startSeconds: 1, endSeconds: 3, text: "two", script: "latin", confidence: 1, box: { x: 0, y: 0.5, width: 1, height: 0.1 } },
        { startSeconds: 4, endSeconds: 6, text: "three", script: "latin", confidence: 1, box: { x: 0, y: 0, width: 1, height: 0.1 } },
      ]),
      speech: unknown("no_audio"), transcript: unknown("no_audio"), music: unknown("no_audio"), loudness: unknown("no_audio"), silence: unknown("no_audio"),
      look: known({ brightness: 0.5, motion: 0.1, colours: [] }), frames: known([]), ...parts,
    },
  };
}
const lanesOf = (dive: DeepDive) => toLanes({ document: dive, facts: toEvidenceFacts(dive), durationSeconds: 60 });

describe("toLanes", () => {
  it("makes shots of cuts, over the file's length and not the metadata's", () => {
    const { lanes, seconds } = lanesOf(document());
    expect(seconds).toBe(11);
    expect(lanes[0]?.segments?.map(({ startSeconds, endSeconds }) => [startSeconds, endSeconds])).toEqual([[0, 2], [2, 5], [5, 6.5], [6.5, 9], [9, 11]]);
    expect(lanesOf(document({ cuts: known({ cutsSeconds: [], cutsPerMinute: 0, firstCutSeconds: null }) })).lanes[0]?.segments).toHaveLength(1);
    expect(toLanes({ document: { ...document(), analysedSeconds: 6 }, facts: { method: "t", cutsSeconds: [2, 5] }, durationSeconds: 60 }).seconds).toBe(6);
  });

  it("keeps texts that overlap on rows of their own", () => {
    const text = lanesOf(document()).lanes.find(({ name }) => name === "text");
    expect(text?.segments?.map((segment) => [segment.text, segment.row])).toEqual([["one", 0], ["two", 1], ["three", 0]]);
  });

  it("tells what is not known from what is not there", () => {
    const silent = lanesOf(document({ music: known({ spans: [], tempoBpm: null }) })).lanes;
    expect(silent.find(({ name }) => name === "music")).toMatchObject({ segments: [], unknown: null });
    expect(silent.find(({ name }) => name === "speech")).toMatchObject({ segments: null, unknown: "no_audio" });
    const byHand = toLanes({ document: null, facts: { method: "by hand", cutsSeconds: [2] }, durationSeconds: 8 });
    expect(byHand.seconds).toBe(8);
    expect(byHand.lanes.find(({ name }) => name === "text")).toEqual({ name: "text", segments: null, unknown: null });
  });

  it("finds where up and down lead", () => {
    const shots = lanesOf(document()).lanes[0]?.segments ?? [];
    expect([0, 2, 6, 6.5, 40].map((at) => nearestSegment(shots, at))).toEqual([0, 0, 2, 2, 4]);
    expect(shots.map((shot) => holds(shot, 5))).toEqual([false, false, true, false, false]);
  });
});

it("addresses hold any id, and a second only where one is meant", () => {
  const id = "tiktok:a/b?c&t=9 #ю";
  expect(reelIdFromParam(reelHref(id).split("/")[2] ?? "")).toBe(id);
  expect(reelHref("other:1", 6.5)).toBe("/reels/other%3A1?t=6.5");
  expect(reelIdFromParam("%E0%A4")).toBeNull();
  expect(["6.5", "0", "", "-1", "x", undefined, ["1", "2"]].map(secondFromParam)).toEqual([6.5, 0, null, null, null, null, null]);
});
