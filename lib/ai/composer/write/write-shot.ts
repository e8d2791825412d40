import type { Filmable } from "#lib/scripts/vocabulary.ts";
import type { BeatRole } from "#lib/scripts/vocabulary.ts";
import type { DraftBeat, Shot } from "#lib/scripts/schema.ts";
import { shootEn } from "../frames/en/shoot-en.ts";
import { shootRu } from "../frames/ru/shoot-ru.ts";
import type { ShootWords } from "../frames/shoot-words.ts";
import { polishText } from "../text/polish-text.ts";
import { realiseFrame, type Source } from "../text/realise-frame.ts";
import type { Desk, NumberedTip } from "./desk.ts";

/** What a beat is filmed with; `card` is text and stills, for someone who films nothing. */
type ShotMode = Exclude<Filmable, "nothing"> | "card";

const PREFERRED: Readonly<Record<BeatRole, readonly ShotMode[]>> = {
  hook: ["face", "hands", "screen", "b_roll"],
  context: ["b_roll", "face", "screen", "hands"],
  value: ["hands", "screen", "b_roll", "face"],
  proof: ["hands", "screen", "b_roll", "face"],
  turn: ["face", "b_roll", "hands", "screen"],
  payoff: ["b_roll", "hands", "face", "screen"],
  cta: ["face", "b_roll", "screen", "hands"],
};

export function shootWords(desk: Desk): ShootWords {
  return desk.language === "ru" ? shootRu : shootEn;
}

/** Only a value beat shows its tip by hand; once shown, other beats look elsewhere where they can. */
function chooseMode(desk: Desk, role: BeatRole, tip: NumberedTip | null): ShotMode {
  const possible = desk.task.brief.canFilm.filter((filmable) => filmable !== "nothing");
  const filmable = PREFERRED[role].filter((mode) => possible.some((item) => item === mode));
  const seen = role !== "value" && tip !== null && desk.used.has(`${tip.id}.show`);
  const elsewhere = filmable.filter((mode) => mode !== "hands");
  const ranked = seen && elsewhere.length > 0 ? elsewhere : filmable;
  if (ranked.length === 0) return "card";
  return desk.random.next() < 0.7 ? (ranked[0] as ShotMode) : desk.random.pick(ranked);
}

function camera(desk: Desk, mode: ShotMode): Omit<Shot, "description"> {
  const { random } = desk;
  switch (mode) {
    case "face":
      return { size: random.pick(["close_up", "medium"] as const), angle: "eye_level", movement: random.pick(["static", "handheld", "push_in"] as const) };
    case "hands":
      return random.next() < 0.5
        ? { size: "overhead", angle: "top_down", movement: "static" }
        : { size: random.pick(["close_up", "extreme_close_up"] as const), angle: random.pick(["high", "over_shoulder"] as const), movement: random.pick(["static", "push_in", "follow"] as const) };
    case "screen":
      return { size: "screen", angle: "eye_level", movement: "static" };
    case "b_roll":
      return { size: random.pick(["wide", "medium", "close_up"] as const), angle: random.pick(["eye_level", "low", "high"] as const), movement: random.pick(["pan", "tilt", "pull_out", "static"] as const) };
    case "card":
      return { size: "screen", angle: "eye_level", movement: "static" };
  }
}

/** Words a direction; frames are used once in a script for as long as there are fresh ones. */
export function direct(desk: Desk, frames: readonly string[], slots: Readonly<Record<string, string>>): string {
  const sources: Source[] = Object.entries(slots).map(([slot, value]) => ({ items: [{ id: slot, slots: { [slot]: value } }], repeatable: true }));
  const fresh = frames.filter((frame) => !desk.usedFrames.has(frame));
  for (const frame of desk.random.shuffle(fresh.length > 0 ? fresh : frames)) {
    const realisation = realiseFrame(frame, { sources, used: new Set(), random: desk.random, formal: desk.formal });
    if (realisation === null) continue;
    desk.usedFrames.add(frame);
    return polishText(realisation.text);
  }
  return polishText(slots.footage ?? slots.text ?? "");
}

function unusedFootage(desk: Desk): string {
  const fresh = desk.bank.footage.filter((_, index) => !desk.used.has(`footage${index}`));
  const chosen = desk.random.pick(fresh.length > 0 ? fresh : desk.bank.footage);
  desk.used.add(`footage${desk.bank.footage.indexOf(chosen)}`);
  return chosen;
}

/** The shot and b-roll of one beat, within what the creator can film. */
export function writeShot(desk: Desk, role: BeatRole, tip: NumberedTip | null, text: string): Pick<DraftBeat, "shot" | "bRoll"> {
  const words = shootWords(desk);
  const mode = chooseMode(desk, role, tip);
  const slots = { footage: unusedFootage(desk), text: text.replace(/[.!]$/, ""), ...(tip === null ? {} : { show: tip.tip.show }) };
  const frames = mode === "hands" && tip === null ? words.footage : { face: words.face, hands: words.hands, screen: words.screen, b_roll: words.footage, card: words.card }[mode];
  if (mode === "hands" && tip !== null) desk.used.add(`${tip.id}.show`);
  const description = direct(desk, frames, slots);
  return { shot: { ...camera(desk, mode), description }, bRoll: writeBRoll(desk, mode, tip, slots.text) };
}

/** B-roll shows something other than the shot: footage, or a detail of a tip that no shot has shown. */
function writeBRoll(desk: Desk, mode: ShotMode, tip: NumberedTip | null, text: string): string {
  const words = shootWords(desk);
  const { canFilm } = desk.task.brief;
  const footage = unusedFootage(desk);
  const unseen = [...(mode === "hands" || tip === null ? [] : [tip]), ...desk.mainTips, ...desk.spareTips].find(({ id }) => !desk.used.has(`${id}.show`));
  if (canFilm.includes("hands") && unseen !== undefined && (mode !== "b_roll" || desk.random.next() < 0.5)) {
    desk.used.add(`${unseen.id}.show`);
    return direct(desk, words.hands, { show: unseen.tip.show });
  }
  if (canFilm.includes("b_roll") || mode === "hands") return direct(desk, words.footage, { footage });
  if (mode === "face") return direct(desk, words.faceRoll, {});
  return mode === "screen" ? direct(desk, words.screen, { footage, text }) : direct(desk, words.stillRoll, { footage });
}
