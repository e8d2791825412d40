import { expect, test } from "vitest";
import { readAudio } from "./read-audio.ts";

test.each(["original sound", "оригинальный звук", "sonido original", "Originalton", "suara asli", "原聲", "الصوت الأصلي", "Original audio", "original sound - someone", "оригінальний звук"])(
  "%s names no audio",
  (title) => {
    expect(readAudio({ id: "", title, original: null })).toEqual({ audioKey: null, audioTitle: title, audioOriginal: true });
  },
);

test("an id is the key, even of an original sound; else a slug of the title", () => {
  expect(readAudio({ id: "6678927595137977094", title: "original sound", original: true }).audioKey).toBe("6678927595137977094");
  expect(readAudio({ id: "", title: "The Winner Is... - DeVotchKa Version", original: null })).toEqual({
    audioKey: "the-winner-is-devotchka-version", audioTitle: "The Winner Is... - DeVotchKa Version", audioOriginal: false,
  });
  expect(readAudio({ id: "", title: "", original: null })).toEqual({ audioKey: null, audioTitle: null, audioOriginal: null });
  expect(readAudio({ id: "", title: "NO SOUND", original: null }).audioKey).toBeNull();
});
