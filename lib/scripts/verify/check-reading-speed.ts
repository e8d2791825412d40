import type { Check, Script } from "../schema.ts";

/** Characters a second, spaces counted: the limit subtitlers keep for adults (Netflix Timed Text Style Guide, 17). */
const LIMIT = 17;
const FAIL_ABOVE = LIMIT * 1.5;

/**
 * On-screen text against the time it stands: a beat's for the beat, a hook's for the hook beat.
 * warn, fail at beat or hook { charactersPerSecond, limit, seconds }; pass at script { charactersPerSecond (fastest), limit }
 */
export function checkReadingSpeed({ beats, hooks }: Pick<Script, "beats" | "hooks">): Check[] {
  const hookBeat = beats.find(({ role }) => role === "hook") ?? beats[0];
  const shown = [
    ...hooks.map(({ id, onScreenText }) => ({ at: `hook:${id}`, text: onScreenText, beat: hookBeat })),
    ...beats.map((beat) => ({ at: `beat:${beat.id}`, text: beat.onScreenText, beat })),
  ].map(({ at, text, beat }) => {
    const seconds = Math.max(0.1, (beat?.endSeconds ?? 0) - (beat?.startSeconds ?? 0));
    return { at, seconds: Math.round(seconds * 10) / 10, speed: [...text.trim()].length / seconds };
  });
  const round = (speed: number) => Math.round(speed * 10) / 10;
  const fast = shown.filter(({ speed }) => speed > LIMIT);
  if (fast.length === 0) return [{ id: "reading_speed", outcome: "pass", at: "script", values: { charactersPerSecond: round(Math.max(0, ...shown.map(({ speed }) => speed))), limit: LIMIT } }];
  return fast.map(({ at, seconds, speed }) => ({ id: "reading_speed", outcome: speed > FAIL_ABOVE ? "fail" : "warn", at, values: { charactersPerSecond: round(speed), limit: LIMIT, seconds } }));
}
