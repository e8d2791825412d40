import type { ToneFrames } from "../frames/frames.ts";
import type { Voice } from "../frames/voice.ts";
import type { Desk } from "./desk.ts";

/** How many times likelier a frame of the tone is than one of any tone, taken all together. */
const OWN_SHARE = 3;

/** The frames any tone may use with those of one tone, which are repeated until they come up more often than not. */
export function weighOwn(any: readonly string[], own: readonly string[]): string[] {
  const times = own.length === 0 ? 0 : Math.max(1, Math.round((any.length * OWN_SHARE) / own.length));
  return [...any, ...Array.from({ length: times }, () => own).flat()];
}

export function voiceOf(desk: Pick<Desk, "frames" | "tone">): Voice {
  return desk.frames.voices[desk.tone];
}

/** Frames of one part in the desk's tone. */
export function voiced(desk: Desk, part: "context" | "tips" | "payoff" | "moreTips" | "tipDetails" | "proof" | "turn" | "asides"): string[] {
  const common: ToneFrames | readonly string[] = desk.frames[part];
  const own = voiceOf(desk)[part];
  if (isPlainList(common)) return weighOwn(common, own);
  return weighOwn(common.any, [...common[desk.tone], ...own]);
}

function isPlainList(frames: ToneFrames | readonly string[]): frames is readonly string[] {
  return Array.isArray(frames);
}
