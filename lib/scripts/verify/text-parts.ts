import type { Script } from "../schema.ts";

/** A text of the script: where it stands, and who meets it: said, shown, published, read by the crew, or given as a reason. */
export type TextPart = { at: string; part: string; use: "spoken" | "screen" | "publish" | "direction" | "why"; text: string };

/** Every text of a script, in reading order. */
export function listTextParts({ header, hooks, beats, publish }: Pick<Script, "header" | "hooks" | "beats" | "publish">): TextPart[] {
  return [
    { at: "script", part: "title", use: "publish", text: header.title },
    ...hooks.flatMap(({ id, spoken, onScreenText, visual }): TextPart[] => [
      { at: `hook:${id}`, part: "spoken", use: "spoken", text: spoken },
      { at: `hook:${id}`, part: "onScreenText", use: "screen", text: onScreenText },
      { at: `hook:${id}`, part: "visual", use: "direction", text: visual },
    ]),
    ...beats.flatMap(({ id, voiceOver, onScreenText, shot, bRoll, audio, why }): TextPart[] => [
      { at: `beat:${id}`, part: "voiceOver", use: "spoken", text: voiceOver },
      { at: `beat:${id}`, part: "onScreenText", use: "screen", text: onScreenText },
      { at: `beat:${id}`, part: "shot", use: "direction", text: shot.description },
      { at: `beat:${id}`, part: "bRoll", use: "direction", text: bRoll },
      { at: `beat:${id}`, part: "audio", use: "direction", text: audio },
      { at: `beat:${id}`, part: "why", use: "why", text: why },
    ]),
    { at: "publish", part: "caption", use: "publish", text: publish.caption },
    { at: "publish", part: "coverText", use: "publish", text: publish.coverText },
    { at: "publish", part: "callToAction", use: "publish", text: publish.callToAction },
    { at: "publish", part: "altText", use: "publish", text: publish.altText },
  ];
}
