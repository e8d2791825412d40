import type { DraftBeat, DraftPublish } from "#lib/scripts/schema.ts";
import { polishText } from "../text/polish-text.ts";
import { capitalise, realiseFrame } from "../text/realise-frame.ts";
import { allSources, type Desk } from "./desk.ts";
import { shorten } from "./write-on-screen-text.ts";
import { direct, shootWords } from "./write-shot.ts";

const MAX_COVER = 40;
const MAX_HASHTAGS = 5;
const MAX_TITLE = 90;

/** The first frame, at random, that has everything it names; material may repeat what the voice says elsewhere. */
function word(desk: Desk, frames: readonly string[], fits: (text: string) => boolean = () => true): string | null {
  const sources = allSources(desk, desk.mainTips.slice(0, 1)).map((source) => ({ ...source, repeatable: true }));
  for (const frame of desk.random.shuffle(frames)) {
    const realised = realiseFrame(frame, { sources, used: new Set(), random: desk.random, formal: desk.formal });
    if (realised !== null && fits(realised.text)) return realised.text;
  }
  return null;
}

export function writeTitle(desk: Desk): string {
  if (desk.topic.question !== null) return desk.topic.question;
  const title = word(desk, desk.frames.titles, (text) => text.length <= MAX_TITLE);
  return capitalise(title ?? desk.topic.phrases[0] ?? desk.bank.name);
}

/** A call to action in writing: another wording than the one that is spoken. */
export function writeAction(desk: Desk, spoken: string): string {
  const frames = desk.frames.cta[desk.task.plan.callToAction].filter((frame) => !desk.usedFrames.has(frame));
  const action = word(desk, frames, (text) => polishText(text) !== spoken);
  return polishText(action ?? spoken);
}

function coverText(desk: Desk): string {
  const cover = word(desk, ["{Topic}", "{Tag}", "{After}", "{Tag1} + {tag2}", "{Counted}"], (text) => text.length <= MAX_COVER);
  return shorten(capitalise(cover ?? desk.mainTips[0]?.tip.tag ?? desk.bank.name), MAX_COVER);
}

export function writePublish(desk: Desk, beats: readonly DraftBeat[], otherHook: string, callToAction: string): DraftPublish {
  const body = word(desk, desk.frames.captionBodies);
  const topic = desk.topic.phrases[0] ?? desk.bank.name;
  const altText = direct(desk, shootWords(desk).altText, {
    topic,
    first: beats[0]?.shot.description ?? "",
    last: beats.at(-1)?.shot.description ?? "",
  });
  return {
    caption: [otherHook, body === null ? null : polishText(body), ...desk.notes.slice(0, 1).map(polishText), callToAction].filter((line) => line !== null).join("\n"),
    hashtags: desk.task.plan.hashtags.slice(0, MAX_HASHTAGS).map((tag) => tag.replace(/^#/, "")),
    coverText: coverText(desk),
    callToAction,
    altText,
  };
}
