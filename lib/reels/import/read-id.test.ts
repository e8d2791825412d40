import { expect, test } from "vitest";
import { looksRounded, readId } from "./read-id.ts";

const tiktokUrl = "https://www.tiktok.com/@a/video/7506183500660313390";
const read = (value: unknown, platform: "tiktok" | "youtube" | "instagram" | "other", url: string | null = null, idsRounded = false) => readId({ value, url, platform, idsRounded });

test.each(["7.50618E+18", "7,50618E+18", "#NAME?", "7506183500660313600.0", "########", 7506183500660313390e5])("%s is ruined, and repaired from the address", (ruined) => {
  expect(read(ruined, "tiktok")).toEqual({ reason: "ruined_id" });
  expect(read(ruined, "tiktok", tiktokUrl)).toEqual({ id: "7506183500660313390", fromUrl: true });
});

test("an id a spreadsheet filled up with zeros is ruined only where the file's ids all look so", () => {
  expect(looksRounded("7506183500660310000")).toBe(true);
  expect(looksRounded("7506183500660313390")).toBe(false);
  expect(read("7506183500660310000", "tiktok", null, true)).toEqual({ reason: "ruined_id" });
  expect(read("7506183500660310000", "tiktok")).toEqual({ id: "7506183500660310000", fromUrl: false });
});

test("text guards of spreadsheets are taken off", () => {
  expect(read("'7506183500660313390", "tiktok")).toEqual({ id: "7506183500660313390", fromUrl: false });
  expect(read('="7506183500660313390"', "tiktok")).toEqual({ id: "7506183500660313390", fromUrl: false });
  expect(read("12345678.0", "tiktok")).toEqual({ id: "12345678", fromUrl: false });
});

test("a missing id is found in the address, or the row is refused", () => {
  expect(read("", "youtube", "https://www.youtube.com/shorts/-_CwYQQP21Q?x=1")).toEqual({ id: "-_CwYQQP21Q", fromUrl: true });
  expect(read("N/A", "youtube", "https://youtu.be/-_CwYQQP21Q")).toEqual({ id: "-_CwYQQP21Q", fromUrl: true });
  expect(read(undefined, "youtube", "https://www.youtube.com/@somebody")).toEqual({ reason: "missing_id" });
  expect(read("1E123456789", "youtube")).toEqual({ id: "1E123456789", fromUrl: false });
});

test("Instagram's short code is preferred, so that dashboard and API name one reel alike", () => {
  expect(read("18098311940237254", "instagram", "https://www.instagram.com/reel/DaL7buhEzbR/")).toEqual({ id: "DaL7buhEzbR", fromUrl: false });
  expect(read("1.80983E+16", "instagram", "https://www.instagram.com/someone/p/DaL7buhEzbR/")).toEqual({ id: "DaL7buhEzbR", fromUrl: true });
  expect(read("18098311940237254", "instagram")).toEqual({ id: "18098311940237254", fromUrl: false });
});
