import type { ScriptEdit } from "#lib/scripts/versions/schema.ts";

export type DifferenceField =
  | "title" | "chosenHook" | "spoken" | "voiceOver" | "onScreenText" | "visual" | "size" | "angle" | "movement" | "description" | "bRoll" | "audio" | "transition" | "locked"
  | "caption" | "hashtags" | "coverText" | "callToAction" | "altText";
export type Difference = { part: "script" | "hook" | "beat" | "publish"; /** From 1; 0 where the part has no number. */ number: number; field: DifferenceField; before: string; after: string };

type Line = Omit<Difference, "before" | "after"> & { text: string };

function readLines({ title, hooks, beats, publish }: ScriptEdit): Line[] {
  const line = (part: Difference["part"], number: number, field: DifferenceField, text: string): Line => ({ part, number, field, text });
  return [
    line("script", 0, "title", title),
    line("script", 0, "chosenHook", String(hooks.findIndex(({ chosen }) => chosen) + 1)),
    ...hooks.flatMap((hook, index) => (["spoken", "onScreenText", "visual"] as const).map((field) => line("hook", index + 1, field, hook[field]))),
    ...beats.flatMap((beat, index) => [
      ...(["voiceOver", "onScreenText"] as const).map((field) => line("beat", index + 1, field, beat[field])),
      ...(["size", "angle", "movement", "description"] as const).map((field) => line("beat", index + 1, field, beat.shot[field])),
      ...(["bRoll", "audio", "transition"] as const).map((field) => line("beat", index + 1, field, beat[field])),
      line("beat", index + 1, "locked", beat.locked ? "yes" : "no"),
    ]),
    ...(["caption", "coverText", "callToAction", "altText"] as const).map((field) => line("publish", 0, field, publish[field])),
    line("publish", 0, "hashtags", publish.hashtags.map((tag) => `#${tag}`).join(" ")),
  ];
}

/** Fields in which two texts of a script differ, in reading order. A part that only one of them has stands against nothing. */
export function listDifferences(before: ScriptEdit, after: ScriptEdit): Difference[] {
  const keyOf = ({ part, number, field }: Line) => `${part} ${number} ${field}`;
  const old = new Map(readLines(before).map((line) => [keyOf(line), line]));
  const now = new Map(readLines(after).map((line) => [keyOf(line), line]));
  return [...new Map([...now, ...old]).entries()].flatMap(([key, { part, number, field }]) => {
    const [from, to] = [old.get(key)?.text ?? "", now.get(key)?.text ?? ""];
    return from === to ? [] : [{ part, number, field, before: from, after: to }];
  });
}
