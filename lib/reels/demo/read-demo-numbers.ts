import { DEMO_ITEMS_CSV } from "./numbers/items.ts";
import { DEMO_OBSERVATIONS_CSV } from "./numbers/observations.ts";

interface DemoCounts {
  observedAt: Date;
  plays: number;
  /** null = hidden. */
  likes: number | null;
  comments: number | null;
}

export interface DemoNumbers {
  channel: string;
  country: string;
  publishedAt: Date;
  durationSeconds: number;
  /** Oldest first. */
  observations: DemoCounts[];
}

const rows = (csv: string): string[][] =>
  csv
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(","));

/** The source writes a hidden counter as 0. */
const zeroIsHidden = (text: string): number | null => Number(text) || null;

/** The CC0 numbers by item, with the dates of the source. */
export function readDemoNumbers(): Map<string, DemoNumbers> {
  const items = new Map<string, DemoNumbers>();
  for (const [item = "", channel = "", country = "", publishedAt = "", seconds = ""] of rows(DEMO_ITEMS_CSV)) {
    items.set(item, {
      channel,
      country,
      publishedAt: new Date(publishedAt),
      durationSeconds: Number(seconds),
      observations: [],
    });
  }
  for (const [item = "", observedAt = "", views = "", likes = "", comments = ""] of rows(DEMO_OBSERVATIONS_CSV)) {
    items.get(item)?.observations.push({
      observedAt: new Date(observedAt),
      plays: Number(views),
      likes: zeroIsHidden(likes),
      comments: zeroIsHidden(comments),
    });
  }
  return items;
}
