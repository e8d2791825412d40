import { expect, test } from "vitest";
import { writeCaptions } from "./write-captions.ts";

test("cues with their times, and nothing that was said can become markup or a cue", () => {
  const captions = writeCaptions([
    { startSeconds: 0, endSeconds: 2.25, text: "Ask not" },
    { startSeconds: 2.25, endSeconds: 2.25, text: "no time at all" },
    { startSeconds: 3_661.0004, endSeconds: 3_662.9996, text: "a\n\n00:00:09.000 --> 00:00:10.000\n<script>&amp;" },
  ]);
  expect(captions).toBe("WEBVTT\n\n00:00:00.000 --> 00:00:02.250\nAsk not\n\n01:01:01.000 --> 01:01:03.000\na 00:00:09.000 --&gt; 00:00:10.000 &lt;script&gt;&amp;amp;\n");
});
