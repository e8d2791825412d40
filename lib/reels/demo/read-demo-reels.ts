import type { ReelObservation } from "#lib/reels/schema.ts";
import { DEMO_TRACKS } from "./content/audio.ts";
import { DEMO_HANDLES } from "./content/authors.ts";
import type { DemoContent } from "./content/demo-content.ts";
import { DEMO_TOPICS } from "./content/topics.ts";
import { DEMO_MEDIA, type DemoMedia } from "./demo-media.ts";
import { type DemoNumbers, readDemoNumbers } from "./read-demo-numbers.ts";

export interface DemoReel {
  /** `platformId`; the reel's id is `demo:<item>`. */
  item: string;
  /** Key of the topic family the reel was written for. */
  topic: string;
  /** Oldest first. */
  observations: ReelObservation[];
  media?: DemoMedia;
}

const DAY_MS = 86_400_000;

/** Whole days from the UTC day of `from` to the ISO day `to`, in milliseconds. */
function wholeDaysBetween(from: Date, to: string): number {
  return Date.parse(to) - Math.floor(from.getTime() / DAY_MS) * DAY_MS;
}

function audioOf(content: DemoContent, handle: string) {
  if (content.audio !== "original") {
    return { audioKey: content.audio, audioTitle: DEMO_TRACKS[content.audio], audioOriginal: false };
  }
  const words = content.language === "ru" ? "Оригинальное аудио" : "Original audio";
  return { audioKey: `original:${content.item}`, audioTitle: `${words} – ${handle}`, audioOriginal: true };
}

function observationsOf(content: DemoContent, numbers: DemoNumbers): ReelObservation[] {
  const newest = numbers.observations.at(-1);
  const handle = DEMO_HANDLES[numbers.channel];
  if (!newest || !handle) throw new Error(`Demo item ${content.item} lacks its numbers or its author's handle`);
  const shiftMs = wholeDaysBetween(newest.observedAt, content.lastDay);
  const reel = {
    platform: "instagram" as const,
    platformId: content.item,
    authorKey: numbers.channel,
    authorHandle: handle,
    authorName: null,
    followers: null,
    caption: content.caption,
    hashtags: [...content.hashtags],
    mentions: [],
    ...audioOf(content, handle),
    language: content.language,
    country: numbers.country,
    category: null,
    durationSeconds: DEMO_MEDIA[content.item]?.durationSeconds ?? numbers.durationSeconds,
    publishedAt: new Date(numbers.publishedAt.getTime() + shiftMs),
    url: null,
  };
  return numbers.observations.map(({ observedAt, plays, likes, comments }) => ({
    ...reel,
    observedAt: new Date(observedAt.getTime() + shiftMs),
    counts: { plays, likes, comments, shares: null, saves: null },
  }));
}

/**
 * The 190 demo reels: real CC0 counts under invented captions, authors and audio (SOURCE.txt).
 * Each series is moved by a whole number of days, so that it ends on its content's `lastDay`; all dates
 * lie in the six weeks 2026-10-12 to 2026-11-22 (UTC). Throws if the shipped files do not fit together.
 */
export function readDemoReels(): DemoReel[] {
  const numbers = readDemoNumbers();
  return Object.entries(DEMO_TOPICS).flatMap(([topic, contents]) =>
    contents.map((content) => {
      const own = numbers.get(content.item);
      if (!own) throw new Error(`Demo item ${content.item} has no numbers`);
      const media = DEMO_MEDIA[content.item];
      return { item: content.item, topic, observations: observationsOf(content, own), ...(media && { media }) };
    }),
  );
}
