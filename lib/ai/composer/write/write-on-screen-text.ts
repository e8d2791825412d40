import type { PlannedBeat } from "#lib/plan/schema.ts";
import type { HookPattern } from "#lib/scripts/vocabulary.ts";
import { countWords } from "../text/count-words.ts";
import { capitalise, realiseFrame } from "../text/realise-frame.ts";
import { allSources, type Desk, type NumberedTip } from "./desk.ts";
import { shootWords } from "./write-shot.ts";

const MAX_CHARACTERS = 60;
/** Text over a moving picture is read at 17 characters a second; the rest is for beats spoken faster than planned. */
const CHARACTERS_PER_SECOND = 13;

export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const words = text.split(" ");
  while (words.length > 1 && words.join(" ").length > limit) words.pop();
  return words.join(" ").slice(0, limit).replace(/[\s,:;–—→+-]+$/, "");
}

function sameWords(text: string, voiceOver: string): boolean {
  const plain = (value: string) => value.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  return plain(text) === plain(voiceOver);
}

/** The first frame, at random (then of `otherwise`, in order), that fits the beat's reading time and planned words and doesn't repeat the voice-over; nothing where the plan shows no text. */
function fitText(desk: Desk, frames: readonly string[], tips: readonly NumberedTip[], beat: PlannedBeat, voiceOver: string, otherwise: readonly string[] = []): string {
  const limit = Math.min(MAX_CHARACTERS, Math.floor(beat.seconds * CHARACTERS_PER_SECOND));
  const most = beat.onScreenWords ?? Infinity;
  if (most === 0) return "";
  const fits = (text: string) => text.length <= limit && countWords(text) <= most;
  const short = desk.topic.phrases.at(-1) ?? desk.bank.name;
  const sources = [{ items: [{ id: "short", slots: { short } }], repeatable: true }, ...allSources(desk, tips)];
  let fallback: string | null = null;
  for (const frame of [...desk.random.shuffle(frames), ...otherwise]) {
    const realised = realiseFrame(frame, { sources: sources.map((source) => ({ ...source, repeatable: true })), used: new Set(), random: desk.random, formal: desk.formal });
    if (realised === null) continue;
    const text = capitalise(realised.text).replace(/,$/, "");
    if (fits(text) && !sameWords(text, voiceOver) && !desk.used.has(`text:${text}`)) {
      desk.used.add(`text:${text}`);
      return text;
    }
    fallback ??= text;
  }
  const whole = [fallback, capitalise(short), ...tips.map(({ tip }) => capitalise(tip.tag)), capitalise(desk.bank.name)].find((text) => text !== null && fits(text));
  return whole ?? shorten((fallback ?? capitalise(short)).split(" ").slice(0, most).join(" "), limit);
}

export function writeHookText(desk: Desk, pattern: HookPattern, beat: PlannedBeat, spoken: string): string {
  return fitText(desk, shootWords(desk).hookText[pattern], desk.mainTips, beat, spoken);
}

/** On-screen words of a beat after the hook: a tip's tag where there is one, else words for its role. */
export function writeBeatText(desk: Desk, beat: PlannedBeat, tip: NumberedTip | null, voiceOver: string): string {
  if (beat.role === "cta") return fitText(desk, shootWords(desk).ctaText[desk.task.plan.callToAction], desk.mainTips, beat, voiceOver);
  if (beat.role === "value" && tip !== null) {
    const general = desk.niche === null || tip.id.startsWith("generic");
    return fitText(desk, general ? ["{Short}: {tag}", "{Tag}: {short}"] : [], [tip], beat, voiceOver, ["{Tag}"]);
  }
  const role = beat.role === "hook" || beat.role === "value" ? "context" : beat.role;
  return fitText(desk, shootWords(desk).roleText[role], tip === null ? desk.mainTips : [tip], beat, voiceOver);
}
